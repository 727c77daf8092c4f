package varde.app.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import varde.engine.edition.Right;

/// A referral: what was received, and what its assessment came to.
///
/// @param emergency the patient came as an emergency
/// @param assessment empty until it is finished
/// @param firstAttendanceOn the day it was, or is planned to be
/// @param course what it became; empty while it waits, or when it started none
/// @param previous the patient's course that it continues
/// @param mistaken it was registered in error
/// @param before where the patient's path began, when that was in another health trust
record Referral(
    long id,
    Facts.Patient patient,
    int unit,
    Received received,
    boolean emergency,
    Optional<Assessment> assessment,
    Optional<LocalDate> firstAttendanceOn,
    OptionalLong course,
    OptionalLong previous,
    Optional<Before> before,
    int version,
    boolean mistaken) {

  /// True while it waits to be assessed.
  boolean waits() {
    return assessment.isEmpty() && course.isEmpty() && !mistaken;
  }

  /// From whom it came, and on which day the specialist service received it.
  record Received(String referrer, LocalDate on) {}

  /// That the assessment is finished.
  ///
  /// @param right empty when none was given
  /// @param legalDeadline the law's own deadline, never mixed with a time limit
  record Assessment(LocalDate on, Optional<Right> right, Optional<LocalDate> legalDeadline) {}

  /// Where the patient's path began.
  ///
  /// @param startedOn empty when it is not known
  record Before(String provider, Optional<LocalDate> startedOn) {}

  /// A referral that is about to be registered, or mended: what was written of it.
  ///
  /// @param patient the patient's number; empty when the patient is not known here
  record Draft(
      NewPerson patient,
      int unit,
      Received received,
      boolean emergency,
      OptionalLong previous,
      Optional<Before> before) {}

  /// Whom a referral is about, as it was written.
  ///
  /// @param identityNumber empty when it is not known
  record NewPerson(
      Optional<IdentityNumber> identityNumber,
      String name,
      Optional<LocalDate> birthDate,
      String municipality) {}

  /// What the assessment of a referral comes to, with those who take care of it.
  ///
  /// @param pathway empty when no right is given and none is started
  record Start(
      Assessment assessment,
      String pathway,
      String severity,
      Optional<LocalDate> firstAttendanceOn,
      Named named) {}

  /// Those who are named in a course.
  ///
  /// @param contact somebody in the patient's municipality
  record Named(
      OptionalInt coordinator, OptionalInt therapist, Optional<NewPatient.NewContact> contact) {}
}
