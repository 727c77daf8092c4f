package varde.app.cli;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import varde.app.interop.EventBatch;
import varde.app.words.EditionWords;
import varde.app.words.Texts;
import varde.engine.limit.Reason;
import varde.engine.limit.State;
import varde.engine.timeline.Answers;
import varde.engine.timeline.Finding;
import varde.engine.timeline.Interval;
import varde.engine.timeline.Timeline;

/// One course as a block of text: what it is, how its intervals stand, what is wrong with its
/// registrations and what to do about it.
final class CourseBlock {
  private static final int INDENT = 2;
  private static final String BETWEEN = " · ";

  /// What is overdue, then what runs, then the rest, each in the order of reading.
  private static final Comparator<Interval> OPEN_FIRST =
      Comparator.comparing(interval ->
          switch (interval.state()) {
            case OVERDUE -> 0;
            case RUNNING -> 1;
            case MET, MISSED, ENDED, LAPSED, NOT_MEASURED -> 2;
          });

  private final Texts texts;
  private final EventBatch batch;
  private final Answers answers;
  private final Page page;
  private final LocalDate today;
  private final SpokenDays days;
  private final int signs;
  private final int labels;
  private final int dues;

  CourseBlock(Texts texts, EventBatch batch, Answers answers, Page page) {
    this.texts = texts;
    this.batch = batch;
    this.answers = answers;
    this.page = page;
    today = answers.run().today();
    days = new SpokenDays(texts, today);
    signs = StateSign.width(texts);
    dues = days.dueWidth();
    labels = Math.min(longestLabel(), roomForLabels());
  }

  private int roomForLabels() {
    return page.width() - INDENT - signs - dues - days.standingWidth() - 3 * Page.GAP.length();
  }

  private int longestLabel() {
    return answers.compiled().editions().stream()
        .flatMap(edition -> edition.intervals().values().stream())
        .mapToInt(rule -> texts.say(rule.label()).length())
        .max()
        .orElse(1);
  }

  void write(int course) {
    var timeline = Timeline.of(answers, course);
    var words = new EditionWords(timeline.edition(), texts);
    title(course, timeline);
    facts(course, timeline, words);
    timeline.intervals().stream().sorted(OPEN_FIRST).forEach(interval -> write(interval, words));
    timeline.findings().forEach(finding -> write(finding, words));
  }

  private void title(int course, Timeline timeline) {
    var pathway = timeline.pathway();
    page.emptyLine();
    page.row(
        0,
        Cell.fitting(batch.courses().word(course)).in(Style.STRONG),
        Cell.rest(pathway.id() + " " + texts.say(pathway.name())));
  }

  private void facts(int course, Timeline timeline, EditionWords words) {
    var phase = words.phase(timeline.phase());
    page.row(
        INDENT,
        Cell.rest(texts.say("course.facts", phase, timeline.edition().id())).in(Style.QUIET));
    if (batch.incomplete().get(course)) {
      page.row(
          INDENT,
          Cell.fitting("!").in(Style.NOTICE),
          Cell.rest(texts.say("course.incomplete")).in(Style.NOTICE));
    }
    if (timeline.intervals().isEmpty()) {
      page.row(INDENT, Cell.rest(texts.say("course.no-interval")));
    }
  }

  private void write(Interval interval, EditionWords words) {
    var sign = StateSign.of(interval.state(), interval.due().map(this::daysUntil).orElse(0L));
    var label = texts.say(interval.limit().interval().label());
    var due = days.due(interval);
    var standing = days.standing(interval);
    var first = Cell.of(sign.in(texts), signs).in(sign.style);
    if (due.isEmpty() && standing.isEmpty()) {
      page.row(INDENT, first, Cell.rest(label));
    } else {
      page.row(
          INDENT,
          first,
          Cell.of(label, labels),
          Cell.of(due, dues),
          Cell.rest(standing).in(sign.style));
    }
    page.row(INDENT, Cell.empty(signs), Cell.rest(details(interval, words)).in(Style.QUIET));
  }

  private long daysUntil(LocalDate day) {
    return DAYS.between(today, day);
  }

  private String details(Interval interval, EditionWords words) {
    var parts = new ArrayList<String>();
    if (interval.reason() != Reason.NONE) {
      parts.add(texts.say("reason." + interval.reason().word()));
    }
    parts.add(
        texts.say("interval.from", words.eventInside(interval.from()), days.day(interval.start())));
    if (interval.state() == State.ENDED || interval.state() == State.LAPSED) {
      parts.add(texts.say("interval." + interval.state().word()));
    }
    if (interval.postponed()) {
      parts.add(texts.say("interval.postponed"));
    }
    if (interval.local()) {
      parts.add(texts.say("interval.local"));
    }
    return String.join(BETWEEN, parts);
  }

  private void write(Finding finding, EditionWords words) {
    var told = words.finding(finding.code());
    page.row(
        INDENT,
        Cell.of("■ " + finding.code(), signs).in(Style.NOTICE),
        Cell.rest(where(finding, words)));
    page.row(INDENT, Cell.empty(signs), Cell.rest(texts.say(told.text())));
    page.row(INDENT, Cell.empty(signs), Cell.fitting("→"), Cell.rest(texts.say(told.remedy())));
  }

  private String where(Finding finding, EditionWords words) {
    var day = days.day(finding.date());
    return finding
        .event()
        .map(event -> texts.say("finding.event", words.event(event), day))
        .orElseGet(() -> texts.say("finding.course", day));
  }
}
