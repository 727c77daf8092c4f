package varde.engine.synthetic;

/// Draws numbers from a seed.
///
/// The generator is SplitMix64 (Steele, Lea and Flood, *Fast splittable pseudorandom number
/// generators*, 2014), written out here because the same seed must give the same courses in every
/// version of Java.
final class Dice {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  /// Begins anew: what is drawn from here on depends on these two numbers alone.
  void begin(long seed, long number) {
    state = mixed(mixed(seed + STEP) + number * STEP);
  }

  /// 0 … bound-1.
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /// Both included; `from` when the span is empty.
  int between(int from, int through) {
    return through <= from ? from : from + below(through - from + 1);
  }

  boolean oneIn(int number) {
    return below(number) == 0;
  }

  /// True in this share of draws: never for 0, always for 1.
  boolean chance(double share) {
    return fraction() < share;
  }

  /// From 0 to 1, which is not included.
  double fraction() {
    return (next() >>> 11) * UNIT;
  }

  /// One of these numbers.
  int of(int[] numbers) {
    return numbers[below(numbers.length)];
  }

  /// The place of one of the bits that are set.
  int bitOf(long bits) {
    var left = bits;
    for (var skipped = below(Long.bitCount(bits)); skipped > 0; skipped--) {
      left &= left - 1;
    }
    return Long.numberOfTrailingZeros(left);
  }

  long next() {
    state += STEP;
    return mixed(state);
  }

  private static long mixed(long value) {
    var z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
