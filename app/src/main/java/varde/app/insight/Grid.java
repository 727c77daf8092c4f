package varde.app.insight;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import varde.engine.indicator.Tally;

/// Something for each row and column, and for all rows or all columns together.
///
/// @param cells row by row; in each row the one for all columns last, and last the row for all rows
public record Grid<T>(List<List<T>> cells) {
  public Grid {
    cells = cells.stream().map(List::copyOf).toList();
  }

  /// @param rows the numbers of the rows
  /// @param make is given a row and a column, or [Tally#ALL]
  static <T> Grid<T> of(
      List<Integer> rows, List<Integer> columns, BiFunction<Integer, Integer, T> make) {
    return new Grid<>(
        withAll(rows)
            .map(row -> withAll(columns).map(column -> make.apply(row, column)).toList())
            .toList());
  }

  private static Stream<Integer> withAll(List<Integer> places) {
    return Stream.concat(places.stream(), Stream.of(Tally.ALL));
  }

  /// How many rows there are, without that of all rows.
  public int rows() {
    return cells.size() - 1;
  }

  /// How many columns there are, without that of all columns.
  public int columns() {
    return cells.getFirst().size() - 1;
  }

  /// One of them; [#rows] and [#columns] are the numbers of all rows and all columns.
  public T at(int row, int column) {
    return cells.get(row).get(column);
  }

  /// Another one, cell by cell.
  <U> Grid<U> map(Cells<T, U> change) {
    return new Grid<>(
        IntStream.range(0, cells.size())
            .mapToObj(row ->
                IntStream.range(0, cells.getFirst().size())
                    .mapToObj(column -> change.cell(row, column, at(row, column)))
                    .toList())
            .toList());
  }

  /// What a cell becomes.
  interface Cells<T, U> {
    U cell(int row, int column, T before);
  }
}
