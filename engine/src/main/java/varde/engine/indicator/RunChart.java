package varde.engine.indicator;

import java.math.BigInteger;
import java.util.List;

/// Values in the order of time, held against their median: whether they run on one side of it
/// longer, or cross it more seldom, than chance would let them.
///
/// The rules are those of Anhøj and Olesen 2014, doi:10.1371/journal.pone.0113825, as the package
/// *qicharts2* computes them.
///
/// @param useful how many values are not the median itself; the others are left out
/// @param longestRun how many successive useful values are on one side, at most
/// @param crossings how often the next useful value is on the other side
public record RunChart(double median, int useful, int longestRun, int crossings) {
  private static final BigInteger ONE_IN = BigInteger.valueOf(20);

  /// The chart of these values.
  ///
  /// @throws IllegalArgumentException when there is none
  public static RunChart of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values");
    }
    var median = median(values.stream().sorted().mapToDouble(value -> value).toArray());
    var sides =
        values.stream()
            .mapToInt(value -> (int) Math.signum(value - median))
            .filter(side -> side != 0)
            .toArray();
    return runs(median, sides);
  }

  private static double median(double[] sorted) {
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static RunChart runs(double median, int[] sides) {
    var run = 0;
    var longest = 0;
    var crossings = 0;
    for (var i = 0; i < sides.length; i++) {
      var crosses = i > 0 && sides[i] != sides[i - 1];
      run = crosses ? 1 : run + 1;
      longest = Math.max(longest, run);
      crossings += crosses ? 1 : 0;
    }
    return new RunChart(median, sides.length, longest, crossings);
  }

  /// True when the values are more than chance.
  public boolean signal() {
    return longestRun > longestByChance() || crossings < fewestByChance();
  }

  /// The longest run that is no signal among so many useful values.
  public int longestByChance() {
    return longestByChance(useful);
  }

  /// The fewest crossings that are no signal among so many useful values.
  public int fewestByChance() {
    return fewestByChance(useful);
  }

  static int longestByChance(int useful) {
    return (int) Math.rint(Math.log(Math.max(1, useful)) / Math.log(2)) + 3;
  }

  /// The smallest number of heads that one in twenty rows of so many throws of a coin, less one,
  /// does not exceed. In whole numbers, so that no rounding decides.
  static int fewestByChance(int useful) {
    var throwing = Math.max(0, useful - 1);
    var rows = BigInteger.TWO.pow(throwing);
    var heads = 0;
    var withSoMany = BigInteger.ONE;
    var upTo = BigInteger.ONE;
    while (upTo.multiply(ONE_IN).compareTo(rows) < 0) {
      withSoMany =
          withSoMany
              .multiply(BigInteger.valueOf(throwing - heads))
              .divide(BigInteger.valueOf(heads + 1));
      heads++;
      upTo = upTo.add(withSoMany);
    }
    return heads;
  }
}
