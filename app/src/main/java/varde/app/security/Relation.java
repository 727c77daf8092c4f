package varde.app.security;

/// How somebody stands to what they ask for. Handed to [Policy] by whoever knows.
public sealed interface Relation {

  /// Courses of a unit, or nothing about a single patient.
  record ToUnit(int unit) implements Relation {}

  /// The legal entity as a whole.
  record ToLegalEntity() implements Relation {}

  /// One patient's course.
  ///
  /// @param unit where the course is
  /// @param cares the person is named as the patient's therapist or coordinator
  /// @param blocked the patient has shut the person out
  record ToPatient(int unit, boolean cares, boolean blocked) implements Relation {}

  /// Own courses: those in which the person is named.
  record ToOwn() implements Relation {}
}
