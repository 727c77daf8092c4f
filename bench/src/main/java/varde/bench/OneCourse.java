package varde.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import varde.catalogue.Catalogue;
import varde.engine.edition.Setting;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;
import varde.engine.timeline.Answers;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Run;
import varde.engine.timeline.Timeline;

/// What one course costs: in a slice of many, and alone as a screen asks for it.
@SuppressWarnings("NullAway.Init") // JMH calls setup first
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(2)
public class OneCourse {
  private static final int COURSES = 10_000;
  private static final LocalDate TODAY = LocalDate.of(2021, 4, 14);

  /// Courses without and with a patient id: with one, the check that a patient has one course at a
  /// time takes part.
  @Param({"false", "true"})
  public boolean patients;

  private Evaluator slice;
  private Evaluator single;

  /// Loads the editions and lays out the courses, each different in its dates.
  @Setup
  public void setup() {
    var catalogue = Catalogue.load(List.of(Path.of("pathways"))).value().orElseThrow();
    var courses = new ArrayList<PatientCourse>();
    for (var i = 0; i < COURSES; i++) {
      courses.add(course(i, patients ? "p" + i % (COURSES - COURSES / 10) : ""));
    }
    var compiled = catalogue.compiled();
    slice =
        Evaluator.prepare(
            compiled, PatientCourse.columns(courses, compiled.vocabulary()), Run.on(TODAY));
    single =
        Evaluator.prepare(
            compiled,
            PatientCourse.columns(courses.subList(0, 1), compiled.vocabulary()),
            Run.on(TODAY));
  }

  /// Twelve events, in the order of the dates apart from two, as an export has them.
  static PatientCourse course(int i, String patient) {
    var start = LocalDate.of(2019, 3, 1).plusDays(i % 500);
    var events =
        List.of(
            event(start, 0, "A", ""),
            event(start, 20 + i % 5, "M", ""),
            event(start, 22, "U", "B"),
            event(start, 30, "L", ""),
            event(start, 41 + i % 9, "C", "T"),
            event(start, 41 + i % 9, "U", "U"),
            event(start, 60, "F", ""),
            event(start, 50 + i % 7, "E", ""),
            event(start, 110, "E", ""),
            event(start, 160 + i % 11, "E", ""),
            event(start, 200, "H", "K"),
            event(start, 201, "X", "G"));
    return new PatientCourse(
        "c" + i, "D01", patient, Optional.empty(), Optional.empty(), Optional.empty(), events);
  }

  private static CourseEvent event(LocalDate start, int days, String event, String outcome) {
    return new CourseEvent(
        start.plusDays(days), event, outcome, Optional.of(Setting.OUTPATIENT), "");
  }

  /// One course of twelve events, as a ten-thousandth of a slice.
  @Benchmark
  @OperationsPerInvocation(COURSES)
  public Answers inASlice() {
    return slice.evaluate();
  }

  /// One course alone, as objects with their why.
  @Benchmark
  public Timeline aloneWithObjects() {
    return Timeline.of(single.evaluate(), 0);
  }
}
