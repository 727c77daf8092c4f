package varde.engine.columns;

import java.util.List;

/// Takes rows of many courses in any order and groups them by course, in the order of the input
/// within each.
///
/// Facts (pathway, patient, birth date, severity, right) may stand on any row; the first that is
/// stated holds, and a later row that says otherwise is refused, with the contradicted fact as the
/// answer.
public final class ColumnsBuilder {

  /// The fact in which a row contradicts an earlier row of its course.
  public enum Contradiction {
    NONE,
    PATHWAY,
    PATIENT,
    BIRTH_DATE,
    SEVERITY,
    RIGHT
  }

  private static final List<Contradiction> FACTS = List.of(Contradiction.values());

  private final Ints courseOf = new Ints();
  private final Ints day = new Ints();
  private final Ints code = new Ints();
  private final Ints unitAndSetting = new Ints();

  private final Ints pathway = new Ints();
  private final Ints patient = new Ints();
  private final Ints birthDay = new Ints();
  private final Ints severityAndRight = new Ints();

  /// Takes the row in, unless it contradicts an earlier row of its course.
  public Contradiction add(Row row) {
    makeRoomFor(row.course);
    var contradiction = contradictionOf(row);
    if (contradiction == Contradiction.NONE) {
      keepFacts(row);
      courseOf.add(row.course);
      day.add(row.day);
      code.add(row.event << 16 | row.outcome);
      unitAndSetting.add((row.unit == Row.NONE ? 0 : row.unit + 1) << 2 | row.setting);
    }
    return contradiction;
  }

  /// Every fact in which the row contradicts an earlier row of its course.
  public List<Contradiction> contradictions(Row row) {
    makeRoomFor(row.course);
    return FACTS.stream().filter(fact -> contradicts(row, fact)).toList();
  }

  /// How many rows were taken in.
  public int rows() {
    return day.size();
  }

  /// The columns, with courses 0 … `courses`-1. A course that no row was taken in for has no event.
  public Columns build(int courses) {
    if (courses > 0) {
      makeRoomFor(courses - 1);
    }
    return grouped(firstRows(courses), courses);
  }

  private Columns grouped(int[] first, int courses) {
    var columns = new Columns();
    columns.begin(courses, rows());
    var next = first.clone();
    for (var row = 0; row < rows(); row++) {
      var at = next[courseOf.get(row)]++;
      var settings = unitAndSetting.get(row);
      columns.putEvent(
          at, day.get(row), code.get(row), (byte) (settings & 3), (settings >>> 2) - 1);
    }
    columns.putFirst(courses, rows());
    for (var c = 0; c < courses; c++) {
      columns.putFirst(c, first[c]);
      var facts = severityAndRight.get(c);
      columns.putCourse(
          c,
          pathway.get(c),
          patient.get(c),
          birthDay.get(c),
          (byte) (facts & 3),
          (byte) (facts >> 2));
    }
    return columns;
  }

  private int[] firstRows(int courses) {
    var first = new int[courses + 1];
    for (var row = 0; row < rows(); row++) {
      first[courseOf.get(row) + 1]++;
    }
    for (var c = 0; c < courses; c++) {
      first[c + 1] += first[c];
    }
    return first;
  }

  private Contradiction contradictionOf(Row row) {
    for (var fact : FACTS) {
      if (contradicts(row, fact)) {
        return fact;
      }
    }
    return Contradiction.NONE;
  }

  private boolean contradicts(Row row, Contradiction fact) {
    var c = row.course;
    return switch (fact) {
      case NONE -> false;
      case PATHWAY -> differs(pathway.get(c), row.pathway);
      case PATIENT -> differs(patient.get(c), row.patient);
      case BIRTH_DATE -> differs(birthDay.get(c), row.birthDay);
      case SEVERITY -> stated(severityAndRight.get(c) & 3, row.severity);
      case RIGHT -> stated(severityAndRight.get(c) >> 2, row.right);
    };
  }

  private static boolean differs(int earlier, int now) {
    return earlier != Row.NONE && now != Row.NONE && earlier != now;
  }

  private static boolean stated(int earlier, int now) {
    return earlier != Row.UNSTATED && now != Row.UNSTATED && earlier != now;
  }

  private void keepFacts(Row row) {
    var c = row.course;
    keep(pathway, c, row.pathway);
    keep(patient, c, row.patient);
    keep(birthDay, c, row.birthDay);
    severityAndRight.set(c, severityAndRight.get(c) | row.severity | row.right << 2);
  }

  private static void keep(Ints column, int course, int value) {
    if (value != Row.NONE) {
      column.set(course, value);
    }
  }

  private void makeRoomFor(int course) {
    while (pathway.size() <= course) {
      pathway.add(Row.NONE);
      patient.add(Row.NONE);
      birthDay.add(Row.NONE);
      severityAndRight.add(0);
    }
  }
}
