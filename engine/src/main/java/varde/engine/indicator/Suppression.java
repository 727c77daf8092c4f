package varde.engine.indicator;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Which numbers of a table are hidden because they are about few people, or because they would
/// tell such a number.
///
/// **Few people.** The rule of the Norwegian national quality indicators hides a share whose
/// denominator is below 5 or whose numerator is 1–4; here the same holds for those who are not in
/// the numerator, and for totals. A numerator of 0 is shown. A count is hidden when it is 1–4. The
/// empty cell is shown as empty: there is nobody in it to protect, mostly there cannot be anybody
/// (a place that does not offer the pathway), a table of counts shows it anyhow, and hiding it
/// hides large neighbours with it.
///
/// **Telling.** All numbers of the table, its row totals, column totals and total are taken as
/// released together. Further numbers are hidden, at the least loss of people told about that
/// [Circles] finds one number after the other; totals too where nothing else is left. Then:
///
/// - no hidden number can be computed from what is shown;
/// - each number that is about few people could be another, numerator, rest and denominator each by
///   itself, in a table that agrees with all that is shown, where no count is below 0 and the same
///   cells are empty. So it does not help to know that hidden numbers add up to 0, or that each is
///   at least 1. Only where a total that is shown is 0, or is all, is that told of everybody in it,
///   as the rule wants it.
///
/// **Not protected against**: knowing the rule itself, or how near a hidden number must be (at
/// least one other value is possible, not many); what somebody in the table knows of it; numbers
/// that are released elsewhere, such as another year, a finer table or a level above. The numbers
/// must add up to their totals: patients who are counted once in each row and once in the total are
/// another table.
///
/// Sources: the rule is told with each indicator of the Norwegian Directorate of Health; hiding the
/// rest, and hiding against recomputing, are this project's own. The same table always has the same
/// numbers hidden.
public final class Suppression {
  private static final long FEWEST = 5;

  private final Sums sums;
  private final BitSet small = new BitSet();
  private final BitSet hidden = new BitSet();

  private Suppression(Sums sums, IntPredicate isSmall) {
    this.sums = sums;
    IntStream.range(0, sums.size()).filter(isSmall).forEach(small::set);
    hidden.or(small);
  }

  /// A table of shares with the totals of its rows and columns.
  ///
  /// @param rows one or more, all of the same length
  public static Suppression ofShares(List<List<Proportion>> rows) {
    return ofShares(Sums.twoWay(rows.size(), columns(rows.stream().mapToInt(List::size))), rows);
  }

  /// Shares in one column with its total.
  public static Suppression ofShareColumn(List<Proportion> column) {
    return ofShares(Sums.oneWay(column.size()), column.stream().map(List::of).toList());
  }

  private static Suppression ofShares(Sums sums, List<List<Proportion>> rows) {
    var part = sums.filled((row, column) -> rows.get(row).get(column).numerator());
    var rest = sums.filled((row, column) -> rows.get(row).get(column).rest());
    var all = sums.filled((row, column) -> rows.get(row).get(column).denominator());
    var suppression =
        new Suppression(sums, at -> isFew(part[at]) || isFew(rest[at]) || isFew(all[at]));
    suppression.protect(part, all, at -> part[at] > 0 && all[at] > 1);
    suppression.protect(rest, all, at -> rest[at] > 0 && all[at] > 1);
    return suppression;
  }

  /// A table of counts of people with the totals of its rows and columns.
  ///
  /// @param rows one or more, all of the same length, no count below 0
  public static Suppression ofCounts(long[][] rows) {
    var columns = columns(Arrays.stream(rows).mapToInt(row -> row.length));
    return ofCounts(Sums.twoWay(rows.length, columns), rows);
  }

  /// Counts of people in one column with its total.
  ///
  /// @param column no count below 0
  public static Suppression ofCountColumn(long[] column) {
    var rows = Arrays.stream(column).mapToObj(count -> new long[] {count}).toArray(long[][]::new);
    return ofCounts(Sums.oneWay(column.length), rows);
  }

  private static Suppression ofCounts(Sums sums, long[][] rows) {
    var counts = sums.filled((row, column) -> count(rows[row][column]));
    var suppression = new Suppression(sums, at -> isFew(counts[at]));
    suppression.protect(counts, counts, at -> counts[at] > 1);
    return suppression;
  }

  private static int columns(IntStream lengths) {
    var different = lengths.distinct().toArray();
    if (different.length != 1) {
      throw new IllegalArgumentException("rows of length " + Arrays.toString(different));
    }
    return different[0];
  }

  private static long count(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("a count of " + count);
    }
    return count;
  }

  private static boolean isFew(long people) {
    return people > 0 && people < FEWEST;
  }

  /// Hides so much that this count of each small number could be another.
  private void protect(long[] counts, long[] people, IntPredicate mayFall) {
    var circles = new Circles(sums, people, hidden, mayFall);
    small.stream().filter(place -> !isTold(place, counts)).forEach(circles::close);
  }

  /// True when a total that is not small tells that there is nobody.
  private boolean isTold(int place, long[] counts) {
    return sums.totalsOf(place).anyMatch(total -> counts[total] == 0 && !small.get(total));
  }

  /// Whether a cell is hidden.
  ///
  /// @throws IndexOutOfBoundsException when there is no such row or column
  public boolean hidden(int row, int column) {
    return hidden.get(sums.place(row, column));
  }

  /// Whether a row's total is hidden; in one column that is the cell itself.
  ///
  /// @throws IndexOutOfBoundsException when there is no such row
  public boolean rowTotalHidden(int row) {
    return hidden.get(sums.rowTotal(row));
  }

  /// Whether a column's total is hidden.
  ///
  /// @throws IndexOutOfBoundsException when there is no such column
  public boolean columnTotalHidden(int column) {
    return hidden.get(sums.columnTotal(column));
  }

  /// Whether the total of all is hidden.
  public boolean totalHidden() {
    return hidden.get(sums.total());
  }
}
