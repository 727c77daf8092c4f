package varde.engine.indicator;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table as it is released: cells and totals in one grid, the totals last. What the rule says of
/// it is written here a second time, from the rule alone.
///
/// @param parts numerators; for a table of counts the counts
/// @param wholes denominators; the same as the numerators for a table of counts
/// @param twoWay whether there are row totals
/// @param counts whether it is a table of counts
record ReleasedTable(
    List<List<Long>> parts, List<List<Long>> wholes, boolean twoWay, boolean counts) {

  static ReleasedTable ofShares(long[][] parts, long[][] wholes, boolean twoWay) {
    return new ReleasedTable(released(parts, twoWay), released(wholes, twoWay), twoWay, false);
  }

  static ReleasedTable ofCounts(long[][] counts, boolean twoWay) {
    return new ReleasedTable(released(counts, twoWay), released(counts, twoWay), twoWay, true);
  }

  private static List<List<Long>> released(long[][] cells, boolean twoWay) {
    var columns = cells[0].length;
    var grid = new long[cells.length + 1][twoWay ? columns + 1 : columns];
    for (var row = 0; row < cells.length; row++) {
      for (var column = 0; column < columns; column++) {
        var cell = cells[row][column];
        grid[row][column] = cell;
        grid[cells.length][column] += cell;
        if (twoWay) {
          grid[row][columns] += cell;
          grid[cells.length][columns] += cell;
        }
      }
    }
    return Arrays.stream(grid).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }

  /// A table with many small numbers, in one of many shapes.
  static ReleasedTable random(Random random, int rows, int columns) {
    var twoWay = columns > 1 || random.nextBoolean();
    var counts = random.nextInt(3) == 0;
    var empty = random.nextInt(3) * 0.3;
    var most = new int[] {3, 8, 20, 60, 400}[random.nextInt(5)];
    var parts = new long[rows][columns];
    var wholes = new long[rows][columns];
    for (var row = 0; row < rows; row++) {
      var large = random.nextInt(4) == 0 ? 1 : most;
      var share = new double[] {0, 0.1, 0.5, 0.9, 1}[random.nextInt(5)];
      for (var column = 0; column < columns; column++) {
        wholes[row][column] = random.nextDouble() < empty ? 0 : 1 + random.nextInt(large);
        parts[row][column] =
            IntStream.range(0, (int) wholes[row][column])
                .filter(i -> random.nextDouble() < share)
                .count();
      }
    }
    return counts ? ofCounts(wholes, twoWay) : ofShares(parts, wholes, twoWay);
  }

  int height() {
    return parts.size();
  }

  int width() {
    return parts.getFirst().size();
  }

  int columns() {
    return twoWay ? width() - 1 : width();
  }

  /// Row by row.
  int size() {
    return height() * width();
  }

  long part(int place) {
    return parts.get(place / width()).get(place % width());
  }

  long whole(int place) {
    return wholes.get(place / width()).get(place % width());
  }

  long rest(int place) {
    return whole(place) - part(place);
  }

  /// The places of all sums: the numbers first, their total last.
  List<int[]> sums() {
    var down =
        IntStream.range(0, width())
            .mapToObj(column -> IntStream.range(0, height()).map(r -> r * width() + column));
    var across =
        IntStream.range(0, twoWay ? height() : 0)
            .mapToObj(row -> IntStream.range(0, width()).map(c -> row * width() + c));
    return Stream.concat(down, across).map(IntStream::toArray).toList();
  }

  /// What the rule hides by itself.
  BitSet small() {
    var small = new BitSet();
    for (var place = 0; place < size(); place++) {
      var isSmall = isFew(part(place)) || isFew(rest(place)) || isFew(whole(place));
      small.set(place, isSmall);
    }
    return small;
  }

  private static boolean isFew(long people) {
    return List.of(1L, 2L, 3L, 4L).contains(people);
  }

  /// What the suppression hides.
  BitSet hidden() {
    var suppression = suppression();
    var hidden = new BitSet();
    for (var row = 0; row < height(); row++) {
      for (var column = 0; column < width(); column++) {
        hidden.set(row * width() + column, isHidden(suppression, row, column));
      }
    }
    return hidden;
  }

  private boolean isHidden(Suppression suppression, int row, int column) {
    var inRow = row < height() - 1;
    var inColumn = column < columns();
    if (inRow) {
      return inColumn ? suppression.hidden(row, column) : suppression.rowTotalHidden(row);
    }
    return inColumn ? suppression.columnTotalHidden(column) : suppression.totalHidden();
  }

  private Suppression suppression() {
    var rows = IntStream.range(0, height() - 1);
    if (counts) {
      var cells =
          rows.mapToObj(r -> wholes.get(r).stream().limit(columns()).mapToLong(n -> n).toArray())
              .toArray(long[][]::new);
      return twoWay
          ? Suppression.ofCounts(cells)
          : Suppression.ofCountColumn(Arrays.stream(cells).mapToLong(row -> row[0]).toArray());
    }
    var shares = rows.mapToObj(this::shares).toList();
    return twoWay
        ? Suppression.ofShares(shares)
        : Suppression.ofShareColumn(shares.stream().map(List::getFirst).toList());
  }

  private List<Proportion> shares(int row) {
    return IntStream.range(0, columns())
        .mapToObj(c -> new Proportion(parts.get(row).get(c), wholes.get(row).get(c)))
        .toList();
  }
}
