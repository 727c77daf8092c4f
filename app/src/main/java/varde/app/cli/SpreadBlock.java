package varde.app.cli;

import java.util.OptionalInt;
import varde.app.insight.Figures;
import varde.app.insight.SpreadFigures;
import varde.app.words.Texts;
import varde.engine.edition.Indicator;

/// Something told by its median, by rows and columns.
record SpreadBlock(Texts texts, Page page, Figures figures) {
  private static final int INDENT = 2;
  private static final int WIDEST_NAME = 34;

  void write(SpreadFigures spread) {
    page.heading(
        texts.say(
            "indicators.median", texts.say(spread.indicator().facts().label()), unit(spread)));
    if (figures.by().size() == 2) {
      new FigureMatrix(texts, page, figures)
          .write((row, column) -> shown(spread.cells().at(row, column).median()));
      return;
    }
    rows(spread);
  }

  private String unit(SpreadFigures spread) {
    return switch (spread.indicator()) {
      case Indicator.PerCourse often -> texts.say("indicators.times");
      case Indicator.Days days -> texts.say("indicators.days");
      case Indicator.DaysApart apart -> texts.say("indicators.days");
      case Indicator.InTime share -> "";
      case Indicator.WithEvent share -> "";
    };
  }

  private void rows(SpreadFigures spread) {
    var names = new FigureNames(texts, figures).rows();
    var name = Math.min(WIDEST_NAME, names.stream().mapToInt(String::length).max().orElse(0));
    for (var row = 0; row <= spread.cells().rows(); row++) {
      if (row < spread.cells().rows() || !figures.by().isEmpty()) {
        var cell = spread.cells().at(row, spread.cells().columns());
        page.row(
            INDENT,
            Cell.of(names.get(row), name),
            Cell.of(shown(cell.median()), 6).toTheRight(),
            Cell.rest(range(cell)).in(Style.QUIET));
      }
    }
  }

  private String range(SpreadFigures.Cell cell) {
    return cell.size().isEmpty() || cell.median().isEmpty()
        ? ""
        : texts.say(
            "indicators.range",
            cell.low().orElseThrow(),
            cell.high().orElseThrow(),
            texts.number(cell.size().getAsInt()));
  }

  private String shown(OptionalInt number) {
    return number.isPresent() ? texts.number(number.getAsInt()) : FigureMatrix.HIDDEN;
  }
}
