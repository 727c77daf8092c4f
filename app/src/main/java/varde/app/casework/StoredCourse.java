package varde.app.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;

/// A course with everything recorded of it, in the order in which it was recorded.
record StoredCourse(Facts facts, List<RecordedEvent> events) {
  StoredCourse {
    events = List.copyOf(events);
  }

  /// The course as it stands.
  PatientCourse now() {
    return with(RecordedEvent::stands);
  }

  /// The course as it was known at a moment.
  PatientCourse at(Instant moment) {
    return with(event -> event.stoodAt(moment));
  }

  /// The events that stand, in the order of [#now].
  List<RecordedEvent> standing() {
    return events.stream().filter(RecordedEvent::stands).toList();
  }

  /// The events that stood at a moment, in the order of [#at].
  List<RecordedEvent> standingAt(Instant moment) {
    return events.stream().filter(event -> event.stoodAt(moment)).toList();
  }

  /// The course after one more was recorded.
  StoredCourse with(RecordedEvent event) {
    var more = new ArrayList<>(events);
    more.add(event);
    return new StoredCourse(facts, more);
  }

  /// The course after an event was marked as entered in error.
  StoredCourse without(long number, RecordedEvent.Mistake mistake) {
    return new StoredCourse(
        facts,
        events.stream().map(event -> event.id() == number ? event.as(mistake) : event).toList());
  }

  /// The course as it would be with one event more.
  PatientCourse and(CourseEvent event) {
    var more = new ArrayList<>(now().events());
    more.add(event);
    return course(more);
  }

  private PatientCourse with(Predicate<RecordedEvent> known) {
    return course(events.stream().filter(known).map(RecordedEvent::event).toList());
  }

  private PatientCourse course(List<CourseEvent> known) {
    return new PatientCourse(
        Long.toString(facts.course()),
        facts.pathway(),
        Long.toString(facts.patient().id()),
        facts.patient().birthDate(),
        facts.severity(),
        facts.right(),
        known);
  }
}
