package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;
import varde.engine.timeline.Answers;
import varde.engine.timeline.EditionReason.Decider;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Interval;
import varde.engine.timeline.ReadEvent;
import varde.engine.timeline.ReadEvent.Fate;
import varde.engine.timeline.Reading;
import varde.engine.timeline.Run;
import varde.engine.timeline.Timeline;

/// How a course was read: which edition and why, and what became of each event.
class ReadingTest {
  private static final Run RUN = Run.on(LocalDate.of(2025, 4, 14));
  private static final int COURSES = 500;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 8);
  }

  /// Events as `2025-03-03 C/T`.
  private static PatientCourse course(String pathway, String... events) {
    var all =
        Arrays.stream(events)
            .map(event -> {
              var outcome = event.length() > 13 ? event.substring(13) : "";
              return CourseEvent.of(event.substring(0, 10), event.substring(11, 12), outcome);
            })
            .toList();
    return course(pathway, all);
  }

  private static PatientCourse course(String pathway, List<CourseEvent> events) {
    return new PatientCourse(
        "c1", pathway, "", Optional.empty(), Optional.empty(), Optional.empty(), events);
  }

  private static Answers answers(List<PatientCourse> courses, Run run) {
    var compiled = Policy.compiled(Policy.CATALOGUE);
    return Evaluator.evaluate(compiled, PatientCourse.columns(courses, compiled.vocabulary()), run);
  }

  private static Reading reading(PatientCourse course) {
    return Reading.of(answers(List.of(course), RUN), 0);
  }

  /// Each event in the order of reading: its row in the input and what became of it.
  private static List<String> told(PatientCourse course) {
    return reading(course).events().stream().map(e -> e.row() + " " + e.fate()).toList();
  }

  private static Decider decider(PatientCourse course) {
    return reading(course).edition().decider();
  }

  @Test
  void events_stand_in_the_order_of_reading_and_not_of_the_input() {
    assertThat(
            told(course("D01", "2025-03-10 C/T", "2025-03-10 M", "2025-03-03 A", "2025-03-10 C/U")))
        .containsExactly("2 COUNTS", "1 COUNTS", "3 COUNTS", "0 COUNTS");
  }

  @Test
  void a_later_start_is_ignored_for_the_rule_of_starts() {
    var course = course("D01", "2025-03-03 A", "2025-03-05 A");

    assertThat(told(course)).containsExactly("0 COUNTS", "1 IGNORED");
    assertThat(reading(course).events().get(1).because())
        .hasValueSatisfying(rule -> assertThat(rule.origin().id()).isEqualTo("start"));
  }

  @Test
  void a_second_attendance_before_the_decision_is_ignored() {
    assertThat(told(course("D01", "2025-03-03 A", "2025-03-05 M", "2025-03-06 M")))
        .containsExactly("0 COUNTS", "1 COUNTS", "2 IGNORED");
  }

  @Test
  void every_kind_of_refusal_is_told_with_its_finding() {
    var course =
        course(
            "D01",
            "2025-03-03 A",
            "2025-03-03 A",
            "2025-03-04 Z",
            "2025-03-05 E",
            "2025-03-06 M",
            "2025-03-07 C/T",
            "2025-03-08 M",
            "2025-03-09 C/T",
            "2025-03-10 X/G",
            "2025-03-11 E",
            "2025-04-15 E");
    var refused =
        reading(course).events().stream()
            .filter(event -> event.fate() == Fate.REFUSED)
            .map(event -> event.row() + " " + event.findings().getFirst().code())
            .toList();

    assertThat(refused)
        .containsExactly(
            "1 NPR-102",
            "2 NPR-201",
            "3 NPR-221",
            "6 NPR-211",
            "7 V-DECISIONS",
            "9 NPR-225",
            "10 V-FUTURE");
  }

  @Test
  void what_stands_outside_the_order_counts_wherever_it_stands() {
    assertThat(told(course("D06", "2025-03-03 A", "2025-02-01 P")))
        .containsExactly("1 OUTSIDE", "0 COUNTS");
  }

  @Test
  void an_unlisted_closing_counts_and_is_told() {
    var closing = reading(course("D01", "2025-03-03 A", "2025-03-10 X/Z")).events().get(1);

    assertThat(closing.fate()).isEqualTo(Fate.COUNTS);
    assertThat(closing.findings()).extracting(f -> f.code()).containsExactly("V-UNLISTED");
  }

  @Test
  void the_edition_is_decided_by_the_first_thing_that_can_decide() {
    assertThat(decider(course("D01", "2025-03-01 M", "2025-03-03 A"))).isEqualTo(Decider.START);
    assertThat(decider(course("D01", "2025-03-01 M"))).isEqualTo(Decider.EARLIEST_EVENT);
    assertThat(decider(course("D01", "2025-03-01 Z"))).isEqualTo(Decider.EARLIEST_ROW);
    assertThat(decider(course("D06", "2025-03-01 P"))).isEqualTo(Decider.EARLIEST_ROW);
    assertThat(decider(course("D01", "2025-05-01 A"))).isEqualTo(Decider.EARLIEST_ROW);
  }

  @Test
  void the_row_that_decides_the_edition_is_the_first_of_its_kind_on_that_day() {
    var start = course("D01", "2025-04-14 M", "2025-04-14 A", "2025-04-14 A");
    var event = course("D01", "2025-03-01 Z", "2025-03-01 M", "2025-03-01 L");

    assertThat(reading(start).edition().row()).hasValue(1);
    assertThat(decider(start)).isEqualTo(Decider.START);
    assertThat(reading(event).edition().row()).hasValue(1);
    assertThat(decider(event)).isEqualTo(Decider.EARLIEST_EVENT);
  }

  @Test
  void a_refused_event_with_two_findings_is_refused_by_the_one_that_refuses() {
    var evaluation = reading(course("D01", "2025-03-01 E", "2025-03-03 A")).events().getFirst();

    assertThat(evaluation.findings())
        .extracting(f -> f.code())
        .containsExactly("NPR-106", "NPR-221");
    assertThat(evaluation.because())
        .hasValueSatisfying(
            rule -> assertThat(rule.origin().id()).isEqualTo("evaluation-after-decision"));
  }

  @Test
  void a_finding_names_the_row_because_of_which_it_is_one() {
    var course =
        course(
            "D06",
            "2025-03-01 L",
            "2025-03-03 A",
            "2025-03-04 M",
            "2025-03-06 C/P",
            "2025-03-06 C/P",
            "2025-03-07 P",
            "2025-03-08 M",
            "2025-03-09 C/T",
            "2025-03-10 X/G",
            "2025-03-11 E");
    var findings = Timeline.of(answers(List.of(course), RUN), 0).findings();

    assertThat(findings)
        .extracting(
            f -> f.code() + " " + f.row().orElse(-1) + " because of " + f.cause().orElse(-1))
        .containsExactly(
            "NPR-106 0 because of 1",
            "NPR-102 4 because of 3",
            "NPR-223 5 because of 3",
            "NPR-211 6 because of 3",
            "V-DECISIONS 7 because of 3",
            "NPR-225 9 because of 8");
  }

  @Test
  void a_decision_too_many_names_the_last_one_that_counts() {
    var course =
        course("D01", "2025-03-03 M", "2025-03-04 C/U", "2025-03-05 C/T", "2025-03-06 C/T");

    assertThat(Timeline.of(answers(List.of(course), RUN), 0).findings())
        .extracting(f -> f.code() + " " + f.cause().orElse(-1))
        .containsExactly("NPR-105 -1", "V-DECISIONS 2");
  }

  @Test
  void a_named_edition_is_asked_of_no_day() {
    var named = new Run(RUN.today(), Optional.empty(), Optional.of("2019-pakkeforlop"));
    var reason = Reading.of(answers(List.of(course("D01", "2025-03-03 A")), named), 0).edition();

    assertThat(reason.decider()).isEqualTo(Decider.NAMED);
    assertThat(reason.row()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_events_that_count_are_all_that_the_intervals_come_from(long seed) {
    var edition = Policy.CATALOGUE.find("2019-pakkeforlop").orElseThrow();
    var run = new Run(LocalDate.of(2021, 1, 1), Optional.empty(), Optional.of(edition.id()));
    var courses = new RandomCourses(seed, edition).list(COURSES);
    var answers = answers(courses, run);
    for (var course = 0; course < COURSES; course++) {
      var counting = counting(answers, course);
      if (!counting.isEmpty()) {
        var only = only(courses.get(course), counting);
        assertThat(intervals(answers(List.of(only), run), 0))
            .as("seed %d, %s", seed, courses.get(course))
            .isEqualTo(intervals(answers, course));
      }
    }
  }

  /// The counting events of the course, as places in its list.
  private static List<Integer> counting(Answers answers, int course) {
    return Reading.of(answers, course).events().stream()
        .filter(ReadEvent::counts)
        .map(event -> event.row() - answers.columns().first(course))
        .sorted()
        .toList();
  }

  private static PatientCourse only(PatientCourse course, List<Integer> places) {
    return new PatientCourse(
        course.id(),
        course.pathway(),
        course.patient(),
        course.birthDate(),
        course.severity(),
        course.right(),
        places.stream().map(course.events()::get).toList());
  }

  /// The intervals without the rows they come from.
  private static List<String> intervals(Answers answers, int course) {
    return Timeline.of(answers, course).intervals().stream().map(ReadingTest::line).toList();
  }

  private static String line(Interval i) {
    return String.join(
        " ",
        i.limit().id(),
        i.start().toString(),
        i.end().toString(),
        i.due().toString(),
        i.state().word(),
        i.reason().word(),
        Boolean.toString(i.postponed()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_event_is_told_once_and_none_is_refused_without_a_finding(long seed) {
    var edition = Policy.CATALOGUE.find("2023-nasjonale-pasientforlop").orElseThrow();
    var answers = answers(new RandomCourses(seed, edition).list(COURSES), RUN);
    IntStream.range(0, COURSES)
        .forEach(course -> {
          var events = Reading.of(answers, course).events();
          assertThat(events)
              .as("seed %d, course %d", seed, course)
              .extracting(ReadEvent::row)
              .containsExactlyInAnyOrderElementsOf(
                  IntStream.range(answers.columns().first(course), answers.columns().until(course))
                      .boxed()
                      .toList());
          assertThat(events)
              .as("seed %d, course %d", seed, course)
              .allSatisfy(event -> assertThat(event.counts()).isEqualTo(event.because().isEmpty()));
        });
  }
}
