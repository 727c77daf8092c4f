package varde.engine.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// A unit as one sector of a [Calibration] uses it.
final class Place {
  final int sector;
  final int unit;

  /// The number of the trust's first unit, and that after its last.
  final int firstInTrust;

  final int untilInTrust;

  final boolean reportsNotGranted;
  final LevelTable levels;

  /// The days on which a course starts here, counted from the population's first day.
  final Weights days;

  /// First and last day, one silence after the other.
  private final int[] silences;

  Place(int sector, int unit, List<Calibration.Unit> units, LevelTable levels, Weights days) {
    this.sector = sector;
    this.unit = unit;
    this.levels = levels;
    this.days = days;
    var of = units.get(unit);
    var trust =
        IntStream.range(0, units.size())
            .filter(other -> units.get(other).trust().equals(of.trust()))
            .summaryStatistics();
    firstInTrust = trust.getMin();
    untilInTrust = trust.getMax() + 1;
    reportsNotGranted = of.reportsNotGranted();
    silences =
        of.silences().stream()
            .flatMapToInt(span -> IntStream.of(number(span.from()), number(span.through())))
            .toArray();
  }

  private static int number(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  /// True when nothing was registered on this day.
  boolean isSilentOn(int day) {
    for (var i = 0; i < silences.length; i += 2) {
      if (day >= silences[i] && day <= silences[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /// This day, or the first after it on which something was registered.
  int afterSilence(int day) {
    var after = day;
    while (isSilentOn(after)) {
      after++;
    }
    return after;
  }
}
