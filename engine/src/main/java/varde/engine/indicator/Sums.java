package varde.engine.indicator;

import java.util.Objects;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;

/// Where numbers that are released together with their totals stand, and in which sums.
///
/// Each number has a place: row by row, the total of the row as the last in it, and the totals of
/// the columns as the last row. Each place is on two lines that add up: one across, the row with
/// its total, and one down, the column with its total; the totals make a line of their own both
/// ways. In one column without row totals only the line down adds up; there the line across is the
/// same for all, and no sum.
final class Sums {
  private final int rows;
  private final int columns;
  private final int width;
  private final int[] across;
  private final int[] down;
  private final int[][] placesOn;

  private Sums(int rows, int columns, int width, int acrossLines) {
    this.rows = rows;
    this.columns = columns;
    this.width = width;
    across = IntStream.range(0, (rows + 1) * width).map(p -> p / width % acrossLines).toArray();
    down = IntStream.range(0, (rows + 1) * width).map(p -> acrossLines + p % width).toArray();
    placesOn =
        IntStream.range(0, acrossLines + width)
            .mapToObj(
                line -> line < acrossLines ? across(line, acrossLines) : down(line, acrossLines))
            .toArray(int[][]::new);
  }

  private int[] across(int line, int acrossLines) {
    var places = size() / acrossLines;
    return IntStream.range(line * places, (line + 1) * places).toArray();
  }

  private int[] down(int line, int acrossLines) {
    return IntStream.rangeClosed(0, rows).map(row -> row * width + line - acrossLines).toArray();
  }

  /// Rows and columns, the totals of each, and the total of all.
  static Sums twoWay(int rows, int columns) {
    return new Sums(rows, columns, columns + 1, rows + 1);
  }

  /// One column and its total.
  static Sums oneWay(int rows) {
    return new Sums(rows, 1, 1, 1);
  }

  /// How many places there are.
  int size() {
    return across.length;
  }

  /// How many lines there are.
  int lines() {
    return placesOn.length;
  }

  /// The line across that a place is on.
  int across(int place) {
    return across[place];
  }

  /// The line down that a place is on.
  int down(int place) {
    return down[place];
  }

  /// The places on a line.
  int[] placesOn(int line) {
    return placesOn[line];
  }

  /// The place of a number.
  int place(int row, int column) {
    return Objects.checkIndex(row, rows) * width + Objects.checkIndex(column, columns);
  }

  /// The place of a row's total; in one column that of the number itself.
  int rowTotal(int row) {
    return Objects.checkIndex(row, rows) * width + width - 1;
  }

  /// The place of a column's total.
  int columnTotal(int column) {
    return rows * width + Objects.checkIndex(column, columns);
  }

  /// The place of the total of all.
  int total() {
    return size() - 1;
  }

  /// The places of the totals that a number is counted in.
  IntStream totalsOf(int place) {
    var column = place % width;
    return IntStream.of(place - column + width - 1, rows * width + column, total())
        .distinct()
        .filter(total -> total != place);
  }

  /// False where a total of one row or column stands: were those negative, every line would add up
  /// to nothing.
  boolean isPositive(int place) {
    return (place / width < rows) == (place % width < columns);
  }

  /// These numbers in their places, and all totals.
  long[] filled(ToLongBiFunction<Integer, Integer> numbers) {
    var filled = new long[size()];
    for (var row = 0; row < rows; row++) {
      for (var column = 0; column < columns; column++) {
        var number = numbers.applyAsLong(row, column);
        filled[place(row, column)] = number;
        filled[columnTotal(column)] += number;
        if (width > columns) {
          filled[rowTotal(row)] += number;
          filled[total()] += number;
        }
      }
    }
    return filled;
  }
}
