package varde.app.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import varde.app.casework.TimelineDrawing.Day;
import varde.app.casework.TimelineDrawing.EventRow;
import varde.app.casework.TimelineDrawing.IntervalRow;
import varde.app.casework.TimelineDrawing.Signed;
import varde.engine.timeline.Interval;

/// The drawing's twin: every interval and every event, also those without room on the drawing.
record TimelineTable(TimelineFacts facts, TimelineWords words) {

  List<IntervalRow> intervals() {
    var names = TimelineBars.names(facts.intervals(), words);
    return IntStream.range(0, names.size())
        .mapToObj(i -> row(facts.intervals().get(i), names.get(i)))
        .toList();
  }

  private IntervalRow row(Interval interval, String name) {
    var told = words.told(interval);
    return new IntervalRow(
        name,
        day(interval.start()),
        interval.end().map(this::day),
        interval.due().map(this::day),
        new Signed(told.sign().word(), told.whole()));
  }

  List<EventRow> events() {
    return facts.events().stream()
        .map(happening ->
            new EventRow(
                day(happening.day()),
                words.name(happening.event()),
                happening.moves() ? words.words().phase(happening.phase()) : "",
                words.fate(happening)))
        .toList();
  }

  private Day day(LocalDate day) {
    return new Day(day.toString(), words.days().date(day));
  }
}
