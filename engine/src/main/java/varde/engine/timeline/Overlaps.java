package varde.engine.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import varde.engine.columns.Row;

/// Tells the courses that overlap an earlier one of their patient when the patient's
/// courses stand in several slices, which no evaluation of one slice can see. Collects them slice
/// by slice; not for several threads at once.
public final class Overlaps {
  private final List<Candidate> candidates = new ArrayList<>();

  /// A course of a patient who has others elsewhere.
  ///
  /// @param order its place in the input
  private record Candidate(Course course, int patient, long order, int end) {}

  /// A course that starts before an earlier one of its patient has ended.
  ///
  /// @param check its finding, as an index into [Compiled#check]
  /// @param start days since 1970-01-01
  public record Course(int check, int start, int unit, int pathway) {}

  /// Keeps the courses of these answers that must be compared with others.
  ///
  /// @param before how many courses stand before these in the input
  public void take(Answers answers, long before) {
    for (var course = 0; course < answers.courses(); course++) {
      if (answers.columns().isElsewhere(course)
          && answers.isAnswered(course)
          && answers.startDay(course) != Row.NONE) {
        candidates.add(candidate(answers, course, before));
      }
    }
  }

  private static Candidate candidate(Answers answers, int course, long before) {
    var end = answers.closeDay(course);
    return new Candidate(
        new Course(
            answers.oneAtATime(course),
            answers.startDay(course),
            answers.unit(course),
            answers.columns().pathway(course)),
        answers.columns().patient(course),
        before + course,
        end == Row.NONE ? Integer.MAX_VALUE : end);
  }

  /// Takes what the other one kept.
  public void take(Overlaps other) {
    candidates.addAll(other.candidates);
  }

  /// The courses that overlap.
  public List<Course> found() {
    candidates.sort(
        Comparator.comparingInt(Candidate::patient)
            .thenComparingInt(candidate -> candidate.course().start())
            .thenComparingLong(Candidate::order));
    var found = new ArrayList<Course>();
    var patient = Row.NONE;
    var openUntil = Integer.MIN_VALUE;
    for (var candidate : candidates) {
      openUntil = candidate.patient() == patient ? openUntil : Integer.MIN_VALUE;
      patient = candidate.patient();
      if (candidate.course().start() < openUntil
          && candidate.course().check() != PathwayTable.NO_CHECK) {
        found.add(candidate.course());
      }
      openUntil = Math.max(openUntil, candidate.end());
    }
    return found;
  }
}
