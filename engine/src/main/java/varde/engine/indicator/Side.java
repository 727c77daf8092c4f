package varde.engine.indicator;

/// Where a value lies when it is held against bounds.
public enum Side {
  BELOW,
  WITHIN,
  ABOVE
}
