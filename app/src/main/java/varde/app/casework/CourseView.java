package varde.app.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import varde.app.security.People;
import varde.engine.history.PatientCourse;

/// One patient's course as somebody has opened it.
///
/// @param answer empty while nothing is registered
/// @param others the patient's other courses, oldest first
/// @param people whom the course and its events name
/// @param unit the name of the unit
/// @param referral what it began with
/// @param mayName true when the reader may name people in it
/// @param mayRefer true when the reader may register a referral that continues it
/// @param asOf the moment it is shown as of; empty for now
record CourseView(
    StoredCourse course,
    Optional<Answer> answer,
    List<Other> others,
    Map<Integer, People.Person> people,
    String unit,
    LocalDate today,
    Optional<Instant> asOf,
    Optional<Referral> referral,
    List<Delay> delays,
    boolean mayName,
    boolean mayRefer) {

  /// Another course of the same patient.
  record Other(StoredCourse course, Optional<Answer> answer) {}

  Facts facts() {
    return course.facts();
  }

  /// The events of the answer, in its order.
  List<RecordedEvent> standing() {
    return asOf.map(course::standingAt).orElseGet(course::standing);
  }

  /// Where the course stands among all of the patient, oldest first.
  int index() {
    return (int) others.stream().filter(this::isOlder).count();
  }

  private boolean isOlder(Other other) {
    return other.course().facts().course() < facts().course();
  }

  /// All courses of the patient as they stand, oldest first, this one in another form.
  List<PatientCourse> replaced(PatientCourse own) {
    var courses = new ArrayList<>(others.stream().map(other -> other.course().now()).toList());
    courses.add(index(), own);
    return courses;
  }

  /// The name of somebody who works here.
  String person(int id) {
    return Optional.ofNullable(people.get(id)).map(People.Person::name).orElse("");
  }
}
