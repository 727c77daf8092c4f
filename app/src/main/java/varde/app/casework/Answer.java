package varde.app.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import varde.engine.edition.Setting;
import varde.engine.history.PatientCourse;
import varde.engine.timeline.Interval;
import varde.engine.timeline.Reading;
import varde.engine.timeline.Timeline;

/// What the evaluator says of one course: where it stands, and how that was read.
///
/// @param started the day of the start; empty when none counts
/// @param closed the day it was closed; empty while it is open
/// @param firstRow the row of its first event in what was evaluated
record Answer(
    PatientCourse course,
    Timeline timeline,
    Reading reading,
    Optional<LocalDate> started,
    Optional<LocalDate> closed,
    int firstRow) {

  /// The open interval whose day comes first.
  Optional<Interval> next() {
    return timeline.intervals().stream()
        .filter(interval -> interval.state().isOpen())
        .min(Comparator.comparing(interval -> interval.due().orElseThrow()));
  }

  /// The place of an event among those of the course, from its row.
  int event(int row) {
    return row - firstRow;
  }

  /// Where the patient is being treated: as the latest event that counts says.
  Optional<Setting> setting() {
    return reading.events().stream()
        .filter(event -> event.counts())
        .map(event -> course.events().get(event(event.row())).setting())
        .flatMap(Optional::stream)
        .reduce((earlier, later) -> later);
  }

  /// The day of the latest event that counts.
  Optional<LocalDate> lastEvent() {
    return reading.events().stream()
        .filter(event -> event.counts())
        .map(event -> course.events().get(event(event.row())).occurredOn())
        .max(Comparator.naturalOrder());
  }

  /// The first day after today on which something dated ahead has happened.
  Optional<LocalDate> changesOn(LocalDate today) {
    return course.events().stream()
        .map(event -> event.occurredOn())
        .filter(day -> day.isAfter(today))
        .min(Comparator.naturalOrder());
  }
}
