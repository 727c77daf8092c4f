package varde.app.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import varde.engine.edition.Right;
import varde.engine.edition.Severity;

/// What is known of a course besides its events.
///
/// @param version counts every change, so that two people at once notice each other
record Facts(
    long course,
    Patient patient,
    String pathway,
    int unit,
    Optional<Severity> severity,
    Optional<Right> right,
    OptionalInt coordinator,
    OptionalInt therapist,
    Optional<Contact> contact,
    OptionalLong previous,
    int version) {

  /// Whose course it is.
  record Patient(long id, String name, Optional<LocalDate> birthDate, String municipality) {}

  /// Somebody in the patient's municipality.
  record Contact(int id, String name, String municipality, String phone) {}
}
