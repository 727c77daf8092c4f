package varde.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import varde.app.insight.Figures;
import varde.app.insight.ShareFigures;
import varde.app.words.Texts;
import varde.engine.indicator.Bounds;
import varde.engine.indicator.Funnel;
import varde.engine.indicator.Level;
import varde.engine.indicator.PChart;
import varde.engine.indicator.Proportion;

/// A share row by row, each with its interval and a drawing: the reach of chance round all rows
/// taken as one, and where the row's own share lies. Places have the limits of a funnel, periods
/// those of a p′ chart.
record FunnelRows(Texts texts, Page page, Figures figures) {
  private static final int INDENT = 2;
  private static final int WIDEST_NAME = 34;
  private static final int PERCENT = 6;
  private static final int INTERVAL = 11;

  void write(ShareFigures share) {
    var names = new FigureNames(texts, figures).rows();
    var name = Math.min(WIDEST_NAME, names.stream().mapToInt(String::length).max().orElse(0));
    var shares = new ArrayList<Optional<Proportion>>();
    for (var row = 0; row <= share.cells().rows(); row++) {
      shares.add(share.cells().at(row, share.cells().columns()).share());
    }
    if (figures.by().isEmpty()) {
      row(names.getLast(), name, shares.getLast(), "");
      return;
    }
    var counted = shares.stream().map(words()::counted).mapToInt(String::length).max().orElse(0);
    var room = page.width() - INDENT - name - PERCENT - INTERVAL - counted - 4 * Page.GAP.length();
    var drawings = drawings(shares.subList(0, figures.named()), room);
    for (var row = 0; row < shares.size(); row++) {
      row(
          names.get(row),
          name,
          counted,
          shares.get(row),
          row < drawings.size() ? drawings.get(row) : "");
    }
  }

  private void row(String text, int width, Optional<Proportion> share, String drawing) {
    row(text, width, words().counted(share).length(), share, drawing);
  }

  private void row(
      String text, int width, int counted, Optional<Proportion> share, String drawing) {
    page.row(
        INDENT,
        Cell.of(text, width),
        Cell.of(words().percent(share), PERCENT).toTheRight(),
        Cell.of(words().interval(share), INTERVAL).toTheRight().in(Style.QUIET),
        Cell.of(words().counted(share), counted).toTheRight(),
        Cell.rest(drawing));
  }

  private ShareWords words() {
    return new ShareWords(texts, FigureMatrix.HIDDEN);
  }

  private List<String> drawings(List<Optional<Proportion>> shares, int room) {
    var there = shares.stream().flatMap(Optional::stream).filter(one -> !one.isEmpty()).toList();
    if (there.size() < 2 || room < ReachOfChance.NARROWEST) {
      return List.of();
    }
    var reaches = reaches(there);
    var drawing = ReachOfChance.over(there, reaches, room);
    var next = reaches.iterator();
    return shares.stream()
        .map(share ->
            share
                .filter(one -> !one.isEmpty())
                .map(one -> drawing.line(one.value(), next.next()))
                .orElse(""))
        .toList();
  }

  private List<ReachOfChance.Reach> reaches(List<Proportion> shares) {
    if (ShareBlock.isTime(figures.by())) {
      return PChart.prime(shares).points().stream()
          .map(point -> new ReachOfChance.Reach(point.limits(), point.limits()))
          .toList();
    }
    var funnel = Funnel.roundOverall(shares).adjusted(shares);
    return shares.stream().map(share -> reach(funnel, share)).toList();
  }

  private static ReachOfChance.Reach reach(Funnel funnel, Proportion share) {
    Bounds near = funnel.limits(share.denominator(), Level.P95);
    return new ReachOfChance.Reach(near, funnel.limits(share.denominator(), Level.P998));
  }
}
