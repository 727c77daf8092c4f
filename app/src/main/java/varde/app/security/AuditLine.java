package varde.app.security;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/// A line of the audit log: a look, a change or a refusal.
///
/// @param role by which it was allowed; empty for a refusal
/// @param object what it was about, by kind and number
/// @param patients whom it was about
/// @param outcome `done`, or why it was refused
public record AuditLine(
    long number,
    Instant at,
    int person,
    String name,
    String role,
    OptionalInt unit,
    String operation,
    String purpose,
    String reason,
    String object,
    List<Long> patients,
    String outcome) {
  static final String DONE = "done";

  public AuditLine {
    patients = List.copyOf(patients);
  }

  public boolean isDone() {
    return outcome.equals(DONE);
  }

  public boolean isEmergency() {
    return purpose.equals(Purpose.EMERGENCY.word());
  }
}
