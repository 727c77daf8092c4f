package varde.engine.indicator;

import java.util.OptionalInt;
import varde.engine.edition.Indicator;

/// Whole numbers of many courses, told by their median and percentiles.
public final class Spread {
  /// What is more is counted as this: days of more than eleven years are slips of the pen.
  static final int MOST = 4096;

  private final Indicator indicator;
  private final int[] counts;

  /// @param counts how often each number was counted, from 0 on
  Spread(Indicator indicator, int[] counts) {
    this.indicator = indicator;
    this.counts = counts;
  }

  /// What was counted.
  public Indicator indicator() {
    return indicator;
  }

  /// How many there are.
  public long size() {
    var size = 0L;
    for (var count : counts) {
      size += count;
    }
    return size;
  }

  /// The least number that at least this share of them do not exceed (the inverse of the empirical
  /// distribution function); empty when there are none.
  ///
  /// @param percent 1 … 100
  public OptionalInt percentile(int percent) {
    var needed = (size() * percent + 99) / 100;
    var seen = 0L;
    for (var value = 0; value < counts.length; value++) {
      seen += counts[value];
      if (seen >= needed && needed > 0) {
        return OptionalInt.of(value);
      }
    }
    return OptionalInt.empty();
  }
}
