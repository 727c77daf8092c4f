package varde.engine.edition;

/// How severe the condition is, where a limit depends on it.
public enum Severity {
  SEVERE,
  LESS_SEVERE
}
