package varde.engine.indicator;

import java.util.Arrays;

/// Adds one to numbers in very many cells, in an order that memory likes.
///
/// Courses come in the order of the input, so that one after the other belongs to another unit and
/// another period: counting each at once would fetch a new line of memory from far away nearly
/// every time. Each increment is written to the end of a list for its neighbourhood of cells
/// instead, and a list that is full is counted while those cells are near.
final class Increments {
  private static final int NEIGHBOURHOODS = 256;
  private static final int WAITING = 1 << 13;

  /// Counts one increment.
  interface Counting {
    void count(int cell, int number);
  }

  private final Counting counting;

  /// How many bits of an increment say which number it is of; the others say which cell of the
  /// neighbourhood.
  private final int numberBits;

  private final int cellBits;
  private final int[][] lists;
  private final int[] sizes;

  /// @param cells how many cells there are
  /// @param numbers how many numbers a cell has at most
  Increments(int cells, int numbers, Counting counting) {
    this.counting = counting;
    numberBits = bits(numbers);
    var evenly = Math.max(0, bits(cells) - bits(NEIGHBOURHOODS));
    cellBits = Math.min(evenly, Integer.SIZE - numberBits);
    lists = new int[((cells - 1) >> cellBits) + 1][];
    Arrays.fill(lists, new int[0]);
    sizes = new int[lists.length];
  }

  /// How many bits tell so many things apart.
  private static int bits(int things) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(things - 1);
  }

  void add(int cell, int number) {
    var at = cell >> cellBits;
    var size = sizes[at];
    if (size == lists[at].length) {
      lists[at] = size < WAITING ? Arrays.copyOf(lists[at], Math.max(256, size * 2)) : count(at);
      size = sizes[at];
    }
    lists[at][size] = (cell - (at << cellBits)) << numberBits | number;
    sizes[at] = size + 1;
  }

  /// Counts what waits.
  void finish() {
    for (var at = 0; at < lists.length; at++) {
      lists[at] = count(at);
    }
  }

  private int[] count(int at) {
    var list = lists[at];
    var first = at << cellBits;
    var number = (1 << numberBits) - 1;
    for (var i = 0; i < sizes[at]; i++) {
      counting.count(first + (list[i] >>> numberBits), list[i] & number);
    }
    sizes[at] = 0;
    return list;
  }
}
