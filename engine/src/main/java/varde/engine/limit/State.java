package varde.engine.limit;

import java.util.Locale;

/// Where an interval stands at the end of the day it is asked for.
public enum State {
  /// Open, and the due day is not past.
  RUNNING,
  /// Open, and the due day is past.
  OVERDUE,
  /// The awaited event came within the limit.
  MET,
  /// The awaited event came after the limit.
  MISSED,
  /// The course closed without the event, on or before the due day: no judgement.
  ENDED,
  /// The course closed without the event, after the due day.
  LAPSED,
  /// No judgement is possible; a [Reason] says why.
  NOT_MEASURED;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// The word used in files and answers, e.g. `not-measured`.
  public String word() {
    return word;
  }

  /// True while somebody is still waiting for the event.
  public boolean isOpen() {
    return this == RUNNING || this == OVERDUE;
  }

  /// The state of an interval with a known due day.
  ///
  /// @param end the day of the awaited event, or of the closing, or today
  /// @param how how the interval ended
  public static State of(int due, int end, Ending how) {
    var within = end <= due;
    return switch (how) {
      case EVENT -> within ? MET : MISSED;
      case CLOSING -> within ? ENDED : LAPSED;
      case OPEN -> within ? RUNNING : OVERDUE;
    };
  }
}
