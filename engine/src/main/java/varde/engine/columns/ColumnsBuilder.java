package varde.engine.columns;

import java.util.List;

/// Takes rows of many courses in any order and groups them by course, in the order of the input
/// within each.
///
/// Facts (pathway, patient, birth date, severity, right) may stand on any row; the first that is
/// stated holds, and a later row that says otherwise is refused, with the contradicted fact as the
/// answer.
public final class ColumnsBuilder implements RowTaker {
  private final Ints courseOf = new Ints();
  private final Ints day = new Ints();
  private final Ints code = new Ints();
  private final Ints unitAndSetting = new Ints();

  private final CourseFacts facts = new CourseFacts();

  @Override
  public Contradiction add(Row row) {
    var contradiction = facts.keep(row);
    if (contradiction == Contradiction.NONE) {
      courseOf.add(row.course);
      day.add(row.day);
      code.add(row.event << 16 | row.outcome);
      unitAndSetting.add((row.unit == Row.NONE ? 0 : row.unit + 1) << 2 | row.setting);
    }
    return contradiction;
  }

  @Override
  public List<Contradiction> contradictions(Row row) {
    return facts.contradictions(row);
  }

  /// How many rows were taken in.
  public int rows() {
    return day.size();
  }

  /// The columns, with courses 0 … `courses`-1. A course that no row was taken in for has no event.
  public Columns build(int courses) {
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
    var known = new Row();
    for (var c = 0; c < courses; c++) {
      columns.putFirst(c, first[c]);
      facts.copy(c, known);
      columns.putCourse(
          c, known.pathway, known.patient, known.birthDay, known.severity, known.right);
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
}
