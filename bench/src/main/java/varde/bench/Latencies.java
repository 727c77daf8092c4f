package varde.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How long many answers took, and how long it took to get them all.
///
/// @param nanos sorted
record Latencies(long[] nanos, double seconds) {
  private static final double MILLION = 1e6;

  /// Rounds put together.
  static Latencies all(List<Latencies> rounds) {
    var nanos = rounds.stream().flatMapToLong(round -> Arrays.stream(round.nanos)).sorted();
    return new Latencies(nanos.toArray(), rounds.stream().mapToDouble(Latencies::seconds).sum());
  }

  /// Of a hundred answers, so many took no longer than this.
  double milliseconds(int percent) {
    return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / MILLION;
  }

  double perSecond() {
    return nanos.length / seconds;
  }

  String told(String what) {
    return String.format(
        Locale.ROOT,
        "%-44s %,8d  %,7.0f/s  p50 %,7.1f ms  p95 %,7.1f ms  p99 %,7.1f ms",
        what,
        nanos.length,
        perSecond(),
        milliseconds(50),
        milliseconds(95),
        milliseconds(99));
  }
}
