package varde.app.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import varde.app.security.Entry;
import varde.app.security.Relation;

/// A course that somebody may look at, among all of its patient.
///
/// @param index of the course in the list
record OpenedCourse(List<StoredCourse> all, int index, Relation.ToPatient relation) {

  /// Decides whether the reader may, and reads the patient's courses.
  static OpenedCourse of(Entry entry, long course) {
    return of(entry, course, false);
  }

  /// The same; nobody else changes the patient's courses until the transaction ends.
  static OpenedCourse locked(Entry entry, long course) {
    return of(entry, course, true);
  }

  private static OpenedCourse of(Entry entry, long course, boolean toChange) {
    var rows = new CourseRows(entry.rows());
    entry.about("course " + course);
    var related = rows.relation(course, entry.actor().person()).orElseThrow(entry::unknown);
    entry.allow(related.relation(), related.patient());
    var patients = List.of(related.patient());
    var all = toChange ? rows.lockedOfPatients(patients) : rows.ofPatients(patients);
    var index =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).facts().course() == course)
            .findFirst()
            .orElseThrow(entry::unknown);
    return new OpenedCourse(all, index, related.relation());
  }

  StoredCourse own() {
    return all.get(index);
  }

  /// All courses of the patient, this one as it is after a change.
  List<StoredCourse> after(StoredCourse changed) {
    var after = new ArrayList<>(all);
    after.set(index, changed);
    return after;
  }
}
