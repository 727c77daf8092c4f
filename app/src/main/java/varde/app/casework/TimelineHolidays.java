package varde.app.casework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import varde.app.casework.TimelineDrawing.Mark;
import varde.app.casework.TimelineDrawing.Shade;
import varde.app.words.DayWords;

/// Public holidays near today, as fields: what is due may fall on them.
record TimelineHolidays(TimelineAxis axis, DayWords days, List<Mark> months) {
  private static final int BEFORE = 14;
  private static final double LEAST = 2;
  private static final double GAP = 6;

  /// Holidays on end, with the days off between them.
  private record Run(LocalDate from, LocalDate through, String name) {}

  List<Shade> shades() {
    return runs().stream().map(this::shade).toList();
  }

  private Shade shade(Run run) {
    var x = axis.x(run.from());
    var width = TimelineDrawing.rounded(axis.x(run.through().plusDays(1)) - x);
    var isFree = isFree(x, x + TextWidth.of(run.name(), TimelineTicks.SIZE));
    return new Shade(x, width, x, isFree ? run.name() : "");
  }

  private boolean isFree(double from, double until) {
    return until <= TimelineDrawing.WIDTH
        && months.stream()
            .filter(month -> !month.text().isEmpty())
            .noneMatch(month ->
                from - GAP
                        < month.x()
                            + TimelineTicks.INDENT
                            + TextWidth.of(month.text(), TimelineTicks.SIZE)
                    && until + GAP > month.x() + TimelineTicks.INDENT);
  }

  private List<Run> runs() {
    var runs = new ArrayList<Run>();
    for (var day : holidays()) {
      var last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && !day.isAfter(endOfLeave(last.through()).plusDays(1))) {
        runs.set(runs.size() - 1, new Run(last.from(), day, name(last, day)));
      } else {
        runs.add(new Run(day, day, days.holiday(day).orElse("")));
      }
    }
    return runs;
  }

  /// The holidays that are shown, in order.
  List<LocalDate> holidays() {
    if (axis.perDay() < LEAST) {
      return List.of();
    }
    var near = days.today().minusDays(BEFORE);
    var from = near.isAfter(axis.from()) ? near : axis.from();
    return Stream.iterate(from, day -> day.isBefore(axis.through()), day -> day.plusDays(1))
        .filter(day -> days.holiday(day).isPresent())
        .toList();
  }

  /// The last day off in a row.
  private LocalDate endOfLeave(LocalDate day) {
    var next = day.plusDays(1);
    return days.isOff(next) ? endOfLeave(next) : day;
  }

  /// A run is called by its Sunday, else by its first day.
  private String name(Run run, LocalDate more) {
    return more.getDayOfWeek() == DayOfWeek.SUNDAY
        ? days.holiday(more).orElse(run.name())
        : run.name();
  }
}
