package varde.app.privacy;

import java.util.List;

/// What the pages show: every word chosen.
final class PrivacyView {
  private PrivacyView() {}

  /// A line of the log.
  ///
  /// @param who name, role and unit
  /// @param why purpose, and the reason when one was given; for a refusal why it was refused
  /// @param patients those it was about, up to a number; `more` is how many others
  record Line(
      String iso,
      String moment,
      String who,
      String work,
      String what,
      String why,
      List<Patient> patients,
      int more,
      boolean emergency,
      boolean refused) {}

  /// A patient.
  record Patient(long id, String name, String born) {}

  /// A block.
  ///
  /// @param lifted true when it is in force no more
  record Blocked(
      int id,
      Patient patient,
      String against,
      String period,
      String reason,
      String setBy,
      boolean lifted) {}
}
