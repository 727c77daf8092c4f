package varde.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import varde.app.insight.Figures;
import varde.app.insight.Series;
import varde.app.insight.ShareFigures;
import varde.app.words.Texts;

/// Shares that follow each other in time, drawn as a small chart for each row, with what is more
/// than chance in words.
record RunLines(Texts texts, Page page, Figures figures) {
  private static final int INDENT = 2;
  private static final int WIDEST_NAME = 34;
  private static final int MOST = 3;
  private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

  void write(ShareFigures share) {
    var names = new FigureNames(texts, figures).rows();
    var name = Math.min(WIDEST_NAME, names.stream().mapToInt(String::length).max().orElse(0));
    var all =
        IntStream.rangeClosed(0, share.cells().rows())
            .mapToObj(row -> share.series(row, figures.namedColumns(), figures.changes()))
            .toList();
    var range =
        all.stream()
            .flatMap(series -> series.shares().stream())
            .mapToDouble(one -> one.value())
            .summaryStatistics();
    if (range.getCount() == 0) {
      return;
    }
    page.text(
        INDENT,
        texts.say(
            "indicators.run",
            texts.decimal(100 * range.getMin(), 0),
            texts.decimal(100 * range.getMax(), 0)),
        Style.QUIET);
    for (var row = 0; row < all.size(); row++) {
      page.row(
          INDENT,
          Cell.of(names.get(row), name),
          Cell.of(chart(all.get(row), range.getMin(), range.getMax()), figures.namedColumns()),
          Cell.rest(words(all.get(row))));
    }
    page.emptyLine();
  }

  private String chart(Series series, double least, double most) {
    var chart = FigureMatrix.HIDDEN.repeat(figures.namedColumns()).toCharArray();
    for (var i = 0; i < series.places().size(); i++) {
      var part = most > least ? (series.shares().get(i).value() - least) / (most - least) : 0;
      chart[series.places().get(i)] =
          HEIGHTS.charAt((int) Math.min(HEIGHTS.length() - 1, part * HEIGHTS.length()));
    }
    return new String(chart);
  }

  private String words(Series series) {
    var signals =
        series.runChart().filter(chart -> chart.signal()).stream()
            .map(chart ->
                chart.longestRun() > chart.longestByChance()
                    ? texts.say("indicators.run.long", chart.longestRun(), chart.longestByChance())
                    : texts.say(
                        "indicators.run.crossings", chart.crossings(), chart.fewestByChance()))
            .collect(Collectors.toList());
    var outside = series.outside();
    if (!outside.isEmpty()) {
      signals.add(texts.say("indicators.run.outside", periods(outside)));
    }
    var singledOut = new ArrayList<>(series.singledOut());
    singledOut.removeAll(outside);
    if (!singledOut.isEmpty()) {
      signals.add(texts.say("indicators.run.singled-out", periods(singledOut)));
    }
    if (signals.isEmpty() && series.runChart().isPresent()) {
      return texts.say("indicators.run.chance");
    }
    return String.join("; ", signals);
  }

  private String periods(List<Integer> places) {
    return places.size() <= MOST
        ? places.stream().map(figures.columns()::get).collect(Collectors.joining(", "))
        : texts.say(
            "indicators.run.periods",
            places.size(),
            figures.columns().get(places.getFirst()),
            figures.columns().get(places.getLast()));
  }
}
