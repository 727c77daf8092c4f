package varde.app.casework;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/// Where each day stands on the drawing.
///
/// @param left where the first day stands
/// @param right where the last day stands
record TimelineAxis(LocalDate from, LocalDate through, double left, double right) {
  private static final int SHORTEST = 28;
  private static final double BEFORE = 0.012;
  private static final double AFTER = 0.02;

  /// An axis with room for these days.
  ///
  /// @param wordsAfterToday how much room there must be after today
  static TimelineAxis of(
      List<LocalDate> days, LocalDate today, double left, double right, double wordsAfterToday) {
    var first = Collections.min(days);
    var last = Collections.max(days);
    var span = Math.max(SHORTEST, DAYS.between(first, last));
    var from = first.minusDays(1 + Math.round(span * BEFORE));
    var share = wordsAfterToday / (right - left);
    var behind = DAYS.between(from, today);
    var forWords = Math.round(Math.ceil(behind * share / (1 - share)));
    var through = last.plusDays(1 + Math.round(span * AFTER));
    var least = today.plusDays(forWords);
    var enough = days.contains(today) && through.isBefore(least) ? least : through;
    var shortest = from.plusDays(SHORTEST);
    return new TimelineAxis(from, enough.isBefore(shortest) ? shortest : enough, left, right);
  }

  double x(LocalDate day) {
    return TimelineDrawing.rounded(left + DAYS.between(from, day) * perDay());
  }

  double perDay() {
    return (right - left) / DAYS.between(from, through);
  }

  boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(through);
  }
}
