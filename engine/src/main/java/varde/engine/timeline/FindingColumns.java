package varde.engine.timeline;

import java.util.Arrays;

/// The findings of many courses, one after another; memory that is used again.
final class FindingColumns {
  int size;
  int[] check = new int[64];
  int[] row = new int[64];
  int[] day = new int[64];
  int[] causeRow = new int[64];

  void add(int ofCheck, int atRow, int onDay, int becauseOf) {
    if (size == check.length) {
      grow();
    }
    check[size] = ofCheck;
    row[size] = atRow;
    day[size] = onDay;
    causeRow[size++] = becauseOf;
  }

  private void grow() {
    var longer = size * 2;
    check = Arrays.copyOf(check, longer);
    row = Arrays.copyOf(row, longer);
    day = Arrays.copyOf(day, longer);
    causeRow = Arrays.copyOf(causeRow, longer);
  }
}
