package varde.engine.timeline;

import java.util.Arrays;
import varde.engine.columns.Row;

/// A patient has one course at a time: tells every course that starts before an
/// earlier-starting one has ended.
final class OneAtATime {
  private final Answers answers;

  private OneAtATime(Answers answers) {
    this.answers = answers;
  }

  static void tell(Answers answers) {
    var check = new OneAtATime(answers);
    var courses = check.count();
    if (courses > 1) {
      check.tell(check.byPatient(courses));
    }
  }

  private boolean takesPart(int course) {
    return answers.columns().patient(course) != Row.NONE
        && answers.isAnswered(course)
        && answers.startDay(course) != Row.NONE;
  }

  private int count() {
    var count = 0;
    for (var course = 0; course < answers.courses(); course++) {
      count += takesPart(course) ? 1 : 0;
    }
    return count;
  }

  /// Patient and course in one number, so that sorting brings a patient's courses together.
  private long[] byPatient(int count) {
    var keys = new long[count];
    var next = 0;
    for (var course = 0; course < answers.courses(); course++) {
      if (takesPart(course)) {
        keys[next++] = (long) answers.columns().patient(course) << 32 | course;
      }
    }
    Arrays.sort(keys);
    return keys;
  }

  private void tell(long[] byPatient) {
    var from = 0;
    for (var i = 1; i <= byPatient.length; i++) {
      if (i == byPatient.length || byPatient[i] >> 32 != byPatient[from] >> 32) {
        if (i - from > 1) {
          tellOnePatient(Arrays.copyOfRange(byPatient, from, i));
        }
        from = i;
      }
    }
  }

  /// On equal starts the later one is the one that appears later in the input.
  private void tellOnePatient(long[] courses) {
    for (var i = 0; i < courses.length; i++) {
      var course = (int) courses[i];
      courses[i] = (long) answers.startDay(course) << 32 | course;
    }
    Arrays.sort(courses);
    var openUntil = Integer.MIN_VALUE;
    for (var key : courses) {
      var course = (int) key;
      if (answers.startDay(course) < openUntil) {
        answers.overlaps(course, answers.table(course).oneAtATime);
      }
      openUntil = Math.max(openUntil, endDay(course));
    }
  }

  private int endDay(int course) {
    return answers.closeDay(course) == Row.NONE ? Integer.MAX_VALUE : answers.closeDay(course);
  }
}
