package varde.app.words;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Days as people say them, seen from today: `onsdag 16. april`, `om 2 dager`. Day and month never
/// break apart.
///
/// @param today the day they are seen from
public record DayWords(Texts texts, LocalDate today) {
  private static final int WEEKS_FROM = 56;
  private static final int WEEK = 7;

  /// The weekday, day and month; the year when it is another.
  public String day(LocalDate day) {
    return format(isThisYear(day) ? "day.spoken" : "day.spoken.year", day);
  }

  /// Day and month; the year when it is another.
  public String date(LocalDate day) {
    return format(isThisYear(day) ? "day.plain" : "day.plain.year", day);
  }

  /// Day, month and year, whatever the year.
  public String dated(LocalDate day) {
    return format("day.plain.year", day);
  }

  /// Day and month in short; the year when it is another.
  public String brief(LocalDate day) {
    return format(isThisYear(day) ? "day.brief" : "day.brief.year", day);
  }

  /// As a person writes it in a field.
  public String field(LocalDate day) {
    return format("day.field", day);
  }

  /// The weekday and the day of the month, in short.
  public String inWeek(LocalDate day) {
    return format("day.in-week", day);
  }

  public String weekday(LocalDate day) {
    return format("day.weekday", day);
  }

  /// Day, month and time.
  public String moment(Instant moment, ZoneId zone) {
    var at = moment.atZone(zone);
    return texts.say("day.moment", date(at.toLocalDate()), texts.date("day.clock").format(at));
  }

  /// How far it is to a due day, or how far past it is.
  public String left(LocalDate due) {
    var days = DAYS.between(today, due);
    if (days < 0) {
      return texts.say("days.over", -days);
    }
    return days >= WEEKS_FROM
        ? texts.say("days.weeks-left", days / WEEK)
        : texts.say("days.spoken-left", days);
  }

  /// How long ago a day was, or how soon it is.
  public String ago(LocalDate day) {
    var days = DAYS.between(day, today);
    return days < 0 ? left(day) : texts.say("days.ago", days);
  }

  /// What the day is called, when it is a public holiday.
  public Optional<String> holiday(LocalDate day) {
    return Holidays.keysOf(day).stream()
        .filter(key -> texts.find(key).isPresent())
        .findFirst()
        .map(key -> texts.say(key));
  }

  /// True on Saturdays, Sundays and holidays.
  public boolean isOff(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || holiday(day).isPresent();
  }

  private boolean isThisYear(LocalDate day) {
    return day.getYear() == today.getYear();
  }

  private String format(String key, LocalDate day) {
    return texts.date(key).format(day);
  }
}
