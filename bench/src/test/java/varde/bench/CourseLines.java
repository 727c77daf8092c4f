package varde.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import varde.app.insight.Sweep;
import varde.app.interop.ColumnsFile;
import varde.engine.columns.Row;
import varde.engine.columns.Slice;
import varde.engine.edition.Edition;
import varde.engine.timeline.Answers;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Run;

/// What is answered of each course, line by line, so that one can see which course a number is of.
/// Two courses at once (`NPR-224`) are left to the numbers: they may stand in two slices, and
/// nobody but the tally is told.
final class CourseLines {
  private static final String OVERLAP = "NPR-224";

  private final Map<String, TreeSet<String>> lines = new TreeMap<>();

  private void add(String course, String line) {
    var all = lines.computeIfAbsent(course, id -> new TreeSet<>());
    var once = line;
    while (!all.add(once)) {
      once += " again";
    }
  }

  /// The courses of which the other says something else, and what each of them alone says.
  List<String> differences(CourseLines other) {
    var ids = new TreeSet<>(lines.keySet());
    ids.addAll(other.lines.keySet());
    return ids.stream()
        .filter(id -> !linesOf(id).equals(other.linesOf(id)))
        .map(id -> id + ": " + beyond(other, id) + " and " + other.beyond(this, id))
        .toList();
  }

  private Set<String> linesOf(String id) {
    return lines.getOrDefault(id, new TreeSet<>());
  }

  private Set<String> beyond(CourseLines other, String id) {
    var more = new TreeSet<>(linesOf(id));
    more.removeAll(other.linesOf(id));
    return more;
  }

  /// What we answer.
  static CourseLines of(Path columns, List<Edition> editions, Run run) throws IOException {
    var all = new CourseLines();
    var compiled = Compiled.of(editions);
    try (var file = ColumnsFile.open(columns)) {
      Sweep.over(file)
          .run(
              compiled.vocabulary(),
              slice -> {
                var evaluator = Evaluator.prepare(compiled, slice.columns(), run);
                return (number, before) -> all.add(slice, evaluator.evaluate());
              });
    }
    return all;
  }

  private synchronized void add(Slice slice, Answers answers) {
    for (var course = 0; course < answers.courses(); course++) {
      if (answers.isAnswered(course)) {
        add(slice.id(course), answers, course);
      }
    }
  }

  private void add(String id, Answers answers, int course) {
    for (var i = answers.firstInterval(course); i < answers.untilInterval(course); i++) {
      add(
          id,
          "%s %s %s %s %s"
              .formatted(
                  answers.compiled().slot(answers.slot(i)).id(),
                  day(answers.columns().day(answers.fromRow(i))),
                  answers.state(i).word(),
                  answers.reason(i).word(),
                  answers.isPostponed(i)));
    }
    for (var i = answers.firstFinding(course); i < answers.untilFinding(course); i++) {
      add(id, answers.compiled().check(answers.check(i)).code() + " " + day(answers.findingDay(i)));
    }
    add(id, "unit " + unit(answers, course));
  }

  private static String unit(Answers answers, int course) {
    var unit = answers.unit(course);
    return unit == Row.NONE ? "" : answers.compiled().vocabulary().units().word(unit);
  }

  /// What SQL answers.
  static CourseLines of(Duck duck) throws SQLException {
    var all = new CourseLines();
    duck.ask(
        """
        select c.id, s.id, from_day, g.state, g.reason, is_postponed
        from interval i join course c using (course)
          join limit_name s on s.number = limit_number
          join standing g on g.number = standing
        """,
        row ->
            all.add(
                row.getString(1),
                "%s %s %s %s %s"
                    .formatted(
                        row.getString(2),
                        day(row.getInt(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6))));
    duck.ask(
        "select c.id, code, day from finding join course c using (course) where code <> '%s'"
            .formatted(OVERLAP),
        row -> all.add(row.getString(1), row.getString(2) + " " + day(row.getInt(3))));
    duck.ask(
        "select c.id, u.name from counted n join course c using (course) join unit u on u.number = n.unit",
        row -> all.add(row.getString(1), "unit " + row.getString(2)));
    return all;
  }

  private static String day(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }
}
