package varde.app.interop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import varde.app.casework.CourseChange;

/// A file that was uploaded.
///
/// @param name as the file is called
/// @param person who uploaded it
/// @param done what was done; empty until somebody has said yes
record Upload(
    UUID id, String name, FileForm form, Instant receivedAt, int person, Optional<Done> done) {

  /// What was done, and when.
  record Done(Instant at, Counts counts) {}

  /// How much an import changes.
  ///
  /// @param opened new courses
  /// @param changed courses that were known and change
  /// @param added events that are recorded
  /// @param mistaken events that are marked as entered in error
  /// @param unchanged courses that do not change
  /// @param leftOut courses that are not taken in
  /// @param unreadable rows that cannot be read
  record Counts(
      int opened,
      int changed,
      int added,
      int mistaken,
      int unchanged,
      int leftOut,
      int unreadable) {

    static Counts of(List<CourseChange> courses, long unreadable) {
      var changing = courses.stream().filter(CourseChange::changes).toList();
      var opened = (int) changing.stream().filter(CourseChange::opened).count();
      var leftOut = (int) courses.stream().filter(one -> one.leftOut().isPresent()).count();
      return new Counts(
          opened,
          changing.size() - opened,
          changing.stream().mapToInt(CourseChange::added).sum(),
          changing.stream().mapToInt(CourseChange::mistaken).sum(),
          courses.size() - changing.size() - leftOut,
          leftOut,
          Math.toIntExact(unreadable));
    }

    /// True when nothing is written.
    boolean isNothing() {
      return opened == 0 && changed == 0;
    }
  }
}
