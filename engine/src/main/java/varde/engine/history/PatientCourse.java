package varde.engine.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import varde.engine.columns.Columns;
import varde.engine.columns.ColumnsBuilder;
import varde.engine.columns.Names;
import varde.engine.columns.Row;
import varde.engine.columns.Vocabulary;
import varde.engine.edition.Right;
import varde.engine.edition.Severity;

/// One patient's course through a pathway: facts and events, in the order in which they were
/// registered.
///
/// @param patient the same word for the same patient; empty when not stated
public record PatientCourse(
    String id,
    String pathway,
    String patient,
    Optional<LocalDate> birthDate,
    Optional<Severity> severity,
    Optional<Right> right,
    List<CourseEvent> events) {
  public PatientCourse {
    events = List.copyOf(events);
  }

  /// These courses as columns, course 0 first.
  public static Columns columns(List<PatientCourse> courses, Vocabulary words) {
    var builder = new ColumnsBuilder();
    var patients = new Names();
    for (var c = 0; c < courses.size(); c++) {
      courses.get(c).addTo(builder, words, patients, c);
    }
    return builder.build(courses.size());
  }

  private void addTo(ColumnsBuilder builder, Vocabulary words, Names patients, int course) {
    var row = new Row();
    row.course = course;
    row.pathway = words.pathways().idOf(pathway);
    row.patient = patient.isEmpty() ? Row.NONE : patients.idOf(patient);
    row.birthDay = birthDate.map(day -> Math.toIntExact(day.toEpochDay())).orElse(Row.NONE);
    row.severity = code(severity);
    row.right = code(right);
    for (var event : events) {
      row.day = Math.toIntExact(event.occurredOn().toEpochDay());
      row.event = words.events().idOf(event.event());
      row.outcome = words.outcomes().idOf(event.outcome());
      row.setting = code(event.setting());
      row.unit = event.unit().isEmpty() ? Row.NONE : words.units().idOf(event.unit());
      builder.add(row);
    }
  }

  private static byte code(Optional<? extends Enum<?>> fact) {
    return (byte) fact.map(constant -> constant.ordinal() + 1).orElse(0).intValue();
  }
}
