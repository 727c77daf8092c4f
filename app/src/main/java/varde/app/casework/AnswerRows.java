package varde.app.casework;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import varde.engine.timeline.Finding;
import varde.engine.timeline.Interval;

/// The evaluator's answers, kept beside the events so that a list of thousands need not be
/// evaluated. What depends on today – whether an open interval is overdue – is not kept.
final class AnswerRows {
  private static final String OPEN = "open";

  private final JdbcClient rows;

  AnswerRows(JdbcClient rows) {
    this.rows = rows;
  }

  /// Puts this answer in the place of the one that was kept.
  void keep(StoredCourse course, Optional<Answer> answer, LocalDate today) {
    var id = course.facts().course();
    rows.sql("delete from casework.interval where course = ?").param(id).update();
    rows.sql("delete from casework.finding where course = ?").param(id).update();
    answer.ifPresent(found -> {
      intervals(course, found.timeline().intervals());
      findings(course, found.timeline().findings());
    });
    summary(id, answer, today);
  }

  private void intervals(StoredCourse course, List<Interval> intervals) {
    if (intervals.isEmpty()) {
      return;
    }
    var values = new ArrayList<Object>();
    for (var i = 0; i < intervals.size(); i++) {
      addAll(values, course, i, intervals.get(i));
    }
    rows.sql(
            "insert into casework.interval (course, number, legal_entity, patient, limit_id, kind,"
                + " from_event, start, to_event, ended_on, due, elapsed, standing, reason,"
                + " is_postponed, is_local) values "
                + repeated(
                    "(?, ?, security.legal_entity(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    intervals.size()))
        .params(values)
        .update();
  }

  private static void addAll(
      List<Object> values, StoredCourse course, int number, Interval interval) {
    values.add(course.facts().course());
    values.add(number);
    values.add(course.facts().patient().id());
    values.add(interval.limit().id());
    values.add(interval.limit().interval().id());
    values.add(interval.from());
    values.add(interval.start());
    values.add(orNull(interval.to(), Types.VARCHAR));
    values.add(orNull(interval.end(), Types.DATE));
    values.add(orNull(interval.due(), Types.DATE));
    values.add(orNull(interval.elapsed().stream().boxed().findFirst(), Types.INTEGER));
    values.add(standing(interval));
    values.add(interval.reason().word());
    values.add(interval.postponed());
    values.add(interval.local());
  }

  /// What does not change while only days pass.
  static String standing(Interval interval) {
    return interval.state().isOpen() ? OPEN : interval.state().word();
  }

  private void findings(StoredCourse course, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    var values = new ArrayList<Object>();
    for (var i = 0; i < findings.size(); i++) {
      var finding = findings.get(i);
      values.add(course.facts().course());
      values.add(i);
      values.add(course.facts().patient().id());
      values.add(finding.code());
      values.add(orNull(finding.event(), Types.VARCHAR));
      values.add(finding.date());
    }
    rows.sql(
            "insert into casework.finding (course, number, legal_entity, patient, code, event, dated)"
                + " values "
                + repeated("(?, ?, security.legal_entity(), ?, ?, ?, ?)", findings.size()))
        .params(values)
        .update();
  }

  private void summary(long course, Optional<Answer> answer, LocalDate today) {
    var next = answer.flatMap(Answer::next);
    rows.sql(
            """
            update casework.course set edition = :edition, phase = :phase, setting = :setting, started_on = :started,
              closed_on = :closed, last_event_on = :last, next_due = :due, next_start = :start, next_limit = :limit,
              next_interval = :interval, next_is_postponed = :postponed, findings = :findings,
              ask_again_on = :again, version = version + 1
            where id = :course
            """)
        .param("edition", answer.map(found -> found.timeline().edition().id()).orElse(""))
        .param("phase", answer.map(found -> found.timeline().phase().word()).orElse("none"))
        .param("setting", answer.flatMap(Answer::setting).map(Words::of).orElse(""))
        .param("started", answer.flatMap(Answer::started).orElse(null), Types.DATE)
        .param("closed", answer.flatMap(Answer::closed).orElse(null), Types.DATE)
        .param("last", answer.flatMap(Answer::lastEvent).orElse(null), Types.DATE)
        .param("due", next.flatMap(Interval::due).orElse(null), Types.DATE)
        .param("start", next.map(Interval::start).orElse(null), Types.DATE)
        .param("limit", next.map(interval -> interval.limit().id()).orElse(""))
        .param("interval", next.map(interval -> interval.limit().interval().id()).orElse(""))
        .param("postponed", next.map(Interval::postponed).orElse(false))
        .param("findings", answer.map(found -> found.timeline().findings().size()).orElse(0))
        .param("again", answer.flatMap(found -> found.changesOn(today)).orElse(null), Types.DATE)
        .param("course", course)
        .update();
  }

  private static Object orNull(Optional<?> value, int type) {
    return value
        .<Object>map(present -> present)
        .orElseGet(() -> new org.springframework.jdbc.core.SqlParameterValue(type, null));
  }

  private static String repeated(String row, int times) {
    return String.join(", ", java.util.Collections.nCopies(times, row));
  }
}
