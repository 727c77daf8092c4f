package varde.engine.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import varde.engine.edition.Rule;

/// Something that is wrong with the registrations of a course. A result, not an error.
///
/// @param event the event it is told on; empty when it is about the course
/// @param row the row of that event in the columns
/// @param cause the row because of which it is a finding
public record Finding(
    String code,
    Optional<String> event,
    LocalDate date,
    Rule rule,
    OptionalInt row,
    OptionalInt cause) {

  /// The order of reading: by date, then code, then event.
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::date)
          .thenComparing(Finding::code)
          .thenComparing(finding -> finding.event().orElse(""));
}
