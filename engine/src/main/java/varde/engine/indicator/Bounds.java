package varde.engine.indicator;

/// Two values and all between them, both included.
public record Bounds(double lower, double upper) {
  public Bounds {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("bounds from " + lower + " to " + upper);
    }
  }

  /// What of these bounds a proportion can be: 0 … 1.
  static Bounds ofProportion(double lower, double upper) {
    return new Bounds(Math.clamp(lower, 0, 1), Math.clamp(upper, 0, 1));
  }

  /// Where the value lies; one that is a bound itself is within.
  public Side side(double value) {
    return value > upper ? Side.ABOVE : value < lower ? Side.BELOW : Side.WITHIN;
  }
}
