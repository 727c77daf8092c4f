package varde.engine.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import varde.engine.limit.Reason;
import varde.engine.limit.State;

/// The time that one limit looks at in one course.
///
/// @param from the event it is counted from
/// @param to the event that ended it; empty until that has come
/// @param due the last day that keeps the limit; empty when no value is known or it is not measured
/// @param elapsed calendar days, start day not counted
/// @param local the limit's value is the installation's own
/// @param why how the answer was reached
public record Interval(
    LimitSlot limit,
    String from,
    LocalDate start,
    Optional<String> to,
    Optional<LocalDate> end,
    Optional<LocalDate> due,
    OptionalInt elapsed,
    State state,
    Reason reason,
    boolean postponed,
    boolean local,
    Why why) {

  /// The events an interval comes from, as rows of the columns.
  ///
  /// @param settingFrom the row that stated the setting, where the limit depends on it
  public record Why(int fromRow, OptionalInt toRow, OptionalInt settingFrom) {}

  /// The order of reading: by start, then limit id.
  static final Comparator<Interval> ORDER =
      Comparator.comparing(Interval::start).thenComparing(interval -> interval.limit().id());
}
