package varde.engine.indicator;

/// What singles a point of an XmR chart out. Where several apply, a point has the first.
public enum XmrSignal {
  /// Outside the limits.
  OUTSIDE,
  /// One of seven points, each higher than the one before it, or each lower.
  TREND,
  /// Between a near limit and the limit, like another of three successive points that are all on
  /// the same side of the centre.
  TWO_OF_THREE,
  /// One of seven successive points on the same side of the centre; a point on the centre is on
  /// neither.
  SHIFT,
  /// Nothing.
  NONE
}
