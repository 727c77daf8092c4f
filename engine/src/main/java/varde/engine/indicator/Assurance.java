package varde.engine.indicator;

/// What a process that goes on as it is will do with a target.
public enum Assurance {
  CONSISTENTLY_PASSES,
  CONSISTENTLY_FAILS,
  /// Chance decides from time to time, or nothing is known of the variation.
  INCONSISTENT
}
