package varde.app.casework;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import varde.engine.limit.State;

/// The sign of a state: its shape and colour in the style sheet. A word always stands beside it.
enum Sign {
  OVER,
  SOON,
  RUNNING,
  MET,
  MISSED,
  ENDED,
  LAPSED,
  UNKNOWN,
  POSTPONED,
  CODE,
  CODED,
  PERSON,
  START;

  /// What the style sheet and the drawings call it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Sign of(State state, Optional<LocalDate> due, LocalDate today) {
    return switch (state) {
      case RUNNING ->
          due.map(day -> day.isAfter(today.plusDays(Worklist.SOON_DAYS))).orElse(true)
              ? RUNNING
              : SOON;
      case OVERDUE -> OVER;
      case MET -> MET;
      case MISSED -> MISSED;
      case ENDED -> ENDED;
      case LAPSED -> LAPSED;
      case NOT_MEASURED -> UNKNOWN;
    };
  }
}
