package varde.engine.indicator;

import java.util.Map;
import varde.engine.edition.Indicator;
import varde.engine.limit.Reason;

/// One indicator's count.
///
/// @param beside what is left out of the share and must be told next to it
public record Share(Indicator indicator, int numerator, int denominator, Beside beside) {

  /// A share of courses.
  ///
  /// @param counted how many are without, then how many are with; less when there are none
  static Share ofCourses(Indicator indicator, int[] counted) {
    var without = counted.length > 0 ? counted[0] : 0;
    var with = counted.length > 1 ? counted[1] : 0;
    return new Share(indicator, with, with + without, Beside.NOTHING);
  }

  /// Intervals of the indicator that are in neither numerator nor denominator, and those that were
  /// postponed. Zero throughout where the indicator is no share of intervals.
  public record Beside(int overdue, int lapsed, Map<Reason, Integer> notMeasured, int postponed) {
    static final Beside NOTHING = new Beside(0, 0, Map.of(), 0);

    public Beside {
      notMeasured = Map.copyOf(notMeasured);
    }
  }
}
