package varde.engine.timeline;

import java.time.LocalDate;
import varde.engine.columns.Row;

/// Ages, counted in birthdays. Somebody born on 29 February has the birthday on 1 March in other
/// years.
final class Birthday {
  private static final int SHORT_YEAR = 365;
  private static final int LONG_YEAR = 366;

  private Birthday() {}

  /// True when somebody born on this day has reached the age on or before the other. Unknown birth
  /// day: false.
  static boolean isReached(int birthDay, int years, int onDay) {
    if (birthDay == Row.NONE || onDay - birthDay < years * SHORT_YEAR) {
      return false;
    }
    return onDay - birthDay > years * LONG_YEAR || isBirthdayReached(birthDay, years, onDay);
  }

  private static boolean isBirthdayReached(int birthDay, int years, int onDay) {
    var born = LocalDate.ofEpochDay(birthDay);
    var birthday = born.plusYears(years);
    return birthday.toEpochDay() + (birthday.getDayOfMonth() < born.getDayOfMonth() ? 1 : 0)
        <= onDay;
  }
}
