package varde.engine.timeline;

import java.util.Arrays;

/// The events of one course in the order of R-002: by day, then by their place in the day, then as
/// the input has them.
///
/// Each is one number, day · rank · row, so that sorting is sorting of numbers. A course has few
/// events, nearly sorted: insertion beats the library there; long courses go to the library.
final class ReadingOrder {
  private static final int SHORT = 48;
  private static final int ROW_BITS = 32;
  private static final int RANK_BITS = 8;
  private static final int DAY_SHIFT = ROW_BITS + RANK_BITS;

  int size;
  private long[] keys = new long[32];
  private boolean isInOrder;

  void clear() {
    size = 0;
    isInOrder = true;
  }

  /// `day` must fit in 23 bits and a sign, as every day of the years 1 to 9999 does.
  void add(int day, int rank, int row) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size] = (long) day << DAY_SHIFT | (long) rank << ROW_BITS | row;
    isInOrder &= size == 0 || keys[size - 1] >> ROW_BITS < keys[size] >> ROW_BITS;
    size++;
  }

  int row(int at) {
    return (int) keys[at];
  }

  /// True when both stand at the same place of the same day, so that only the input orders them.
  boolean isLevel(int at, int other) {
    return keys[at] >> ROW_BITS == keys[other] >> ROW_BITS;
  }

  /// Puts the event at `at` in the place `to`, before it; used to close gaps.
  void move(int at, int to) {
    keys[to] = keys[at];
  }

  /// True when the input has them in this order, no two of them level.
  boolean isInOrder() {
    return isInOrder;
  }

  void sort() {
    if (size > SHORT) {
      Arrays.sort(keys, 0, size);
      return;
    }
    for (var i = 1; i < size; i++) {
      var key = keys[i];
      var j = i - 1;
      while (j >= 0 && keys[j] > key) {
        keys[j + 1] = keys[j];
        j--;
      }
      keys[j + 1] = key;
    }
  }
}
