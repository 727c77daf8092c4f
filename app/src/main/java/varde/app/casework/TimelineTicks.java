package varde.app.casework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import varde.app.casework.TimelineDrawing.Mark;
import varde.app.words.Texts;

/// The lines that divide a drawing into weeks, months, quarters or years, as there is room.
record TimelineTicks(TimelineAxis axis, Texts texts) {
  static final double SIZE = 12.5;
  static final double INDENT = 6;

  private static final double GAP = 8;
  private static final double WEEKS_FROM = 11;
  private static final double MONTHS_FROM = 1.5;
  private static final double QUARTERS_FROM = 0.55;
  private static final double LONG_NAMES_FROM = 3;
  private static final int QUARTER = 3;
  private static final int MONTHS = 12;

  /// The lines, oldest first; without words where there is no room.
  List<Mark> marks() {
    var marks = new ArrayList<Mark>();
    var free = Double.NEGATIVE_INFINITY;
    for (var day = axis.from(); !day.isAfter(axis.through()); day = next(day)) {
      var x = axis.x(day);
      var text = text(day, free == Double.NEGATIVE_INFINITY);
      var until = x + INDENT + TextWidth.of(text, SIZE);
      var fits = x >= free && until <= TimelineDrawing.WIDTH && !isCutOff(day, until);
      if (!isCutOff(day, until)) {
        marks.add(new Mark(x, fits ? text : ""));
      }
      free = fits ? until + GAP : free;
    }
    return marks;
  }

  /// True when the words of the first, shorter piece run into the next.
  private boolean isCutOff(LocalDate day, double until) {
    return day.equals(axis.from()) && until + GAP > axis.x(next(day));
  }

  private LocalDate next(LocalDate day) {
    if (axis.perDay() >= WEEKS_FROM) {
      return day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }
    var month = day.withDayOfMonth(1).plusMonths(1);
    while ((month.getMonthValue() - 1) % months() != 0) {
      month = month.plusMonths(1);
    }
    return month;
  }

  private int months() {
    if (axis.perDay() >= MONTHS_FROM) {
      return 1;
    }
    return axis.perDay() >= QUARTERS_FROM ? QUARTER : MONTHS;
  }

  private String text(LocalDate day, boolean first) {
    if (axis.perDay() >= WEEKS_FROM) {
      return format(first ? "timeline.axis.day.year" : "timeline.axis.day", day);
    }
    if (months() > 1 && day.getDayOfYear() == 1) {
      return format("timeline.axis.year", day);
    }
    var size = axis.perDay() >= LONG_NAMES_FROM ? "timeline.axis.month" : "timeline.axis.brief";
    return format(first || day.getMonthValue() == 1 ? size + ".year" : size, day);
  }

  private String format(String key, LocalDate day) {
    return texts.date(key).format(day);
  }
}
