package varde.engine.timeline;

import java.util.Arrays;

/// Where the events that the edition's shares ask for first stand among the counted ones of a
/// course.
final class Marks {
  private static final int NOWHERE = -1;

  private final int[] at;

  /// @param marks the most events that any edition asks for
  Marks(int marks) {
    at = new int[marks];
  }

  void clear() {
    Arrays.fill(at, NOWHERE);
  }

  /// @param possible bit i is set when the event may be the i-th that is asked for
  void see(int possible, PathwayTable table, Counted counted, int place) {
    for (var left = possible; left != 0; left &= left - 1) {
      var mark = Integer.numberOfTrailingZeros(left);
      if (at[mark] == NOWHERE
          && counted.is(place, table.markEvents[mark], table.markOutcomes[mark])) {
        at[mark] = place;
      }
    }
  }

  /// The place of the first, or -1.
  int place(int mark) {
    return at[mark];
  }
}
