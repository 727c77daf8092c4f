package varde.app.security;

import java.util.Locale;

/// What somebody wants to do.
public enum Operation {
  /// Sign in.
  SIGN_IN,
  /// Sign out.
  SIGN_OUT,
  /// See a list of courses.
  LIST,
  /// Take a list of courses out of the program.
  EXPORT_LIST,
  /// See one patient's course.
  READ,
  /// Register a referral and start a course.
  REFER,
  /// Register what happened.
  REGISTER,
  /// Mark a registration as entered in error.
  CORRECT,
  /// Name coordinators, therapist and contacts.
  ASSIGN,
  /// Take in an export of the record system.
  IMPORT,
  /// Take registered codes out, for reporting.
  EXPORT_CODES,
  /// Shut somebody out from a patient, as the patient wishes, or let them in again.
  BLOCK,
  /// Read the audit log.
  READ_AUDIT;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// The word used in the audit log and in keys of texts.
  public String word() {
    return word;
  }
}
