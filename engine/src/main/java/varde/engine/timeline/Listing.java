package varde.engine.timeline;

import java.util.Arrays;

/// What each row of one course is in the list of its pathway; memory that is used again for every
/// course.
final class Listing {
  private int first;
  private int[] entries = new int[32];

  /// @param firstRow of the course
  /// @param rows how many rows it has
  void begin(int firstRow, int rows) {
    first = firstRow;
    if (rows > entries.length) {
      entries = Arrays.copyOf(entries, rows * 2);
    }
  }

  void put(int row, int entry) {
    entries[row - first] = entry;
  }

  /// The entry in the list, for a row that is put in order.
  int entry(int row) {
    return entries[row - first];
  }
}
