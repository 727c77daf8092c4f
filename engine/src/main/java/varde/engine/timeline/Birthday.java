package varde.engine.timeline;

import java.time.LocalDate;
import varde.engine.columns.Row;

/// Ages, counted in birthdays. Somebody born on 29 February has the birthday on 1 March in other
/// years.
final class Birthday {
  private Birthday() {}

  /// True when somebody born on this day has reached the age on or before the other. Unknown birth
  /// day: false.
  static boolean isReached(int birthDay, int years, int onDay) {
    if (birthDay == Row.NONE) {
      return false;
    }
    var born = LocalDate.ofEpochDay(birthDay);
    var birthday = born.plusYears(years);
    return birthday.toEpochDay() + (birthday.getDayOfMonth() < born.getDayOfMonth() ? 1 : 0)
        <= onDay;
  }
}
