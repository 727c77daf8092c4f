package varde.engine.edition;

/// What the assessment of the referral gave a right to.
public enum Right {
  ASSESSMENT,
  TREATMENT
}
