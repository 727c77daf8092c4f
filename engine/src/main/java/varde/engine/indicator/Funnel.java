package varde.engine.indicator;

import java.util.Arrays;
import java.util.List;

/// A funnel: how far from the target chance alone may leave a unit, the less the larger it is.
///
/// The limits are those of the arcsine of proportions, as in the package *FunnelPlotR*;
/// Spiegelhalter 2005, doi:10.1002/sim.1970. Where the arcsine leaves 0 … π/2 the sine would turn
/// back, so it is held there.
///
/// @param target 0 … 1
/// @param between the variance between units that chance does not explain, of the arcsine; 0 when
///   there is none or it is not asked for
public record Funnel(double target, double between) {
  private static final double TAIL = 0.1;

  public Funnel {
    if (!(target >= 0 && target <= 1 && between >= 0)) {
      throw new IllegalArgumentException("a funnel round " + target + " with " + between);
    }
  }

  /// Where a unit lies, and outside which limits.
  public enum Place {
    BELOW_998,
    BELOW_95,
    WITHIN,
    ABOVE_95,
    ABOVE_998
  }

  /// How much more units differ than chance alone would make them.
  ///
  /// @param phi the mean of the squared deviations, the outermost tenth on each side drawn in: 1
  ///   where chance explains it all
  /// @param between the variance between units, of the arcsine
  public record Dispersion(double phi, double between) {}

  /// The funnel round a target that somebody has set.
  public static Funnel round(double target) {
    return new Funnel(target, 0);
  }

  /// The funnel round these units taken as one.
  ///
  /// @throws IllegalStateException when there is nobody in them
  public static Funnel roundOverall(List<Proportion> units) {
    return round(Proportion.overall(units).value());
  }

  /// The same funnel, wider when these units differ more than chance explains.
  ///
  /// @throws IllegalStateException when there is nobody in one of them; leave those out before
  public Funnel adjusted(List<Proportion> units) {
    return new Funnel(target, dispersion(units).between());
  }

  /// How much more these units differ from the target than chance alone would make them.
  ///
  /// @throws IllegalStateException when there is nobody in one of them; leave those out before
  public Dispersion dispersion(List<Proportion> units) {
    var drawnIn = drawnIn(units.stream().mapToDouble(this::deviation).toArray());
    var squares = Arrays.stream(drawnIn).map(z -> z * z).sum();
    return new Dispersion(squares / units.size(), between(units, squares));
  }

  /// How many standard deviations of chance lie between the unit and the target.
  private double deviation(Proportion unit) {
    return (arcsine(unit.value()) - arcsine(target)) / Math.sqrt(variance(unit.denominator()));
  }

  private static double[] drawnIn(double[] deviations) {
    var sorted = deviations.clone();
    Arrays.sort(sorted);
    return Arrays.stream(deviations)
        .map(z -> Math.clamp(z, quantile(sorted, TAIL), quantile(sorted, 1 - TAIL)))
        .toArray();
  }

  /// Between two values in proportion to the way, as R does unless told otherwise (its type 7).
  private static double quantile(double[] sorted, double part) {
    var place = part * (sorted.length - 1);
    var below = (int) place;
    var above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private static double between(List<Proportion> units, double squares) {
    var weights = units.stream().mapToDouble(unit -> 1 / variance(unit.denominator())).toArray();
    var sum = Arrays.stream(weights).sum();
    var surplus = squares - (units.size() - 1);
    var scale = sum - Arrays.stream(weights).map(w -> w * w).sum() / sum;
    return units.size() > 1 && surplus > 0 ? surplus / scale : 0;
  }

  /// Where chance leaves a unit of this size.
  ///
  /// @param denominator 1 or more
  public Bounds limits(long denominator, Level level) {
    var reach = level.deviations() * Math.sqrt(variance(denominator) + between);
    return new Bounds(
        share(Math.max(0, arcsine(target) - reach)),
        share(Math.min(Math.PI / 2, arcsine(target) + reach)));
  }

  /// Where the unit lies.
  ///
  /// @throws IllegalStateException when there is nobody in it
  public Place place(Proportion unit) {
    var farOff = limits(unit.denominator(), Level.P998).side(unit.value()) != Side.WITHIN;
    return switch (limits(unit.denominator(), Level.P95).side(unit.value())) {
      case WITHIN -> Place.WITHIN;
      case ABOVE -> farOff ? Place.ABOVE_998 : Place.ABOVE_95;
      case BELOW -> farOff ? Place.BELOW_998 : Place.BELOW_95;
    };
  }

  /// Of the arcsine of a proportion, when chance alone moves it.
  private static double variance(long denominator) {
    return 1.0 / (4 * (double) denominator);
  }

  private static double arcsine(double share) {
    return Math.asin(Math.sqrt(share));
  }

  private static double share(double arcsine) {
    return Math.sin(arcsine) * Math.sin(arcsine);
  }
}
