package varde.app.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import varde.engine.edition.Right;
import varde.engine.history.PatientCourse;

/// A patient whom the database does not know yet, with all courses, oldest first, and referrals
/// that wait.
///
/// @param identityNumber empty when it is not known
/// @param municipality where the patient lives; empty when it is not known
public record NewPatient(
    Optional<String> identityNumber,
    String name,
    Optional<LocalDate> birthDate,
    String municipality,
    List<NewCourse> courses,
    List<Waiting> waiting) {
  public NewPatient {
    courses = List.copyOf(courses);
    waiting = List.copyOf(waiting);
  }

  /// A referral that waits to be assessed.
  public record Waiting(
      int unit, String referrer, LocalDate receivedOn, boolean emergency, int recordedBy) {}

  /// A course, as another system has it.
  ///
  /// @param course what happened; its id is what the other system calls it
  /// @param contact somebody in the patient's municipality
  /// @param recordedBy who registered the events
  /// @param delay why the open interval whose day comes first is late, in somebody's words
  public record NewCourse(
      PatientCourse course,
      int unit,
      OptionalInt coordinator,
      OptionalInt therapist,
      Optional<NewContact> contact,
      Optional<NewReferral> referral,
      int recordedBy,
      Optional<String> delay) {}

  /// Somebody in a municipality; known by municipality and name.
  public record NewContact(String municipality, String name, String phone) {}

  /// The referral a course began with.
  ///
  /// @param entitlement what its assessment gave a right to
  /// @param legalDeadline the law's own deadline, never mixed with a time limit
  /// @param firstAttendanceOn the day it was, or is planned to be
  public record NewReferral(
      String referrer,
      LocalDate receivedOn,
      Optional<LocalDate> assessedOn,
      Optional<Right> entitlement,
      Optional<LocalDate> legalDeadline,
      Optional<LocalDate> firstAttendanceOn) {}
}
