package varde.app.insight;

import java.util.List;
import java.util.OptionalInt;
import varde.engine.edition.Indicator;
import varde.engine.indicator.Spread;
import varde.engine.indicator.Tally;

/// One indicator that is told by its median, by rows and columns.
public record SpreadFigures(Indicator indicator, Grid<Cell> cells) {
  private static final int LOW = 10;
  private static final int MIDDLE = 50;
  private static final int HIGH = 90;

  /// How many there are, and what one in ten, half and nine in ten do not exceed; nothing when it
  /// is hidden or there is none.
  public record Cell(OptionalInt size, OptionalInt low, OptionalInt median, OptionalInt high) {
    private static final Cell HIDDEN =
        new Cell(
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  static SpreadFigures of(Tally tally, int number, List<Integer> rows, List<Integer> columns) {
    var counted = Grid.of(rows, columns, (row, column) -> tally.spread(number, row, column));
    var sizes = Hidden.counts(counted.map((r, c, spread) -> Math.toIntExact(spread.size())));
    return new SpreadFigures(
        tally.indicators().get(number),
        counted.map((r, c, spread) -> cell(sizes.at(r, c), spread)));
  }

  private static Cell cell(OptionalInt size, Spread spread) {
    return size.isEmpty()
        ? Cell.HIDDEN
        : new Cell(
            size, spread.percentile(LOW), spread.percentile(MIDDLE), spread.percentile(HIGH));
  }
}
