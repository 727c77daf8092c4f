package varde.app.cli;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.stream.LongStream;
import varde.engine.limit.State;
import varde.engine.timeline.Answers;

/// The courses in the order in which somebody should look at them: most days over first, then what
/// has findings, then what runs, by due day, then the rest.
final class WorkOrder {
  /// Where a course stands in the order: the first that fits.
  enum Group {
    OVERDUE,
    FINDINGS,
    RUNNING,
    OTHERS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int NEVER = Integer.MAX_VALUE;
  private static final int GROUP_SHIFT = 61;
  private static final int RANK_SHIFT = 32;

  /// Makes every day, and every day over, a positive rank.
  private static final int BIAS = 1 << 24;

  private final Answers answers;
  private final int today;

  /// Group, rank in it and course in one number, so that sorting is sorting of numbers.
  private final long[] keys;

  private final BitSet needing = new BitSet();
  private int size;
  private int overdue;
  private int withFindings;
  private int soon;

  /// @param incomplete courses that need somebody because rows of them could not be read
  WorkOrder(Answers answers, BitSet incomplete) {
    this.answers = answers;
    today = Math.toIntExact(answers.run().today().toEpochDay());
    keys = new long[answers.courses()];
    for (var course = 0; course < answers.courses(); course++) {
      if (answers.isAnswered(course)) {
        take(course, incomplete.get(course));
      }
    }
    Arrays.sort(keys, 0, size);
  }

  private void take(int course, boolean incomplete) {
    var first = NEVER;
    var next = NEVER;
    for (var i = answers.firstInterval(course); i < answers.untilInterval(course); i++) {
      if (answers.state(i) == State.OVERDUE) {
        first = Math.min(first, answers.due(i));
      } else if (answers.state(i) == State.RUNNING) {
        next = Math.min(next, answers.due(i));
      }
    }
    var told = hasFindings(course);
    var isSoon = next <= today + StateSign.SOON_DAYS;
    overdue += first == NEVER ? 0 : 1;
    withFindings += told ? 1 : 0;
    soon += isSoon ? 1 : 0;
    needing.set(course, first != NEVER || told || isSoon || incomplete);
    keys[size++] = key(group(first, next, told), Math.min(first, next), course);
  }

  private boolean hasFindings(int course) {
    return answers.firstFinding(course) < answers.untilFinding(course)
        || answers.overlap(course) >= 0;
  }

  private static Group group(int firstOverdue, int nextDue, boolean told) {
    if (firstOverdue != NEVER) {
      return Group.OVERDUE;
    }
    if (told) {
      return Group.FINDINGS;
    }
    return nextDue == NEVER ? Group.OTHERS : Group.RUNNING;
  }

  private static long key(Group group, int day, int course) {
    var rank = day == NEVER ? 2 * BIAS : day + BIAS;
    return (long) group.ordinal() << GROUP_SHIFT | (long) rank << RANK_SHIFT | course;
  }

  /// How many courses there are.
  int size() {
    return size;
  }

  /// The courses of this group in their order, as numbers of courses.
  ///
  /// @param onlyNeeding leaves out where nothing is overdue, wrong, due soon or unreadable
  int[] of(Group group, boolean onlyNeeding) {
    return LongStream.of(keys)
        .limit(size)
        .filter(key -> key >> GROUP_SHIFT == group.ordinal())
        .mapToInt(key -> (int) key)
        .filter(course -> !onlyNeeding || needing.get(course))
        .toArray();
  }

  /// How many have something overdue.
  int overdue() {
    return overdue;
  }

  int withFindings() {
    return withFindings;
  }

  /// How many have something that is due soon.
  int soon() {
    return soon;
  }
}
