package varde.engine.indicator;

/// How much of what chance alone gives lies within bounds.
public enum Level {
  /// 95 %.
  P95(1.959964),
  /// 99.8 %.
  P998(3.090232);

  private final double deviations;

  Level(double deviations) {
    this.deviations = deviations;
  }

  /// The distance from the middle of a normal distribution to each bound, in standard deviations.
  double deviations() {
    return deviations;
  }
}
