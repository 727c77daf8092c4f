package varde.app.security;

import java.util.Locale;

/// What somebody works as, in a unit or in the whole legal entity, for a period.
public enum Role {
  /// Sees and plans the courses of the unit, registers and names people.
  COORDINATOR,
  /// Own patients: registers what happens.
  THERAPIST,
  /// Codes, corrects, imports and reports.
  CODER,
  /// Lists and figures of the unit; no single patient.
  LEADER,
  /// Figures only.
  ANALYST,
  /// Logs and blocks; nothing clinical.
  PRIVACY_OFFICER,
  /// Runs the program; no patient.
  ADMINISTRATOR,
  /// Another system of the same legal entity: sends exports, fetches codes.
  MACHINE;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// The word used in the database and in keys of texts.
  public String word() {
    return word;
  }

  static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
