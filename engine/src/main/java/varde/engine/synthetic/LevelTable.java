package varde.engine.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The levels of a [Calibration] that hold in one sector and region, by figure and day.
final class LevelTable {
  private static final double PERCENT = 100;

  /// By figure: the days on which another value begins, and the values.
  private final int[][] from = new int[Figure.values().length][];

  private final double[][] value = new double[Figure.values().length][];

  /// @throws IllegalArgumentException when a figure has no level from the beginning on
  LevelTable(List<Calibration.Level> levels, String sector, String region) {
    for (var figure : Figure.values()) {
      fill(figure, levels.stream().filter(level -> level.fits(figure, sector, region)).toList());
      if (from[figure.ordinal()].length == 0) {
        throw new IllegalArgumentException(
            figure.word() + " has no level in " + sector + ", " + region);
      }
    }
  }

  private void fill(Figure figure, List<Calibration.Level> levels) {
    var days = levels.stream().map(Calibration.Level::from).distinct().sorted().toList();
    from[figure.ordinal()] = days.stream().mapToInt(LevelTable::number).toArray();
    value[figure.ordinal()] =
        days.stream().mapToDouble(day -> last(levels, day) / unit(figure)).toArray();
  }

  private static double unit(Figure figure) {
    return figure.isDays() ? 1 : PERCENT;
  }

  private static double last(List<Calibration.Level> levels, LocalDate on) {
    Stream<Calibration.Level> begun = levels.stream().filter(level -> !level.from().isAfter(on));
    return begun.reduce((before, after) -> after).orElseThrow().value();
  }

  private static int number(LocalDate day) {
    return Math.clamp(day.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /// The share, from 0 to 1, or the days, as the figure says. Before the first level began, the
  /// first.
  double of(Figure figure, int day) {
    var days = from[figure.ordinal()];
    var at = days.length - 1;
    while (at > 0 && days[at] > day) {
      at--;
    }
    return value[figure.ordinal()][at];
  }
}
