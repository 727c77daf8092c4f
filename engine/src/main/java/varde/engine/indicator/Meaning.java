package varde.engine.indicator;

/// What a point of a control chart says to those who work there.
public enum Meaning {
  /// Nothing that chance alone would not do.
  COMMON_CAUSE,
  IMPROVEMENT,
  CONCERN
}
