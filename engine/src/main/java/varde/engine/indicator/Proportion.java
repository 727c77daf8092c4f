package varde.engine.indicator;

import java.util.List;
import java.util.Optional;

/// A part of a whole: so many of so many.
///
/// @param numerator 0 … denominator
/// @param denominator zero is a proportion of nobody: it has no value and no interval
public record Proportion(long numerator, long denominator) {
  public Proportion {
    if (numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException(numerator + " of " + denominator);
    }
  }

  /// All of them as one.
  public static Proportion overall(List<Proportion> proportions) {
    return new Proportion(
        proportions.stream().mapToLong(Proportion::numerator).sum(),
        proportions.stream().mapToLong(Proportion::denominator).sum());
  }

  /// Those of the whole that are not in the part.
  public long rest() {
    return denominator - numerator;
  }

  /// True when there is nobody to be a part of.
  public boolean isEmpty() {
    return denominator == 0;
  }

  /// The part of the whole, 0 … 1.
  ///
  /// @throws IllegalStateException when it is a proportion of nobody
  public double value() {
    if (isEmpty()) {
      throw new IllegalStateException("a proportion of nobody has no value");
    }
    return (double) numerator / denominator;
  }

  /// The Wilson score interval, 95 %: what the proportion may be when chance alone has moved it.
  /// None for a proportion of nobody.
  ///
  /// The Norwegian quality registries use the same (Rapporteket, package *rapwhale*); Wilson 1927,
  /// doi:10.1080/01621459.1927.10502953.
  public Optional<Bounds> wilson() {
    return isEmpty() ? Optional.empty() : Optional.of(wilson(value()));
  }

  private Bounds wilson(double p) {
    var z = Level.P95.deviations();
    var n = (double) denominator;
    var middle = p + z * z / (2 * n);
    var reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    var scale = 1 + z * z / n;
    return Bounds.ofProportion((middle - reach) / scale, (middle + reach) / scale);
  }
}
