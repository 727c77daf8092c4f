package varde.app.security;

import java.util.Locale;

/// Why somebody looks.
public enum Purpose {
  /// Care for the patient.
  TREATMENT,
  /// Administration of care: coding, reporting, planning.
  ADMINISTRATION,
  /// Life or health is at stake, and there is no time for a better way. Needs a reason.
  EMERGENCY;

  private final String word = name().toLowerCase(Locale.ROOT);

  /// The word used in the audit log and in keys of texts.
  public String word() {
    return word;
  }
}
