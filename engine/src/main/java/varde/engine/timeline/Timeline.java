package varde.engine.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import varde.engine.columns.Columns;
import varde.engine.columns.Row;
import varde.engine.columns.Vocabulary;
import varde.engine.edition.Edition;
import varde.engine.edition.Pathway;

/// One course's answer as objects: what a person is shown. Made from [Answers] when somebody asks.
public record Timeline(
    Edition edition,
    Pathway pathway,
    Phase phase,
    List<Interval> intervals,
    List<Finding> findings) {
  public Timeline {
    intervals = List.copyOf(intervals);
    findings = List.copyOf(findings);
  }

  /// The answer for this course, intervals and findings in the order of reading.
  public static Timeline of(Answers answers, int course) {
    if (!answers.isAnswered(course)) {
      throw new IllegalArgumentException("course " + course + " has no event");
    }
    var table = answers.table(course);
    return new Timeline(
        table.edition,
        table.pathway,
        answers.phase(course),
        intervals(answers, course),
        findings(answers, course));
  }

  private static List<Interval> intervals(Answers answers, int course) {
    var intervals = new ArrayList<Interval>();
    for (var i = answers.firstInterval(course); i < answers.untilInterval(course); i++) {
      intervals.add(interval(answers, i));
    }
    intervals.sort(Interval.ORDER);
    return intervals;
  }

  private static Interval interval(Answers answers, int i) {
    var columns = answers.columns();
    var from = answers.fromRow(i);
    var to = answers.toRow(i);
    return new Interval(
        answers.compiled().slot(answers.slot(i)),
        event(answers, from),
        LocalDate.ofEpochDay(columns.day(from)),
        to < 0 ? Optional.empty() : Optional.of(event(answers, to)),
        to < 0 ? Optional.empty() : day(columns.day(to)),
        day(answers.due(i)),
        number(answers.elapsed(i)),
        answers.state(i),
        answers.reason(i),
        answers.isPostponed(i),
        answers.isLocal(i),
        new Interval.Why(from, row(to), row(answers.settingRow(i))));
  }

  private static List<Finding> findings(Answers answers, int course) {
    var findings = new ArrayList<Finding>();
    for (var i = answers.firstFinding(course); i < answers.untilFinding(course); i++) {
      var row = answers.findingRow(i);
      var check = answers.compiled().check(answers.check(i));
      findings.add(
          new Finding(
              check.code(),
              row < 0 ? Optional.empty() : Optional.of(event(answers, row)),
              LocalDate.ofEpochDay(answers.findingDay(i)),
              check.rule(),
              row(row),
              row(answers.causeRow(i))));
    }
    if (answers.overlap(course) != PathwayTable.NO_CHECK) {
      findings.add(overlap(answers, course));
    }
    findings.sort(Finding.ORDER);
    return findings;
  }

  private static Finding overlap(Answers answers, int course) {
    var check = answers.compiled().check(answers.overlap(course));
    return new Finding(
        check.code(),
        Optional.empty(),
        LocalDate.ofEpochDay(answers.startDay(course)),
        check.rule(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  /// The registration in this row as a person would write it: the event, with its outcome behind a
  /// slash.
  public static String code(Vocabulary words, Columns columns, int row) {
    var outcome = words.outcomes().word(columns.outcome(row));
    var event = words.events().word(columns.event(row));
    return outcome.isEmpty() ? event : event + "/" + outcome;
  }

  private static String event(Answers answers, int row) {
    return answers.compiled().vocabulary().events().word(answers.columns().event(row));
  }

  private static Optional<LocalDate> day(int day) {
    return day == Row.NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  private static OptionalInt number(int value) {
    return value == Row.NONE ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static OptionalInt row(int row) {
    return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
  }
}
