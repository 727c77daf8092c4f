package varde.app.casework;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import varde.engine.history.CourseEvent;

/// Events on their way to the database.
final class NewEvents {
  private final ManyRows many =
      new ManyRows(
          "patient bigint",
          "course bigint",
          "occurred_on date",
          "event text",
          "outcome text",
          "setting text",
          "unit text",
          "recorded_at timestamptz",
          "recorded_by integer",
          "source text");

  /// Takes in that something happened in a patient's course.
  ///
  /// @param source as in [RecordedEvent]
  void add(
      long patient, long course, CourseEvent event, Instant recordedAt, int by, String source) {
    many.add(
        patient,
        course,
        event.occurredOn(),
        event.event(),
        event.outcome(),
        event.setting().map(Words::of).orElse(""),
        event.unit(),
        recordedAt,
        by,
        source);
  }

  /// Records them; gives the numbers they got, in their order.
  List<Long> keep(JdbcClient rows) {
    return many.numberedInto("casework.event", rows);
  }
}
