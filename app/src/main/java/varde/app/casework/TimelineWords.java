package varde.app.casework;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import varde.app.casework.TimelineFacts.Happening;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.app.words.Texts;
import varde.engine.history.CourseEvent;
import varde.engine.limit.Reason;
import varde.engine.timeline.Interval;

/// What the drawing and its twins say.
record TimelineWords(TimelineFacts facts, Texts texts, DayWords days, EditionWords words) {

  /// How an interval stands, in words; the first ones carry it.
  record Told(Sign sign, String lead, String rest) {
    String whole() {
      return lead + rest;
    }
  }

  TimelineWords(TimelineFacts facts, Texts texts) {
    this(
        facts,
        texts,
        new DayWords(texts, facts.today()),
        new EditionWords(facts.answer().timeline().edition(), texts));
  }

  String name(CourseEvent event) {
    return event.outcome().isEmpty()
        ? words.event(event.event())
        : texts.say("timeline.event", words.event(event.event()), outcome(event));
  }

  String outcome(CourseEvent event) {
    return words.outcome(event.event(), event.outcome());
  }

  String label(Interval interval) {
    return texts.say(interval.limit().interval().label());
  }

  String awaited(Interval interval) {
    return words.awaited(interval.limit().interval());
  }

  /// Why an event does not count; empty when it does.
  String fate(Happening happening) {
    return happening.counts()
        ? ""
        : texts.say("timeline.fate." + Words.of(happening.read().fate()));
  }

  Told told(Interval interval) {
    var sign = Sign.of(interval.state(), interval.due(), facts.today());
    return new Told(sign, lead(interval), rest(interval));
  }

  private String lead(Interval interval) {
    return switch (interval.state()) {
      case RUNNING ->
          texts.say("timeline.lead.running", days.day(due(interval)), days.left(due(interval)));
      case OVERDUE -> days.left(due(interval));
      case MET, MISSED, ENDED, LAPSED, NOT_MEASURED ->
          texts.say("timeline.lead." + interval.state().word());
    };
  }

  private String rest(Interval interval) {
    var said = new ArrayList<String>();
    said.add(measured(interval));
    if (interval.postponed()) {
      said.add(texts.say("timeline.postponed"));
    }
    if (interval.local()) {
      said.add(texts.say("timeline.local"));
    }
    return String.join(" ", said);
  }

  private String measured(Interval interval) {
    return switch (interval.state()) {
      case MET, MISSED, LAPSED ->
          texts.say("timeline.rest.of", passed(interval), allowed(interval));
      case RUNNING -> texts.say("timeline.rest.running", passed(interval), allowed(interval));
      case OVERDUE ->
          texts.say(
              "timeline.rest.overdue",
              days.day(due(interval)),
              passed(interval),
              allowed(interval));
      case ENDED -> texts.say("timeline.rest.ended", days.date(due(interval)));
      case NOT_MEASURED -> unmeasured(interval);
    };
  }

  private String unmeasured(Interval interval) {
    var reason = texts.say("reason.short." + interval.reason().word());
    if (interval.reason() == Reason.NO_END_EVENT && interval.due().isPresent()) {
      var isPast = due(interval).isBefore(facts.today());
      return texts.say(
          isPast ? "timeline.rest.no-end.past" : "timeline.rest.no-end",
          reason,
          days.date(due(interval)));
    }
    var isOver = interval.end().isPresent() || facts.answer().closed().isPresent();
    return texts.say(
        isOver ? "timeline.rest.unmeasured" : "timeline.rest.unmeasured.open",
        reason,
        passed(interval));
  }

  private long passed(Interval interval) {
    return DAYS.between(interval.start(), facts.end(interval));
  }

  private static long allowed(Interval interval) {
    return DAYS.between(interval.start(), due(interval));
  }

  private static LocalDate due(Interval interval) {
    return interval.due().orElseThrow();
  }

  /// What the drawing shows, in a sentence or two.
  String finding() {
    return Stream.of(standing(), next(), counts())
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String standing() {
    var answer = facts.answer();
    return answer
        .closed()
        .map(day -> texts.say("timeline.finding.closed", days.date(day)))
        .orElseGet(
            () -> texts.say("timeline.finding.phase", words.phase(answer.timeline().phase())));
  }

  private String next() {
    return facts
        .answer()
        .next()
        .map(interval ->
            texts.say(
                "timeline.finding." + interval.state().word(),
                awaited(interval),
                days.day(due(interval)),
                days.left(due(interval))))
        .orElse("");
  }

  /// How many intervals were met and missed; empty when none was.
  private String counts() {
    var met = count(Sign.MET);
    var missed = count(Sign.MISSED);
    return met + missed == 0 ? "" : texts.say("timeline.finding.counts", met + missed, met, missed);
  }

  private int count(Sign sign) {
    return (int)
        facts.intervals().stream()
            .filter(interval -> Sign.of(interval.state(), interval.due(), facts.today()) == sign)
            .count();
  }

  String description(LocalDate from, LocalDate through) {
    return texts.say("timeline.description", days.date(from), days.date(through));
  }
}
