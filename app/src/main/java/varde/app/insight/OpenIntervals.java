package varde.app.insight;

import varde.engine.columns.Row;
import varde.engine.limit.State;
import varde.engine.timeline.Answers;

/// What a worklist shows: how many intervals are open on a day, and how many of them are overdue or
/// due within a week. Courses that had not begun, or were closed, have none.
public final class OpenIntervals {
  private static final int SOON = 7;

  private long courses;
  private long overdue;
  private long soon;
  private long later;

  void add(Answers answers) {
    var today = Math.toIntExact(answers.run().today().toEpochDay());
    for (var course = 0; course < answers.courses(); course++) {
      if (answers.isAnswered(course)
          && answers.startDay(course) != Row.NONE
          && answers.closeDay(course) == Row.NONE) {
        courses++;
        add(answers, course, today);
      }
    }
  }

  private void add(Answers answers, int course, int today) {
    for (var i = answers.firstInterval(course); i < answers.untilInterval(course); i++) {
      if (answers.state(i) == State.OVERDUE) {
        overdue++;
      } else if (answers.state(i) == State.RUNNING) {
        var isSoon = answers.due(i) - today <= SOON;
        soon += isSoon ? 1 : 0;
        later += isSoon ? 0 : 1;
      }
    }
  }

  void add(OpenIntervals other) {
    courses += other.courses;
    overdue += other.overdue;
    soon += other.soon;
    later += other.later;
  }

  /// How many courses are open.
  public long courses() {
    return courses;
  }

  /// How many intervals are overdue.
  public long overdue() {
    return overdue;
  }

  /// How many are due today or within a week.
  public long soon() {
    return soon;
  }

  /// How many are due later.
  public long later() {
    return later;
  }
}
