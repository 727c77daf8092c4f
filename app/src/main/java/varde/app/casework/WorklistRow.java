package varde.app.casework;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// A course in the worklist, as it is stored.
///
/// @param nextInterval the interval whose day comes first; empty when none is open
/// @param plannedOn when the first attendance is planned, of a course that starts soon
/// @param legalDeadline the deadline of the law, which is no time limit
record WorklistRow(
    Group group,
    long course,
    long patient,
    String name,
    Optional<LocalDate> birthDate,
    String municipality,
    String pathway,
    String edition,
    String phase,
    String setting,
    int unit,
    String nextInterval,
    Optional<LocalDate> nextStart,
    Optional<LocalDate> nextDue,
    boolean postponed,
    int findings,
    Optional<LocalDate> startedOn,
    Optional<LocalDate> lastEventOn,
    OptionalInt coordinator,
    OptionalInt therapist,
    Optional<String> contact,
    Optional<LocalDate> plannedOn,
    Optional<LocalDate> legalDeadline) {

  /// The groups of the worklist, in their order. A course stands once, in the first that fits.
  enum Group {
    OVER,
    WEEK,
    CODE,
    PERSON,
    START,
    REST;

    /// The word in addresses and keys of texts.
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
