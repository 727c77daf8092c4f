package varde.engine.indicator;

import java.util.List;
import java.util.OptionalDouble;

/// How much areas differ, as the Norwegian health atlases (SKDE) tell it.
///
/// The quotient grows with the number of areas and with how small they are; the systematic
/// component takes away what chance explains (Ibáñez et al. 2009, BMC Health Services Research
/// 9:60).
public final class Variation {
  private static final double PERCENT = 100;

  private Variation() {}

  /// What happened in an area, beside what would have happened had it been like all.
  ///
  /// @param expected more than 0
  public record Area(long observed, double expected) {
    public Area {
      if (observed < 0 || !(expected > 0)) {
        throw new IllegalArgumentException(observed + " observed, " + expected + " expected");
      }
    }
  }

  /// The coefficient of variation, in percent: the standard deviation of the areas' rates over
  /// their mean. None with fewer than two areas, or when the mean is 0.
  public static OptionalDouble coefficient(List<Double> rates) {
    var mean = rates.stream().mapToDouble(rate -> rate).average().orElse(0);
    var squares = rates.stream().mapToDouble(rate -> (rate - mean) * (rate - mean)).sum();
    return rates.size() < 2 || mean == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(PERCENT * Math.sqrt(squares / (rates.size() - 1)) / mean);
  }

  /// The extremal quotient of this rank: the highest rate over the lowest (1), the second highest
  /// over the second lowest (2), and so on. None when there are not so many areas from both ends,
  /// or the lower rate is 0.
  ///
  /// @param rank 1 or more
  public static OptionalDouble quotient(List<Double> rates, int rank) {
    var sorted = rates.stream().mapToDouble(rate -> rate).sorted().toArray();
    return sorted.length < 2 * rank || sorted[rank - 1] == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted[sorted.length - rank] / sorted[rank - 1]);
  }

  /// The systematic component of variation, times 100 as SKDE prints it (others print it times 10
  /// or 1000); below 0 when areas differ less than chance would make them. None without areas.
  public static OptionalDouble systematic(List<Area> areas) {
    return areas.stream()
        .mapToDouble(area -> {
          var beyond = (area.observed() - area.expected()) / area.expected();
          return PERCENT * (beyond * beyond - 1 / area.expected());
        })
        .average();
  }
}
