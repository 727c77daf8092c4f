package varde.app.cli;

import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import varde.app.interop.EventBatch;
import varde.app.words.Texts;
import varde.engine.columns.Row;
import varde.engine.edition.Right;
import varde.engine.edition.Severity;
import varde.engine.timeline.Answers;

/// The whole reasoning about one course: which edition and why, the facts, what became of each
/// event, how each interval was reckoned, and what each finding rests on.
final class Explanation {
  private static final List<String> NAMES =
      List.of(
          "explain.name",
          "explain.decided",
          "explain.birth",
          "explain.severity",
          "explain.right",
          "explain.setting",
          "explain.others");

  private final Session session;
  private final Texts texts;
  private final EventBatch batch;
  private final Answers answers;

  Explanation(Session session, EventBatch batch, Answers answers) {
    this.session = session;
    this.batch = batch;
    this.answers = answers;
    texts = session.texts();
  }

  /// @throws Failure when there is no such course, or none of its rows could be read
  void write(String name, Writer out) {
    var number = batch.courses().find(name);
    if (number < 0) {
      throw NearestName.to(name, batch.courses())
          .map(near -> new Failure("course.unknown.near", name, near))
          .orElseGet(() -> new Failure("course.unknown", name));
    }
    if (!answers.isAnswered(number)) {
      throw new Failure("course.unreadable", name);
    }
    write(ExplainedCourse.of(number, texts, batch, answers), session.page(out));
  }

  private void write(ExplainedCourse course, Page page) {
    title(course, page);
    var entries = new Entries(texts, page, NAMES);
    edition(course, page, entries);
    facts(course, page, entries);
    new ExplainedEvents(course, page).write();
    new ExplainedIntervals(course, page).write();
    new ExplainedFindings(course, page).write();
    page.emptyLine();
    page.paragraph(texts.say("explain.readings"), Style.QUIET);
  }

  private void title(ExplainedCourse course, Page page) {
    var pathway = course.timeline().pathway();
    page.paragraph(
        texts.say(
            "explain.title", batch.courses().word(course.course()), course.full(course.today())),
        Style.STRONG);
    page.paragraph(
        texts.say(
            "explain.pathway",
            pathway.id() + " " + texts.say(pathway.name()),
            course.words().phase(course.timeline().phase())),
        Style.PLAIN);
    if (batch.incomplete().get(course.course())) {
      page.paragraph("! " + texts.say("course.incomplete"), Style.NOTICE);
    }
  }

  private void edition(ExplainedCourse course, Page page, Entries entries) {
    var edition = course.edition();
    var from = edition.from().map(day -> texts.say("explain.in-force", texts.shortDay(day)));
    page.heading(texts.say("explain.edition"));
    entries.entry(
        "explain.name",
        texts.say(
            "explain.edition.name",
            texts.say(edition.name()),
            edition.id(),
            from.orElseGet(() -> texts.say("explain.in-force.unknown"))));
    decided(course, entries);
  }

  private void decided(ExplainedCourse course, Entries entries) {
    var reason = course.reading().edition();
    var key = "explain.decided." + ExplainedCourse.low(reason.decider());
    if (reason.row().isEmpty()) {
      entries.entry("explain.decided", texts.say(key));
      return;
    }
    var row = reason.row().getAsInt();
    entries.entry("explain.decided", texts.say(key, course.named(row)));
    if (course.edition().from().filter(course.day(row)::isBefore).isPresent()) {
      entries.more(texts.say("explain.decided.before-all"));
    }
  }

  private void facts(ExplainedCourse course, Page page, Entries entries) {
    var columns = answers.columns();
    var number = course.course();
    page.heading(texts.say("explain.facts"));
    var born = columns.birthDay(number);
    entries.entry(
        "explain.birth",
        born == Row.NONE ? unstated() : texts.shortDay(LocalDate.ofEpochDay(born)));
    entries.entry("explain.severity", severity(course));
    var right = columns.right(number);
    entries.entry(
        "explain.right",
        right == Row.UNSTATED
            ? unstated()
            : texts.say("right." + ExplainedCourse.low(Right.values()[right - 1])));
    entries.entry(
        "explain.setting", answers.run().setting().map(course::word).orElseGet(this::noSetting));
    others(course, entries);
  }

  private String severity(ExplainedCourse course) {
    var stated = answers.columns().severity(course.course());
    return stated == Row.UNSTATED ? unstated() : course.word(Severity.values()[stated - 1]);
  }

  private String unstated() {
    return texts.say("explain.unstated");
  }

  private String noSetting() {
    return texts.say("explain.setting.none");
  }

  private void others(ExplainedCourse course, Entries entries) {
    if (answers.columns().patient(course.course()) == Row.NONE) {
      entries.entry("explain.others", texts.say("explain.others.unknown"));
      return;
    }
    var others = course.othersOfThePatient();
    entries.entry(
        "explain.others",
        others.isEmpty()
            ? texts.say("explain.others.none")
            : course.inWordsOther(others.getFirst()));
    others.stream().skip(1).map(course::inWordsOther).forEach(entries::more);
  }
}
