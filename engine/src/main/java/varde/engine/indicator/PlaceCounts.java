package varde.engine.indicator;

import java.util.Arrays;

/// The counters of each place, and for what is told by its median how often each number was met. A
/// place has none until something is counted in it.
final class PlaceCounts {
  private static final int LEAST = 64;

  private final Counters counters;
  private final int[][] counted;
  private final int[][] spread;

  PlaceCounts(Counters counters, int places) {
    this.counters = counters;
    counted = new int[places][];
    spread = new int[places * counters.indicators.size()][];
  }

  /// One more. Counters from [Counters#size] on are of what is told by its median: the number times
  /// how many indicators there are, and the indicator.
  void count(int place, int counter) {
    if (counter >= counters.size()) {
      countSpread(place, counter - counters.size());
      return;
    }
    if (counted[place] == null) {
      counted[place] = new int[counters.size()];
    }
    counted[place][counter]++;
  }

  private void countSpread(int place, int counter) {
    var indicators = counters.indicators.size();
    var at = place * indicators + counter % indicators;
    var value = counter / indicators;
    if (spread[at] == null || spread[at].length <= value) {
      spread[at] = roomy(spread[at], value + value / 2 + LEAST);
    }
    spread[at][value]++;
  }

  void add(PlaceCounts other) {
    addAll(counted, other.counted);
    addAll(spread, other.spread);
  }

  private static void addAll(int[][] to, int[][] from) {
    for (var i = 0; i < to.length; i++) {
      if (from[i] != null) {
        to[i] = roomy(to[i], from[i].length);
        addTo(to[i], from[i]);
      }
    }
  }

  private static int[] roomy(int[] counts, int length) {
    if (counts == null) {
      return new int[length];
    }
    return counts.length < length ? Arrays.copyOf(counts, length) : counts;
  }

  private static void addTo(int[] sum, int[] counts) {
    for (var i = 0; i < counts.length; i++) {
      sum[i] += counts[i];
    }
  }

  boolean isUsed(int[] places) {
    var indicators = counters.indicators.size();
    return Arrays.stream(places)
        .anyMatch(place ->
            counted[place] != null
                || Arrays.stream(spread, place * indicators, (place + 1) * indicators)
                    .anyMatch(counts -> counts != null));
  }

  /// The counters of these places together.
  int[] sum(int[] places) {
    var sum = new int[counters.size()];
    for (var place : places) {
      if (counted[place] != null) {
        addTo(sum, counted[place]);
      }
    }
    return sum;
  }

  /// How often each number was met in these places.
  int[] spread(int indicator, int[] places) {
    var sum = new int[0];
    for (var place : places) {
      var counts = spread[place * counters.indicators.size() + indicator];
      if (counts != null) {
        sum = roomy(sum, counts.length);
        addTo(sum, counts);
      }
    }
    return sum;
  }
}
