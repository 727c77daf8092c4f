package varde.app.casework;

import java.util.Locale;
import java.util.Optional;

/// What an import changes in one course.
///
/// @param course what the record system calls it
/// @param opened true when the course was not known
/// @param named false while nobody has said what its patient is called
/// @param added how many events are recorded
/// @param mistaken how many events of earlier imports are marked as entered in error
/// @param facts true when something else than events changes
/// @param leftOut why nothing of the course is taken in; empty when it is
public record CourseChange(
    String course,
    boolean opened,
    boolean named,
    int added,
    int mistaken,
    boolean facts,
    Optional<LeftOut> leftOut) {

  /// Why a course is left out.
  ///
  /// @param value what stands in the file; empty when it must not be shown
  public record LeftOut(Ground ground, String value) {}

  /// Why a course is left out.
  public enum Ground {
    /// Its number or the patient's is none: too long, or with letters nobody can write.
    NUMBER_UNUSABLE,
    /// A number that only we give, and that we gave no course.
    COURSE_UNKNOWN,
    /// A unit that is not one of ours.
    UNIT_UNKNOWN,
    /// A new course without a unit.
    UNIT_MISSING,
    /// The course is known in another pathway.
    PATHWAY_DIFFERS,
    /// The course is known as another patient's.
    PATIENT_DIFFERS,
    /// The patient has shut the person out.
    BLOCKED;

    /// The word in keys of texts.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// True when something is written.
  public boolean changes() {
    return leftOut.isEmpty() && (opened || facts || added > 0 || mistaken > 0);
  }
}
