package varde.engine.timeline;

import java.util.Arrays;
import varde.engine.columns.Row;

/// A patient has one course at a time: tells every course that starts before an
/// earlier-starting one has ended. Patients with courses elsewhere are left to [Overlaps]. Its
/// memory is used again for every evaluation.
final class OneAtATime {
  private long[] keys = {};

  void tell(Answers answers) {
    var count = takeIn(answers);
    Arrays.sort(keys, 0, count);
    var from = 0;
    for (var i = 1; i <= count; i++) {
      if (i == count || keys[i] >> 32 != keys[from] >> 32) {
        if (i - from > 1) {
          tellOnePatient(answers, from, i);
        }
        from = i;
      }
    }
  }

  /// Patient and course in one number, so that sorting brings a patient's courses together.
  private int takeIn(Answers answers) {
    var count = 0;
    for (var course = 0; course < answers.courses(); course++) {
      if (answers.columns().patient(course) != Row.NONE
          && !answers.columns().isElsewhere(course)
          && answers.isAnswered(course)
          && answers.startDay(course) != Row.NONE) {
        if (count == keys.length) {
          keys = Arrays.copyOf(keys, Math.max(64, answers.courses()));
        }
        keys[count++] = (long) answers.columns().patient(course) << 32 | course;
      }
    }
    return count;
  }

  /// On equal starts the later one is the one that appears later in the input.
  private void tellOnePatient(Answers answers, int from, int until) {
    for (var i = from; i < until; i++) {
      var course = (int) keys[i];
      keys[i] = (long) answers.startDay(course) << 32 | course;
    }
    Arrays.sort(keys, from, until);
    var openUntil = Integer.MIN_VALUE;
    for (var i = from; i < until; i++) {
      var course = (int) keys[i];
      if (answers.startDay(course) < openUntil) {
        answers.overlaps(course, answers.table(course).oneAtATime);
      }
      openUntil = Math.max(openUntil, endDay(answers, course));
    }
  }

  private static int endDay(Answers answers, int course) {
    return answers.closeDay(course) == Row.NONE ? Integer.MAX_VALUE : answers.closeDay(course);
  }
}
