package varde.app.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import varde.engine.indicator.Proportion;
import varde.engine.indicator.Suppression;

/// Takes out of tables what may not be shown.
final class Hidden {
  private Hidden() {}

  /// The shares that may be shown.
  static Grid<Optional<Proportion>> shares(Grid<Proportion> all) {
    var rows =
        IntStream.range(0, all.rows())
            .mapToObj(row -> all.cells().get(row).subList(0, all.columns()))
            .toList();
    if (rows.isEmpty()) {
      return all.map((row, column, share) -> Optional.of(share));
    }
    var hidden =
        all.columns() == 1
            ? Suppression.ofShareColumn(rows.stream().map(List::getFirst).toList())
            : Suppression.ofShares(rows);
    return all.map((row, column, share) ->
        isHidden(hidden, all, row, column) ? Optional.empty() : Optional.of(share));
  }

  /// The counts that may be shown.
  static Grid<OptionalInt> counts(Grid<Integer> all) {
    var rows =
        IntStream.range(0, all.rows())
            .mapToObj(
                row -> IntStream.range(0, all.columns()).mapToLong(c -> all.at(row, c)).toArray())
            .toArray(long[][]::new);
    if (rows.length == 0) {
      return all.map((row, column, count) -> OptionalInt.of(count));
    }
    var hidden =
        all.columns() == 1
            ? Suppression.ofCountColumn(Arrays.stream(rows).mapToLong(row -> row[0]).toArray())
            : Suppression.ofCounts(rows);
    return all.map((row, column, count) ->
        isHidden(hidden, all, row, column) ? OptionalInt.empty() : OptionalInt.of(count));
  }

  /// In one column, the one for all columns is the same again.
  private static <T> boolean isHidden(Suppression hidden, Grid<T> all, int row, int column) {
    var isAllRows = row == all.rows();
    if (all.columns() == 1) {
      return isAllRows ? hidden.totalHidden() : hidden.hidden(row, 0);
    }
    if (column == all.columns()) {
      return isAllRows ? hidden.totalHidden() : hidden.rowTotalHidden(row);
    }
    return isAllRows ? hidden.columnTotalHidden(column) : hidden.hidden(row, column);
  }
}
