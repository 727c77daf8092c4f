package varde.app.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import varde.engine.indicator.Funnel;
import varde.engine.indicator.Proportion;
import varde.engine.indicator.Variation;

/// How much shares of the same time differ between places, and what chance would have left. What is
/// hidden, or a share of nobody, is left out.
///
/// @param shares those that are there, in their order
/// @param funnel round all of them as one, wider where they differ more than chance explains
public record Between(List<Proportion> shares, Funnel funnel, Funnel.Dispersion dispersion) {
  public Between {
    shares = List.copyOf(shares);
  }

  /// The variation between these; at least two must be there.
  static Between of(List<Proportion> shares) {
    var byChance = Funnel.roundOverall(shares);
    return new Between(shares, byChance.adjusted(shares), byChance.dispersion(shares));
  }

  /// The shares of a column that may be compared.
  static List<Proportion> comparable(List<ShareFigures.Cell> cells) {
    var shares = new ArrayList<Proportion>();
    cells.forEach(cell -> cell.share().filter(share -> !share.isEmpty()).ifPresent(shares::add));
    return shares;
  }

  /// The coefficient of variation, in percent.
  public OptionalDouble coefficient() {
    return Variation.coefficient(values());
  }

  /// The highest share over the lowest.
  public OptionalDouble quotient() {
    return Variation.quotient(values(), 1);
  }

  /// What is left of the variation when chance has had its part, times 100. The expected number of
  /// a place is its denominator times the overall share.
  public OptionalDouble systematic() {
    var overall = Proportion.overall(shares).value();
    return overall == 0
        ? OptionalDouble.empty()
        : Variation.systematic(
            shares.stream()
                .map(share -> new Variation.Area(share.numerator(), share.denominator() * overall))
                .toList());
  }

  /// How many lie outside the wide limits of the funnel.
  public long farOff() {
    return shares.stream()
        .map(funnel::place)
        .filter(place -> place == Funnel.Place.BELOW_998 || place == Funnel.Place.ABOVE_998)
        .count();
  }

  private List<Double> values() {
    return shares.stream().map(Proportion::value).toList();
  }
}
