package varde.engine.columns;

import java.util.List;

/// What is known of each course: pathway, patient, birth date, severity, right. Facts may stand on
/// any row; the first that is stated holds.
public final class CourseFacts {
  private static final List<Contradiction> FACTS = List.of(Contradiction.values());

  private final Ints pathway = new Ints();
  private final Ints patient = new Ints();
  private final Ints birthDay = new Ints();
  private final Ints severityAndRight = new Ints();

  /// Keeps what the row states, unless it contradicts what is known.
  public Contradiction keep(Row row) {
    makeRoomFor(row.course);
    var contradiction = contradictionOf(row);
    if (contradiction == Contradiction.NONE) {
      var c = row.course;
      keep(pathway, c, row.pathway);
      keep(patient, c, row.patient);
      keep(birthDay, c, row.birthDay);
      severityAndRight.set(c, severityAndRight.get(c) | row.severity | row.right << 2);
    }
    return contradiction;
  }

  /// Every fact in which the row contradicts what is known.
  public List<Contradiction> contradictions(Row row) {
    makeRoomFor(row.course);
    return FACTS.stream().filter(fact -> contradicts(row, fact)).toList();
  }

  /// Puts what is known of a course into a row. Of one that was never met, nothing is.
  public void copy(int course, Row into) {
    makeRoomFor(course);
    into.pathway = pathway.get(course);
    into.patient = patient.get(course);
    into.birthDay = birthDay.get(course);
    into.severity = (byte) (severityAndRight.get(course) & 3);
    into.right = (byte) (severityAndRight.get(course) >> 2);
  }

  /// The patient's number, or [Row#NONE].
  public int patient(int course) {
    return course < patient.size() ? patient.get(course) : Row.NONE;
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
