package varde.engine.timeline;

import java.util.Arrays;
import varde.engine.limit.Reason;
import varde.engine.limit.State;

/// The intervals of many courses, one after another; memory that is used again.
final class IntervalColumns {
  int size;

  /// By course: its first interval; those of the next one begin after its last.
  int[] first = {0};

  int[] slot = new int[64];
  int[] fromRow = new int[64];
  int[] toRow = new int[64];
  int[] due = new int[64];
  int[] elapsed = new int[64];
  int[] settingRow = new int[64];
  byte[] stateAndReason = new byte[64];
  byte[] flags = new byte[64];

  void begin(int courses) {
    size = 0;
    if (courses >= first.length) {
      first = new int[courses + 1];
    }
  }

  /// The course has all of its intervals.
  void seal(int course) {
    first[course + 1] = size;
  }

  void add(
      int slotIndex,
      int from,
      int to,
      int dueDay,
      int days,
      State state,
      Reason reason,
      int flag,
      int settingFrom) {
    if (size == slot.length) {
      grow();
    }
    slot[size] = slotIndex;
    fromRow[size] = from;
    toRow[size] = to;
    due[size] = dueDay;
    elapsed[size] = days;
    settingRow[size] = settingFrom;
    stateAndReason[size] = (byte) (state.ordinal() << 4 | reason.ordinal());
    flags[size++] = (byte) flag;
  }

  private void grow() {
    var longer = size * 2;
    slot = Arrays.copyOf(slot, longer);
    fromRow = Arrays.copyOf(fromRow, longer);
    toRow = Arrays.copyOf(toRow, longer);
    due = Arrays.copyOf(due, longer);
    elapsed = Arrays.copyOf(elapsed, longer);
    settingRow = Arrays.copyOf(settingRow, longer);
    stateAndReason = Arrays.copyOf(stateAndReason, longer);
    flags = Arrays.copyOf(flags, longer);
  }
}
