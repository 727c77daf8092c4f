package varde.app.cli;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import varde.app.words.Texts;
import varde.engine.timeline.Interval;

/// Days as people say them, seen from today.
final class SpokenDays {
  private final Texts texts;
  private final LocalDate today;
  private final DateTimeFormatter thisYear;
  private final DateTimeFormatter otherYear;

  SpokenDays(Texts texts, LocalDate today) {
    this.texts = texts;
    this.today = today;
    thisYear = texts.date("day.this-year");
    otherYear = texts.date("day.other-year");
  }

  /// A day in short, with its weekday in this year and with the year in another.
  String day(LocalDate day) {
    return (day.getYear() == today.getYear() ? thisYear : otherYear).format(day);
  }

  /// The last day that keeps the limit; empty when there is none.
  String due(Interval interval) {
    return interval.due().map(due -> texts.say("days.due", day(due))).orElse("");
  }

  /// How the days stand against the limit; empty when there is nothing to say.
  String standing(Interval interval) {
    return switch (interval.state()) {
      case RUNNING -> texts.say("days.left", until(today, interval));
      case OVERDUE -> texts.say("days.over", -until(today, interval));
      case MET, MISSED, LAPSED ->
          texts.say("days.of", interval.elapsed().orElseThrow(), until(interval.start(), interval));
      case ENDED -> "";
      case NOT_MEASURED ->
          interval.elapsed().isPresent()
              ? texts.say("days.count", interval.elapsed().getAsInt())
              : "";
    };
  }

  /// The limit's value in words; empty when none is known.
  String limit(Interval interval) {
    return interval.due().isPresent()
        ? texts.say("days.count", until(interval.start(), interval))
        : "";
  }

  private static long until(LocalDate from, Interval interval) {
    return DAYS.between(from, interval.due().orElseThrow());
  }

  /// The longest that [#due] can be.
  int dueWidth() {
    var longest = 0;
    for (var day = LocalDate.of(today.getYear(), 1, 1);
        day.getYear() == today.getYear();
        day = day.plusDays(1)) {
      longest = Math.max(longest, texts.say("days.due", day(day)).length());
      longest = Math.max(longest, texts.say("days.due", day(day.minusYears(1))).length());
    }
    return longest;
  }

  /// As long as [#standing] is on most days.
  int standingWidth() {
    return texts.say("days.of", 120, 84).length();
  }
}
