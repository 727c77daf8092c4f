package varde.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import varde.app.insight.Dimension;
import varde.app.insight.Figures;
import varde.app.insight.ShareFigures;
import varde.app.words.Texts;
import varde.engine.edition.Indicator;
import varde.engine.indicator.Proportion;
import varde.engine.limit.Reason;

/// One share by rows and columns: the numbers, what stands beside them, and whether they differ
/// more than chance would let them.
record ShareBlock(Texts texts, Page page, Figures figures) {
  private static final int INDENT = 2;

  void write(ShareFigures share) {
    var facts = share.indicator().facts();
    var label = texts.say(facts.label());
    page.heading(
        facts
            .target()
            .map(target -> label + " · " + texts.say("share.target", target))
            .orElse(label));
    if (figures.by().size() == 2) {
      matrix(share);
    } else {
      new FunnelRows(texts, page, figures).write(share);
    }
    beside(share);
    if (figures.by().size() == 1 && !figures.by().getFirst().isTime()) {
      share
          .between(figures.named())
          .ifPresent(between -> new BetweenLines(texts, page).write(between));
    }
  }

  private void matrix(ShareFigures share) {
    var matrix = new FigureMatrix(texts, page, figures);
    matrix.write((row, column) -> percent(share.cells().at(row, column)));
    if (figures.by().get(1).isTime()) {
      new RunLines(texts, page, figures).write(share);
    }
  }

  private String percent(ShareFigures.Cell cell) {
    return cell.share()
        .map(share -> share.isEmpty() ? "" : percent(share))
        .orElse(FigureMatrix.HIDDEN);
  }

  private String percent(Proportion share) {
    return texts.say("share.percent", Math.round(100 * share.value()));
  }

  /// What is left out of the shares of all rows and columns.
  private void beside(ShareFigures share) {
    if (!(share.indicator() instanceof Indicator.InTime)) {
      return;
    }
    var all = share.cells().at(share.cells().rows(), share.cells().columns());
    var parts = new ArrayList<String>();
    parts.add(texts.say("indicators.overdue", number(all.overdue())));
    parts.add(texts.say("indicators.lapsed", number(all.lapsed())));
    parts.add(notMeasured(all.notMeasured()));
    parts.add(texts.say("indicators.postponed", number(all.postponed())));
    page.text(INDENT, texts.say("share.beside", String.join(" · ", parts)), Style.QUIET);
  }

  private String notMeasured(Map<Reason, OptionalInt> counts) {
    if (counts.isEmpty()) {
      return texts.say("share.all-measured");
    }
    var reasons =
        counts.entrySet().stream()
            .map(entry ->
                texts.say(
                    "indicators.reason",
                    number(entry.getValue()),
                    texts.say("reason.short." + entry.getKey().word())))
            .collect(Collectors.joining(", "));
    return texts.say("indicators.not-measured", reasons);
  }

  private String number(OptionalInt count) {
    return count.isPresent() ? texts.number(count.getAsInt()) : FigureMatrix.HIDDEN;
  }

  /// True when the rows, or the columns, follow each other in time.
  static boolean isTime(List<Dimension> by) {
    return by.stream().anyMatch(Dimension::isTime);
  }
}
