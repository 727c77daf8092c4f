package varde.engine.indicator;

/// Which way an indicator should go.
public enum Better {
  HIGHER,
  LOWER
}
