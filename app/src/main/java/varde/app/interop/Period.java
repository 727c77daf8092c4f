package varde.app.interop;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Days from one through another.
record Period(LocalDate from, LocalDate through) {

  /// The month before this day's.
  static Period monthBefore(LocalDate day) {
    var month = YearMonth.from(day).minusMonths(1);
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  /// Empty when one of them is no day, or they stand the wrong way round.
  static Optional<Period> of(String from, String through) {
    try {
      var period = new Period(LocalDate.parse(from), LocalDate.parse(through));
      return period.through().isBefore(period.from()) || period.from().getYear() < 1
          ? Optional.empty()
          : Optional.of(period);
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /// As files say it: `2025-03-01/2025-03-31`.
  @Override
  public String toString() {
    return from + "/" + through;
  }
}
