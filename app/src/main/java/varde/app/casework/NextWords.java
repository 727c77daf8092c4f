package varde.app.casework;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.List;
import java.util.Optional;
import varde.app.casework.CoursePageView.Next;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.app.words.Texts;
import varde.engine.edition.Source;
import varde.engine.edition.TimeLimit;
import varde.engine.limit.State;
import varde.engine.timeline.Interval;

/// What comes next in a course, and why on that day.
record NextWords(CourseView view, EditionWords words, Texts texts, DayWords days) {

  /// The sentence that follows the standing; empty when nothing is awaited.
  String sentence() {
    return interval()
        .map(interval ->
            texts.say(
                interval.state() == State.OVERDUE
                    ? "course.next.sentence.over"
                    : "course.next.sentence",
                EditionWords.inside(awaited(interval)),
                days.day(interval.due().orElseThrow()),
                days.left(interval.due().orElseThrow())))
        .orElse("");
  }

  Next next() {
    return interval().map(this::next).orElseGet(this::nothing);
  }

  private Optional<Interval> interval() {
    return view.answer().flatMap(Answer::next);
  }

  private Next next(Interval interval) {
    var due = interval.due().orElseThrow();
    var limit = interval.limit().limit();
    return new Next(
        awaited(interval),
        Sign.of(interval.state(), interval.due(), view.today()).word(),
        days.day(due),
        days.left(due),
        note(interval),
        "",
        days.day(interval.start()),
        texts.say("course.why.day-zero", words.eventInside(interval.from())),
        texts.say("course.why.days", DAYS.between(interval.start(), due)),
        label(interval),
        texts.say("course.why.last-day"),
        limit.map(this::mark).orElse(""),
        limit.flatMap(this::source).orElse(""),
        readings(interval));
  }

  private String note(Interval interval) {
    var due = interval.due().orElseThrow();
    if (interval.postponed()) {
      return texts.say("course.next.postponed");
    }
    return days.holiday(due).map(holiday -> texts.say("course.next.holiday", holiday)).orElse("");
  }

  /// Why nothing has a day: nothing is registered, it is closed, or its time is not known.
  private Next nothing() {
    var why =
        view.answer()
            .map(answer -> answer.closed().isPresent() ? "course.next.closed" : unmeasured(answer))
            .orElse("course.next.nothing");
    return new Next(
        "", "unknown", "", "", "", texts.say(why), "", "", "", "", "", "", "", List.of());
  }

  private static String unmeasured(Answer answer) {
    return answer.timeline().intervals().stream()
        .filter(interval -> interval.end().isEmpty())
        .filter(interval -> interval.state() == State.NOT_MEASURED)
        .reduce((earlier, later) -> later)
        .map(interval -> "course.next.reason." + interval.reason().word())
        .orElse("course.next.none");
  }

  private String awaited(Interval interval) {
    return words.awaited(interval.limit().interval());
  }

  private String label(Interval interval) {
    var label = texts.say(interval.limit().interval().label());
    return interval
        .limit()
        .setting()
        .map(setting ->
            texts.say("course.why.limit", label, texts.say("setting." + Words.of(setting))))
        .orElse(label);
  }

  private String mark(TimeLimit limit) {
    return limit.local().isPresent() ? "local" : limit.provenance().mark().word();
  }

  private Optional<String> source(TimeLimit limit) {
    return limit
        .local()
        .map(local -> local.source())
        .or(() ->
            Optional.ofNullable(words.edition().sources().get(limit.provenance().source()))
                .map(Source::title));
  }

  private List<String> readings(Interval interval) {
    return interval.limit().interval().readings();
  }
}
