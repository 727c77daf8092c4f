package varde.app.cli;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import varde.app.words.Texts;
import varde.engine.edition.EventMatch;
import varde.engine.edition.To;
import varde.engine.limit.State;
import varde.engine.timeline.Interval;

/// How each interval of the explained course was reckoned: from where to where, by which limit, to
/// which day, and what follows from it.
final class ExplainedIntervals {
  private static final List<String> NAMES =
      List.of(
          "interval.name.from",
          "interval.name.to",
          "interval.name.limit",
          "interval.name.setting",
          "interval.name.severity",
          "interval.name.source",
          "interval.name.due",
          "interval.name.state",
          "interval.name.postponed",
          "interval.name.readings");

  private final ExplainedCourse course;
  private final Page page;
  private final Texts texts;
  private final SpokenDays days;
  private final Entries entries;

  ExplainedIntervals(ExplainedCourse course, Page page) {
    this.course = course;
    this.page = page;
    texts = course.texts();
    days = new SpokenDays(texts, course.today());
    entries = new Entries(texts, page, NAMES);
  }

  void write() {
    page.heading(texts.say("explain.intervals"));
    var intervals = course.timeline().intervals();
    if (intervals.isEmpty()) {
      page.row(2, Cell.rest(texts.say("course.no-interval")));
    }
    for (var i = 0; i < intervals.size(); i++) {
      if (i > 0) {
        page.emptyLine();
      }
      write(intervals.get(i));
    }
  }

  private void write(Interval interval) {
    title(interval);
    entries.entry("interval.name.from", course.named(interval.why().fromRow()));
    entries.entry("interval.name.to", awaited(interval));
    new ExplainedLimit(course, entries).write(interval);
    due(interval);
    entries.entry("interval.name.state", state(interval));
    postponed(interval);
    entries.entry(
        "interval.name.readings", String.join(", ", interval.limit().interval().readings()));
  }

  private void title(Interval interval) {
    var daysLeft = interval.due().map(due -> DAYS.between(course.today(), due)).orElse(0L);
    var sign = StateSign.of(interval.state(), daysLeft);
    var standing =
        interval.state() == State.RUNNING
            ? days.due(interval) + ", " + days.standing(interval)
            : days.standing(interval);
    page.paragraph(
        texts.say(
            standing.isEmpty() ? "explain.interval.title" : "explain.interval.title.days",
            sign.sign,
            texts.say(interval.limit().interval().label()),
            sign.word(texts),
            standing),
        sign == StateSign.OVERDUE ? Style.ALARM : Style.STRONG);
  }

  private String awaited(Interval interval) {
    return interval.why().toRow().isPresent()
        ? course.named(interval.why().toRow().getAsInt())
        : switch (interval.limit().interval().to()) {
          case To.First first -> notCome(List.of(first.event()));
          case To.Next next -> notCome(next.events());
          case To.Nothing nothing -> texts.say("interval.to.nothing");
        };
  }

  private String notCome(List<EventMatch> events) {
    return texts.say(
        "interval.to.not-come",
        events.stream()
            .map(event -> course.words().event(event.event()))
            .collect(Collectors.joining(", ")));
  }

  /// The sum behind the day: day 0 + days = day.
  private void due(Interval interval) {
    if (interval.due().isPresent()) {
      var due = interval.due().get();
      entries.entry(
          "interval.name.due",
          texts.say(
              "interval.sum",
              course.full(interval.start()),
              DAYS.between(interval.start(), due),
              course.full(due)));
    } else {
      entries.entry("interval.name.due", texts.say("interval.no-due"));
    }
  }

  private String state(Interval interval) {
    return switch (interval.state()) {
      case NOT_MEASURED -> notMeasured(interval);
      case RUNNING, OVERDUE -> said(interval, course.today(), interval.start());
      case MET, MISSED -> said(interval, interval.end().orElseThrow(), interval.start());
      case ENDED, LAPSED ->
          said(interval, course.closedOn(course.course()).orElseThrow(), interval.start());
    };
  }

  private String said(Interval interval, LocalDate seenOn, LocalDate start) {
    return texts.say(
        "interval.state." + interval.state().word(),
        course.full(seenOn),
        DAYS.between(start, seenOn),
        course.full(interval.due().orElseThrow()));
  }

  private String notMeasured(Interval interval) {
    var why = texts.say("interval.reason." + interval.reason().word());
    return interval.elapsed().isPresent()
        ? why + " " + texts.say("interval.elapsed", interval.elapsed().getAsInt())
        : why;
  }

  private void postponed(Interval interval) {
    if (interval.postponed()) {
      var end = interval.end().or(() -> course.closedOn(course.course())).orElseGet(course::today);
      entries.entry(
          "interval.name.postponed",
          texts.say(
              "interval.postponed.why",
              course.postponements(interval.start(), end).stream()
                  .map(event -> course.named(event.row()))
                  .collect(Collectors.joining("; "))));
    }
  }
}
