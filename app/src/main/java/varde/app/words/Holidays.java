package varde.app.words;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;

/// Public holidays: which there are, and what they are called, stands in the texts, by their
/// distance from Easter Sunday or by their date.
final class Holidays {
  private Holidays() {}

  /// The keys under which the day would stand in the texts if it were a holiday.
  static List<String> keysOf(LocalDate day) {
    return List.of(
        "holiday.easter." + DAYS.between(easter(day.getYear()), day),
        "holiday.%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()));
  }

  /// Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher.
  static LocalDate easter(int year) {
    var a = year % 19;
    var b = year / 100;
    var c = year % 100;
    var d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    var e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    var f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
