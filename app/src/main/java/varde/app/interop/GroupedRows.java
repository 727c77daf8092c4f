package varde.app.interop;

import varde.engine.columns.SliceBuilder;

/// Rows of the courses of one box, brought together by course; counted first, then put in place.
final class GroupedRows {
  private final int[] next;
  private int[] day = {};
  private int[] registration = {};
  private int[] unit = {};

  GroupedRows(int courses) {
    next = new int[courses + 1];
  }

  @SuppressWarnings("UnusedVariable")
  void count(int course, int onDay, int what, int where) {
    next[course + 1]++;
  }

  /// Makes room for as many as were counted.
  void makeRoom() {
    for (var course = 1; course < next.length; course++) {
      next[course] += next[course - 1];
    }
    var rows = next[next.length - 1];
    day = new int[rows];
    registration = new int[rows];
    unit = new int[rows];
  }

  /// Afterwards `next` holds where each course ends.
  void put(int course, int onDay, int what, int where) {
    var at = next[course]++;
    day[at] = onDay;
    registration[at] = what;
    unit[at] = where;
  }

  /// Adds the rows of this course, in the order in which they came.
  void addTo(SliceBuilder builder, int course) {
    for (var row = course == 0 ? 0 : next[course - 1]; row < next[course]; row++) {
      builder.add(day[row], registration[row], unit[row]);
    }
  }
}
