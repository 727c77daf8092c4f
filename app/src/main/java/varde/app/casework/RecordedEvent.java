package varde.app.casework;

import java.time.Instant;
import java.util.Optional;
import varde.engine.history.CourseEvent;

/// An event as it stands in the database: what happened, and who recorded it when.
///
/// @param source where it came from: `page`, `import`, `referral`
/// @param mistake empty unless it was entered in error
record RecordedEvent(
    long id,
    CourseEvent event,
    Instant recordedAt,
    int recordedBy,
    String source,
    Optional<Mistake> mistake) {

  /// That an event was entered in error.
  record Mistake(Instant recordedAt, int recordedBy, String reason) {}

  /// True when the event was known, and not known to be wrong, at this moment.
  boolean stoodAt(Instant moment) {
    return !recordedAt.isAfter(moment)
        && mistake.map(wrong -> wrong.recordedAt().isAfter(moment)).orElse(true);
  }

  /// The same event, entered in error.
  RecordedEvent as(Mistake wrong) {
    return new RecordedEvent(id, event, recordedAt, recordedBy, source, Optional.of(wrong));
  }

  boolean stands() {
    return mistake.isEmpty();
  }
}
