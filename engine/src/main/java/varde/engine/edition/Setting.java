package varde.engine.edition;

/// Where care is given. Limits may differ.
public enum Setting {
  OUTPATIENT,
  INPATIENT
}
