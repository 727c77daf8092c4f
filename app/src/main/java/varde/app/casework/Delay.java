package varde.app.casework;

import java.time.Instant;
import java.time.LocalDate;
import varde.engine.timeline.Interval;

/// Why a time was not kept, in somebody's words. What is said later stands beside it; nothing is
/// taken away.
record Delay(String limit, LocalDate start, String reason, Instant recordedAt, int recordedBy) {

  /// True when it is about this interval.
  boolean isOf(Interval interval) {
    return limit.equals(interval.limit().id()) && start.equals(interval.start());
  }

  /// True when the time of the interval was not kept, so that somebody may ask why.
  static boolean isLate(Interval interval) {
    return switch (interval.state()) {
      case OVERDUE, MISSED, LAPSED -> true;
      case MET, RUNNING, ENDED, NOT_MEASURED -> false;
    };
  }
}
