package varde.app.main;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import varde.engine.columns.Row;
import varde.engine.edition.Rule;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Interval;
import varde.engine.timeline.Phase;
import varde.engine.timeline.Run;
import varde.engine.timeline.Timeline;

/// A course of the invented population, and where it stands.
///
/// @param start the first day of one that has no start that counts
record InventedCourse(PatientCourse course, Timeline timeline, LocalDate start, boolean isOpen) {

  /// These courses, each as the evaluator reads it on this day.
  static List<InventedCourse> read(
      List<PatientCourse> courses, Compiled compiled, LocalDate today) {
    var columns = PatientCourse.columns(courses, compiled.vocabulary());
    var answers = Evaluator.evaluate(compiled, columns, Run.on(today));
    return IntStream.range(0, courses.size())
        .mapToObj(c -> {
          var start = answers.startDay(c);
          return new InventedCourse(
              courses.get(c),
              Timeline.of(answers, c),
              start == Row.NONE ? first(courses.get(c)) : LocalDate.ofEpochDay(start),
              answers.closeDay(c) == Row.NONE);
        })
        .toList();
  }

  private static LocalDate first(PatientCourse course) {
    return course.events().stream()
        .map(CourseEvent::occurredOn)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  LocalDate last() {
    return course.events().stream()
        .map(CourseEvent::occurredOn)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /// The first day that is due of those somebody waits for.
  Optional<LocalDate> due() {
    return timeline.intervals().stream()
        .filter(interval -> interval.state().isOpen())
        .map(Interval::due)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  boolean isReferredOnly() {
    return isOpen && timeline.phase() == Phase.REFERRED;
  }

  /// The day of the first attendance: the event of which the edition lets only the first count.
  Optional<LocalDate> attendedOn() {
    var attendances = timeline.pathway().rules().stream().flatMap(InventedCourse::attendance);
    return attendances
        .flatMap(name -> course.events().stream().filter(event -> event.event().equals(name)))
        .map(CourseEvent::occurredOn)
        .min(Comparator.naturalOrder());
  }

  private static Stream<String> attendance(Rule rule) {
    return rule instanceof Rule.FirstOnly first ? Stream.of(first.event()) : Stream.empty();
  }
}
