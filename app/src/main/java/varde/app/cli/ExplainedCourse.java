package varde.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import varde.app.interop.EventBatch;
import varde.app.words.EditionWords;
import varde.app.words.Texts;
import varde.engine.columns.Row;
import varde.engine.edition.Edition;
import varde.engine.edition.Rule;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.timeline.Answers;
import varde.engine.timeline.ReadEvent;
import varde.engine.timeline.Reading;
import varde.engine.timeline.Timeline;

/// The course that is explained, its answer and how it was read. Events are called by their number
/// in the order of reading.
record ExplainedCourse(
    int course,
    Texts texts,
    EventBatch batch,
    Answers answers,
    Timeline timeline,
    Reading reading,
    EditionWords words) {

  static ExplainedCourse of(int course, Texts texts, EventBatch batch, Answers answers) {
    var timeline = Timeline.of(answers, course);
    return new ExplainedCourse(
        course,
        texts,
        batch,
        answers,
        timeline,
        Reading.of(answers, course),
        new EditionWords(timeline.edition(), texts));
  }

  Edition edition() {
    return timeline.edition();
  }

  LocalDate today() {
    return answers.run().today();
  }

  LocalDate day(int row) {
    return LocalDate.ofEpochDay(answers.columns().day(row));
  }

  /// A day as people say it, kept on one line.
  String full(LocalDate day) {
    return texts.day(day).replace(' ', Wrapped.UNBROKEN);
  }

  /// A day in short, with weekday and year.
  String dated(LocalDate day) {
    return texts.date("day.dated").format(day);
  }

  String event(int row) {
    return answers.compiled().vocabulary().events().word(answers.columns().event(row));
  }

  String outcome(int row) {
    return answers.compiled().vocabulary().outcomes().word(answers.columns().outcome(row));
  }

  /// The event in words, with its outcome.
  String inWords(int row) {
    var outcome = words.outcome(event(row), outcome(row));
    var event = words.event(event(row));
    return outcome.isEmpty() ? event : texts.say("explain.event.outcome", event, outcome);
  }

  /// The event in words, with its number and its day.
  String named(int row) {
    return texts.say("explain.event.named", number(row), inWords(row), dated(day(row)));
  }

  /// The event's place in the order of reading, from 1.
  int number(int row) {
    var events = reading.events();
    return IntStream.range(0, events.size())
            .filter(i -> events.get(i).row() == row)
            .findFirst()
            .orElseThrow()
        + 1;
  }

  /// The setting that the row states, in words; empty when it states none.
  String setting(int row) {
    var stated = answers.columns().setting(row);
    return stated == Row.UNSTATED ? "" : word(Setting.values()[stated - 1]);
  }

  String word(Setting setting) {
    return texts.say("setting." + low(setting));
  }

  String word(Severity severity) {
    return texts.say("severity." + low(severity));
  }

  /// The name of a constant as texts are called.
  static String low(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The course's day of closing; empty while it is open.
  Optional<LocalDate> closedOn(int ofCourse) {
    var day = answers.closeDay(ofCourse);
    return day == Row.NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  /// Postponements that count, from one day through another.
  List<ReadEvent> postponements(LocalDate from, LocalDate through) {
    var postponing =
        timeline.pathway().rules(Rule.Postpones.class).map(Rule.Postpones::event).toList();
    return reading.events().stream()
        .filter(event -> event.counts() && postponing.contains(event(event.row())))
        .filter(event -> !day(event.row()).isBefore(from) && !day(event.row()).isAfter(through))
        .toList();
  }

  /// Other courses of the same patient, as numbers of courses.
  List<Integer> othersOfThePatient() {
    var columns = answers.columns();
    var patient = columns.patient(course);
    return patient == Row.NONE
        ? List.of()
        : IntStream.range(0, answers.courses())
            .filter(other -> other != course && columns.patient(other) == patient)
            .filter(answers::isAnswered)
            .boxed()
            .toList();
  }

  /// Other courses of the same patient that were open when this one started.
  List<Integer> othersOpenAtStart() {
    var start = answers.startDay(course);
    return othersOfThePatient().stream()
        .filter(other -> answers.startDay(other) != Row.NONE && answers.startDay(other) <= start)
        .filter(other -> answers.closeDay(other) == Row.NONE || answers.closeDay(other) > start)
        .toList();
  }

  /// Another course in words: its name, pathway, start and closing.
  String inWordsOther(int other) {
    var start = answers.startDay(other);
    var pathway = answers.compiled().vocabulary().pathways().word(answers.columns().pathway(other));
    return texts.say(
        "explain.other",
        batch.courses().word(other),
        pathway,
        start == Row.NONE ? texts.say("explain.unstated") : dated(LocalDate.ofEpochDay(start)),
        closedOn(other)
            .map(day -> texts.say("explain.closed", dated(day)))
            .orElseGet(() -> texts.say("explain.open")));
  }
}
