package varde.app.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import varde.engine.timeline.Interval;

/// The evaluator's answers, kept beside the events so that a list of thousands need not be
/// evaluated. What depends on today – whether an open interval is overdue – is not kept.
final class AnswerRows {
  private static final String OPEN = "open";

  private final JdbcClient rows;

  AnswerRows(JdbcClient rows) {
    this.rows = rows;
  }

  /// The answer for one course of the database.
  ///
  /// @param answer empty while nothing is registered
  record Kept(long course, long patient, Optional<Answer> answer) {}

  /// Puts these answers in the place of those that were kept.
  void replace(List<Kept> answers, LocalDate today) {
    var among = Among.of(answers.stream().map(Kept::course).toList());
    var statements = new Statements();
    for (var table : List.of("interval", "finding")) {
      statements.add(
          "delete from casework." + table + " where course " + among.sql(), List.of(among.value()));
    }
    add(answers, today, statements);
    statements.run(rows);
  }

  /// Keeps the answers of courses that have none yet.
  void add(List<Kept> answers, LocalDate today) {
    var statements = new Statements();
    add(answers, today, statements);
    statements.run(rows);
  }

  private static void add(List<Kept> answers, LocalDate today, Statements statements) {
    intervals(answers).insertInto("casework.interval", statements);
    findings(answers).insertInto("casework.finding", statements);
    summarise(answers, today, statements);
  }

  private static ManyRows intervals(List<Kept> answers) {
    var many =
        new ManyRows(
            "course bigint",
            "patient bigint",
            "number smallint",
            "limit_id text",
            "kind text",
            "from_event text",
            "start date",
            "to_event text",
            "ended_on date",
            "due date",
            "elapsed integer",
            "standing text",
            "reason text",
            "is_postponed boolean",
            "is_local boolean");
    for (var kept : answers) {
      var intervals = kept.answer().map(found -> found.timeline().intervals()).orElse(List.of());
      for (var i = 0; i < intervals.size(); i++) {
        add(many, kept, i, intervals.get(i));
      }
    }
    return many;
  }

  private static void add(ManyRows many, Kept kept, int number, Interval interval) {
    many.add(
        kept.course(),
        kept.patient(),
        number,
        interval.limit().id(),
        interval.limit().interval().id(),
        interval.from(),
        interval.start(),
        interval.to(),
        interval.end(),
        interval.due(),
        interval.elapsed(),
        standing(interval),
        interval.reason().word(),
        interval.postponed(),
        interval.local());
  }

  /// What does not change while only days pass.
  static String standing(Interval interval) {
    return interval.state().isOpen() ? OPEN : interval.state().word();
  }

  private static ManyRows findings(List<Kept> answers) {
    var many =
        new ManyRows(
            "course bigint",
            "patient bigint",
            "number smallint",
            "code text",
            "event text",
            "dated date");
    for (var kept : answers) {
      var findings = kept.answer().map(found -> found.timeline().findings()).orElse(List.of());
      for (var i = 0; i < findings.size(); i++) {
        var finding = findings.get(i);
        many.add(kept.course(), kept.patient(), i, finding.code(), finding.event(), finding.date());
      }
    }
    return many;
  }

  private static void summarise(List<Kept> answers, LocalDate today, Statements statements) {
    var many = summaries(answers, today);
    statements.add(
        """
        update casework.course c set edition = n.edition, phase = n.phase, setting = n.setting,
          started_on = n.started_on, closed_on = n.closed_on, last_event_on = n.last_event_on,
          next_due = n.next_due, next_start = n.next_start, next_limit = n.next_limit,
          next_interval = n.next_interval, next_is_postponed = n.next_is_postponed,
          findings = n.findings, ask_again_on = n.ask_again_on, version = version + 1
        from %s
        where c.id = n.course
        """
            .formatted(many.source()),
        many.arrays());
  }

  /// The courses of which something else is kept than these answers.
  SortedSet<Long> differing(List<Kept> answers, LocalDate today) {
    var courses = answers.stream().map(Kept::course).toList();
    var differing = new TreeSet<Long>();
    differing.addAll(
        intervals(answers).differingFrom("casework.interval", "course", courses, rows));
    differing.addAll(findings(answers).differingFrom("casework.finding", "course", courses, rows));
    differing.addAll(
        summaries(answers, today).differingFrom("casework.course", "id", courses, rows));
    return differing;
  }

  private static ManyRows summaries(List<Kept> answers, LocalDate today) {
    var many =
        new ManyRows(
            "course bigint",
            "edition text",
            "phase text",
            "setting text",
            "started_on date",
            "closed_on date",
            "last_event_on date",
            "next_due date",
            "next_start date",
            "next_limit text",
            "next_interval text",
            "next_is_postponed boolean",
            "findings smallint",
            "ask_again_on date");
    answers.forEach(kept -> addSummary(many, kept, today));
    return many;
  }

  private static void addSummary(ManyRows many, Kept kept, LocalDate today) {
    var answer = kept.answer();
    var next = answer.flatMap(Answer::next);
    many.add(
        kept.course(),
        answer.map(found -> found.timeline().edition().id()).orElse(""),
        answer.map(found -> found.timeline().phase().word()).orElse("none"),
        answer.flatMap(Answer::setting).map(Words::of).orElse(""),
        answer.flatMap(Answer::started),
        answer.flatMap(Answer::closed),
        answer.flatMap(Answer::lastEvent),
        next.flatMap(Interval::due),
        next.map(Interval::start),
        next.map(interval -> interval.limit().id()).orElse(""),
        next.map(interval -> interval.limit().interval().id()).orElse(""),
        next.map(Interval::postponed).orElse(false),
        answer.map(found -> found.timeline().findings().size()).orElse(0),
        answer.flatMap(found -> found.changesOn(today)));
  }
}
