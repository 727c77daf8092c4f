package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import varde.catalogue.proof.Answer;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Setting;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;
import varde.engine.timeline.Run;

/// What must hold for any course. Each seed stands for so many courses that together they are more
/// than a hundred thousand; a failure names seed and course.
class InvariantsTest {
  private static final int COURSES = 3_000;

  /// Fewer for the mutation tests, which run everything over and over; more for a nightly run.
  private static final int SEEDS = Integer.getInteger("varde.seeds", 36);

  private static final Edition EDITION_2019 =
      Policy.CATALOGUE.find("2019-pakkeforlop").orElseThrow();

  /// Days between, on and after everything that happens in the courses.
  private static final List<LocalDate> TODAYS =
      List.of(
          LocalDate.of(2019, 4, 1),
          LocalDate.of(2020, 3, 1),
          LocalDate.of(2023, 1, 1),
          LocalDate.of(2027, 1, 1));

  static Stream<Long> seeds() {
    return IntStream.rangeClosed(1, SEEDS).mapToObj(i -> 1_000L + i);
  }

  private static List<PatientCourse> courses(long seed) {
    return new RandomCourses(seed, EDITION_2019).list(COURSES);
  }

  private static Run run(long seed) {
    var random = new SplittableRandom(seed);
    Optional<Setting> setting =
        switch (random.nextInt(3)) {
          case 0 -> Optional.of(Setting.OUTPATIENT);
          case 1 -> Optional.of(Setting.INPATIENT);
          default -> Optional.empty();
        };
    var editions = List.of("", "", "2019-pakkeforlop", "2023-nasjonale-pasientforlop");
    var edition = editions.get(random.nextInt(editions.size()));
    return new Run(
        TODAYS.get(random.nextInt(TODAYS.size())),
        setting,
        edition.isEmpty() ? Optional.empty() : Optional.of(edition));
  }

  private static List<Answer> answers(List<PatientCourse> courses, Run run) {
    return Evaluation.fast(Policy.CATALOGUE, courses, run);
  }

  private static void same(
      long seed, List<PatientCourse> courses, List<Answer> expected, List<Answer> actual) {
    for (var i = 0; i < expected.size(); i++) {
      var at = i;
      assertThat(actual.get(i))
          .as(() ->
              "seed "
                  + seed
                  + " "
                  + courses.get(at)
                  + Answer.beside("expected", expected.get(at), "actual", actual.get(at)))
          .isEqualTo(expected.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_evaluator_answers_as_its_slow_twin_does(long seed) {
    var courses = courses(seed);
    same(seed, courses, Evaluation.twin(courses, run(seed)), answers(courses, run(seed)));
  }

  /// Events alike in rank keep their order among themselves: only there the input decides.
  @ParameterizedTest
  @MethodSource("seeds")
  void the_order_of_input_rows_does_not_matter(long seed) {
    var random = new Random(seed);
    var courses = courses(seed);
    var shuffled =
        courses.stream().map(course -> with(course, shuffled(course.events(), random))).toList();
    same(seed, courses, answers(courses, run(seed)), answers(shuffled, run(seed)));
  }

  private static List<CourseEvent> shuffled(List<CourseEvent> events, Random random) {
    var order = new ArrayList<>(events);
    Collections.shuffle(order, random);
    var places = new HashMap<String, List<CourseEvent>>();
    events.forEach(
        event -> places.computeIfAbsent(place(event), p -> new ArrayList<>()).add(event));
    return order.stream()
        .map(event -> places.getOrDefault(place(event), List.of()).removeFirst())
        .toList();
  }

  private static String place(CourseEvent event) {
    var exact = EDITION_2019.sameDay().indexOf(new EventMatch(event.event(), event.outcome()));
    var rank =
        exact >= 0 ? exact : EDITION_2019.sameDay().indexOf(new EventMatch(event.event(), ""));
    return event.occurredOn() + " " + (rank < 0 ? event.event() : rank);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_doubled_row_adds_one_finding_and_changes_nothing_else(long seed) {
    var random = new SplittableRandom(seed);
    var courses = courses(seed);
    var doubled = new ArrayList<PatientCourse>();
    var rows = new ArrayList<CourseEvent>();
    for (var course : courses) {
      var row = course.events().get(random.nextInt(course.events().size()));
      var events = new ArrayList<>(course.events());
      events.add(row);
      rows.add(row);
      doubled.add(with(course, events));
    }
    var before = answers(courses, run(seed));
    var after = answers(doubled, run(seed));
    var expected =
        IntStream.range(0, courses.size())
            .mapToObj(i ->
                withDoubled(
                    before.get(i), courses.get(i).pathway(), rows.get(i), run(seed).today()))
            .toList();
    same(seed, doubled, expected, after);
  }

  private static Answer withDoubled(
      Answer answer, String pathway, CourseEvent row, LocalDate today) {
    var code = "NPR-102";
    if (row.occurredOn().isAfter(today)) {
      code = "V-FUTURE";
    } else if (!isListed(answer, pathway, row)) {
      code = "NPR-201";
    }
    var lines = new ArrayList<>(answer.lines());
    lines.add("finding " + code + " " + row.event() + " " + row.occurredOn());
    return sorted(lines);
  }

  /// In the list of 2019, or an unlisted closing in 2023.
  private static boolean isListed(Answer answer, String pathway, CourseEvent row) {
    var code = new EventMatch(row.event(), row.outcome());
    return EDITION_2019.find(pathway).orElseThrow().combinations().contains(code)
        || (answer.lines().contains("edition 2023-nasjonale-pasientforlop")
            && row.event().equals("X")
            && !row.outcome().isEmpty());
  }

  private static Answer sorted(List<String> lines) {
    var findings = lines.stream().filter(line -> line.startsWith("finding"));
    var rest = lines.stream().filter(line -> !line.startsWith("finding"));
    Comparator<String> order =
        Comparator.<String, String>comparing(line -> line.split(" ", -1)[3])
            .thenComparing(line -> line.split(" ", -1)[1])
            .thenComparing(
                line -> line.split(" ", -1)[2].equals("–") ? "" : line.split(" ", -1)[2]);
    return new Answer(Stream.concat(rest, findings.sorted(order)).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void moving_today_forward_changes_no_interval_that_is_settled(long seed) {
    var courses = courses(seed);
    var random = new SplittableRandom(seed);
    var edition = Optional.of("2019-pakkeforlop");
    var today = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1_900));
    var before = answers(courses, new Run(today, run(seed).setting(), edition));
    var after =
        answers(
            courses,
            new Run(today.plusDays(1 + random.nextInt(400)), run(seed).setting(), edition));
    for (var i = 0; i < courses.size(); i++) {
      assertThat(after.get(i).lines())
          .as("seed %d, today %s, %s", seed, today, courses.get(i))
          .containsAll(before.get(i).lines().stream().filter(InvariantsTest::isSettled).toList());
    }
  }

  private static boolean isSettled(String line) {
    return Stream.of(" met ", " missed ", " ended ", " lapsed ").anyMatch(line::contains);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_course_cut_at_a_day_equals_the_whole_evaluated_on_that_day(long seed) {
    var courses = courses(seed).stream().map(InvariantsTest::withoutPatient).toList();
    var random = new SplittableRandom(seed);
    var cut = new ArrayList<PatientCourse>();
    var whole = new ArrayList<PatientCourse>();
    var day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1_900));
    for (var course : courses) {
      var left =
          course.events().stream().filter(event -> !event.occurredOn().isAfter(day)).toList();
      if (!left.isEmpty()) {
        cut.add(with(course, left));
        whole.add(course);
      }
    }
    var run = new Run(day, run(seed).setting(), Optional.empty());
    var expected = answers(cut, run);
    var actual =
        answers(whole, run).stream()
            .map(a -> without(a, line -> line.contains("V-FUTURE")))
            .toList();
    same(seed, whole, expected, actual);
  }

  /// R-023 apart: courses with a closing that is not in the list of 2019 are left out.
  @ParameterizedTest
  @MethodSource("seeds")
  void the_edition_of_2023_changes_names_and_nothing_else(long seed) {
    var courses = courses(seed).stream().filter(InvariantsTest::hasListedClosingsOnly).toList();
    var run = run(seed);
    same(
        seed,
        courses,
        withoutEdition(
            courses, new Run(run.today(), run.setting(), Optional.of("2019-pakkeforlop"))),
        withoutEdition(
            courses,
            new Run(run.today(), run.setting(), Optional.of("2023-nasjonale-pasientforlop"))));
  }

  private static boolean hasListedClosingsOnly(PatientCourse course) {
    var listed = EDITION_2019.find(course.pathway()).orElseThrow().combinations();
    return course.events().stream()
        .filter(event -> event.event().equals("X"))
        .allMatch(event ->
            event.outcome().isEmpty() || listed.contains(new EventMatch("X", event.outcome())));
  }

  private static List<Answer> withoutEdition(List<PatientCourse> courses, Run run) {
    return answers(courses, run).stream()
        .map(a -> without(a, line -> line.startsWith("edition")))
        .toList();
  }

  @Test
  void the_random_courses_reach_every_state_reason_phase_and_finding() {
    var lines = new HashSet<String>();
    for (var seed = 1L; seed <= 8; seed++) {
      for (var answer : answers(courses(seed), run(seed))) {
        answer.lines().forEach(line -> Collections.addAll(lines, line.split(" ", -1)));
      }
    }
    assertThat(lines)
        .contains("running", "overdue", "met", "missed", "ended", "lapsed", "not-measured")
        .contains(
            "individual",
            "not-coded",
            "setting-unknown",
            "severity-unknown",
            "limit-unstated",
            "no-end-event")
        .contains("none", "referred", "assessment", "decided", "treatment", "closing", "closed")
        .contains(
            "V-FUTURE",
            "V-DECISIONS",
            "V-UNLISTED",
            "NPR-102",
            "NPR-105",
            "NPR-106",
            "NPR-115",
            "NPR-201")
        .contains(
            "NPR-208", "NPR-211", "NPR-216", "NPR-221", "NPR-222", "NPR-223", "NPR-224", "NPR-225");
  }

  private static Answer without(Answer answer, Predicate<String> lines) {
    return new Answer(answer.lines().stream().filter(lines.negate()).toList());
  }

  private static PatientCourse with(PatientCourse course, List<CourseEvent> events) {
    return new PatientCourse(
        course.id(),
        course.pathway(),
        course.patient(),
        course.birthDate(),
        course.severity(),
        course.right(),
        events);
  }

  private static PatientCourse withoutPatient(PatientCourse course) {
    return new PatientCourse(
        course.id(),
        course.pathway(),
        "",
        course.birthDate(),
        course.severity(),
        course.right(),
        course.events());
  }
}
