package varde.engine.indicator;

import java.util.List;
import java.util.stream.IntStream;

/// A control chart of proportions in the order of time: which of them are more than chance.
///
/// Formulas as in the package *qicharts2*; the p′ chart, which knows other variation than that of
/// chance, is Laney's.
///
/// @param centre all of them as one
/// @param spread how much wider the limits are than chance alone would have them: 1 in a p chart
public record PChart(double centre, double spread, List<Point> points) {
  private static final double DEVIATIONS = 3;
  private static final double RANGE_TO_DEVIATION = 1.128;

  public PChart {
    points = List.copyOf(points);
  }

  /// A proportion's value and where chance would leave it.
  public record Point(double value, Bounds limits) {
    /// Where the value lies.
    public Side side() {
      return limits.side(value);
    }
  }

  /// The p chart: limits as wide as chance makes them.
  ///
  /// @throws IllegalStateException when there is a proportion of nobody; leave those out before
  public static PChart of(List<Proportion> proportions) {
    return chart(proportions, 1);
  }

  /// The p′ chart: limits as wide as the step from one proportion to the next is in fact. Of a
  /// single proportion, and where all or none are in the numerator, the p chart.
  ///
  /// @throws IllegalStateException when there is a proportion of nobody; leave those out before
  public static PChart prime(List<Proportion> proportions) {
    return chart(proportions, spread(proportions));
  }

  private static double spread(List<Proportion> proportions) {
    var centre = Proportion.overall(proportions).value();
    var deviations =
        proportions.stream()
            .mapToDouble(p -> (p.value() - centre) / deviation(centre, p.denominator()))
            .toArray();
    var step =
        IntStream.range(1, deviations.length)
            .mapToDouble(i -> Math.abs(deviations[i] - deviations[i - 1]))
            .average()
            .orElse(RANGE_TO_DEVIATION);
    return Double.isNaN(step) ? 1 : step / RANGE_TO_DEVIATION;
  }

  private static PChart chart(List<Proportion> proportions, double spread) {
    var centre = Proportion.overall(proportions).value();
    var points =
        proportions.stream()
            .map(p ->
                new Point(p.value(), limits(centre, spread * deviation(centre, p.denominator()))))
            .toList();
    return new PChart(centre, spread, points);
  }

  private static double deviation(double centre, long denominator) {
    return Math.sqrt(centre * (1 - centre) / denominator);
  }

  private static Bounds limits(double centre, double deviation) {
    return Bounds.ofProportion(centre - DEVIATIONS * deviation, centre + DEVIATIONS * deviation);
  }
}
