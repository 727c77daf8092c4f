package varde.engine.indicator;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The counters of each place, and for what is asked in numbers how often each number was met. A
/// place has none until something is counted in it.
///
/// Each place has several cells side by side: one with its counters, and one for each indicator,
/// whose i-th number says how often i was met.
final class PlaceCounts {
  private static final int LEAST = 64;
  private static final int[] NOTHING = {};

  private final Counters counters;
  private final int width;
  private final int[][] cells;

  PlaceCounts(Counters counters, int places) {
    this.counters = counters;
    width = 1 + counters.indicators.size();
    cells = new int[places * width][];
    Arrays.fill(cells, NOTHING);
  }

  /// How many cells there are.
  int cells() {
    return cells.length;
  }

  /// How many numbers a cell has at most.
  int numbers() {
    return Math.max(counters.size(), Spread.MOST + 1);
  }

  /// The cell of a place's counters.
  int counters(int place) {
    return place * width;
  }

  /// The cell of a place's numbers of an indicator.
  int spread(int place, int indicator) {
    return place * width + 1 + indicator;
  }

  /// One more.
  void count(int cell, int number) {
    if (number >= cells[cell].length) {
      makeRoom(cell, number);
    }
    cells[cell][number]++;
  }

  private void makeRoom(int cell, int number) {
    var isOfCounters = cell % width == 0;
    cells[cell] =
        Arrays.copyOf(cells[cell], isOfCounters ? counters.size() : number + number / 2 + LEAST);
  }

  void add(PlaceCounts other) {
    for (var cell = 0; cell < cells.length; cell++) {
      cells[cell] = sum(cells[cell], other.cells[cell]);
    }
  }

  /// Adds to the first one when it is long enough.
  private static int[] sum(int[] counts, int[] more) {
    var sum = counts.length < more.length ? Arrays.copyOf(counts, more.length) : counts;
    for (var i = 0; i < more.length; i++) {
      sum[i] += more[i];
    }
    return sum;
  }

  boolean isUsed(int[] places) {
    return Arrays.stream(places)
        .flatMap(place -> IntStream.range(place * width, (place + 1) * width))
        .anyMatch(cell -> cells[cell].length > 0);
  }

  /// The counters of these places together.
  int[] sum(int[] places) {
    var sum = new int[counters.size()];
    for (var place : places) {
      sum = sum(sum, cells[counters(place)]);
    }
    return sum;
  }

  /// How often each number was met in these places.
  int[] spread(int indicator, int[] places) {
    var sum = NOTHING.clone();
    for (var place : places) {
      sum = sum(sum, cells[spread(place, indicator)]);
    }
    return sum;
  }
}
