package varde.engine.columns;

/// The fact in which a row contradicts an earlier row of its course.
public enum Contradiction {
  NONE,
  PATHWAY,
  PATIENT,
  BIRTH_DATE,
  SEVERITY,
  RIGHT
}
