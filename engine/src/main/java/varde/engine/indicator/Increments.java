package varde.engine.indicator;

import java.util.Arrays;

/// Adds one to counters of very many places, in an order that memory likes.
///
/// Courses come in the order of the input, so that one after the other belongs to another unit and
/// another period: counting each at once would fetch a new line of memory from far away nearly
/// every time. Each increment is written to the end of a list for its neighbourhood of places
/// instead, and a list that is full is counted while those places' counters are near.
final class Increments {
  private static final int NEIGHBOURHOODS = 64;
  private static final int WAITING = 1 << 14;

  /// Counts one increment.
  interface Counting {
    void count(int place, int counter);
  }

  private final Counting counting;
  private final int shift;
  private final long[][] lists = new long[NEIGHBOURHOODS][];
  private final int[] sizes = new int[NEIGHBOURHOODS];

  /// @param places how many places there are
  Increments(int places, Counting counting) {
    this.counting = counting;
    var bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, places - 1));
    shift = Math.max(0, bits - Integer.numberOfTrailingZeros(NEIGHBOURHOODS));
    Arrays.fill(lists, new long[0]);
  }

  void add(int place, int counter) {
    var at = place >> shift;
    var size = sizes[at];
    if (size == lists[at].length) {
      lists[at] = size < WAITING ? Arrays.copyOf(lists[at], Math.max(256, size * 4)) : count(at);
      size = sizes[at];
    }
    lists[at][size] = (long) place << Integer.SIZE | counter;
    sizes[at] = size + 1;
  }

  /// Counts what waits.
  void finish() {
    for (var at = 0; at < NEIGHBOURHOODS; at++) {
      lists[at] = count(at);
    }
  }

  private long[] count(int at) {
    var list = lists[at];
    for (var i = 0; i < sizes[at]; i++) {
      counting.count((int) (list[i] >>> Integer.SIZE), (int) list[i]);
    }
    sizes[at] = 0;
    return list;
  }
}
