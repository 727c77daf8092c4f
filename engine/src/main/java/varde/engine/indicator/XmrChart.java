package varde.engine.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// A control chart of single values in the order of time, with limits from their moving ranges:
/// which points are more than chance.
///
/// Centre, limits and signals are those of the NHS programme *Making Data Count* as its package
/// *NHSRplotthedots* computes them.
///
/// @param stretches at least one; each has limits of its own, and no signal reaches from one into
///   the next
public record XmrChart(List<Stretch> stretches) {
  private static final int FEW = 12;
  private static final double TO_LIMIT = 2.66;
  private static final double TO_NEAR_LIMIT = TO_LIMIT * 2 / 3;
  private static final double TOO_FAR = 3.267;

  public XmrChart {
    stretches = List.copyOf(stretches);
  }

  /// Successive points with limits of their own.
  ///
  /// @param centre the mean
  /// @param limits none when they would rest on a single point
  /// @param trial whether fewer than twelve points made the limits, so that they may still move
  public record Stretch(List<Point> points, double centre, Optional<Limits> limits, boolean trial) {
    public Stretch {
      points = List.copyOf(points);
    }

    /// What the point says. One with a signal is an improvement on the better side of the centre,
    /// and a concern on the other side and on the centre itself.
    public Meaning meaning(Point point, Better better) {
      var onBetterSide = better == Better.HIGHER ? point.value() > centre : point.value() < centre;
      return point.signal() == XmrSignal.NONE
          ? Meaning.COMMON_CAUSE
          : onBetterSide ? Meaning.IMPROVEMENT : Meaning.CONCERN;
    }
  }

  /// One value and what singles it out.
  public record Point(double value, XmrSignal signal) {}

  /// Where a process that goes on as it is stays.
  ///
  /// @param outer three standard deviations from the centre
  /// @param near two thirds of the way
  public record Limits(Bounds outer, Bounds near) {}

  /// The chart of these values.
  ///
  /// @throws IllegalArgumentException when there is no value, or a rebase is not the index of one
  public static XmrChart of(List<Double> values, XmrSettings settings) {
    var starts = new TreeSet<>(settings.rebases());
    starts.add(0);
    if (starts.first() < 0 || starts.last() >= values.size()) {
      throw new IllegalArgumentException(values.size() + " values, stretches at " + starts);
    }
    var stretches = new ArrayList<Stretch>();
    for (int start : starts) {
      var next = starts.higher(start);
      stretches.add(stretch(values.subList(start, next == null ? values.size() : next), settings));
    }
    return new XmrChart(stretches);
  }

  private static Stretch stretch(List<Double> values, XmrSettings settings) {
    var base =
        values.subList(0, Math.min(values.size(), settings.baseline().orElse(values.size())));
    var centre = mean(base.stream().mapToDouble(value -> value).toArray());
    var limits = limits(base, centre, settings.screened());
    var signals = XmrSignals.of(values, centre, limits);
    var points =
        IntStream.range(0, values.size())
            .mapToObj(i -> new Point(values.get(i), signals.get(i)))
            .toList();
    return new Stretch(points, centre, limits, base.size() < FEW);
  }

  private static Optional<Limits> limits(List<Double> base, double centre, boolean screened) {
    if (base.size() < 2) {
      return Optional.empty();
    }
    var range = meanRange(base, screened);
    return Optional.of(
        new Limits(round(centre, TO_LIMIT * range), round(centre, TO_NEAR_LIMIT * range)));
  }

  private static double meanRange(List<Double> base, boolean screened) {
    var ranges =
        IntStream.range(1, base.size())
            .mapToDouble(i -> Math.abs(base.get(i) - base.get(i - 1)))
            .toArray();
    var mean = mean(ranges);
    return screened && mean > 0 ? mean(below(TOO_FAR * mean, ranges)) : mean;
  }

  private static double[] below(double bound, double[] ranges) {
    return Arrays.stream(ranges).filter(range -> range < bound).toArray();
  }

  /// In two steps, so that the mean of values that are all the same is that value to the last
  /// digit.
  private static double mean(double[] values) {
    var about = Arrays.stream(values).average().orElseThrow();
    return about + Arrays.stream(values).map(value -> value - about).average().orElseThrow();
  }

  private static Bounds round(double centre, double reach) {
    return new Bounds(centre - reach, centre + reach);
  }

  /// What the last stretch's limits promise for a target: passed or failed by chance alone when it
  /// lies within them.
  public Assurance assurance(double target, Better better) {
    return stretches
        .getLast()
        .limits()
        .map(limits -> assurance(limits.outer().side(target), better))
        .orElse(Assurance.INCONSISTENT);
  }

  private static Assurance assurance(Side target, Better better) {
    return switch (target) {
      case WITHIN -> Assurance.INCONSISTENT;
      case ABOVE ->
          better == Better.HIGHER ? Assurance.CONSISTENTLY_FAILS : Assurance.CONSISTENTLY_PASSES;
      case BELOW ->
          better == Better.HIGHER ? Assurance.CONSISTENTLY_PASSES : Assurance.CONSISTENTLY_FAILS;
    };
  }
}
