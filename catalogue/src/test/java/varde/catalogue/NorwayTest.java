package varde.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import varde.engine.columns.Row;
import varde.engine.edition.LocalValue;
import varde.engine.history.PatientCourse;
import varde.engine.limit.Days;
import varde.engine.synthetic.Calibration;
import varde.engine.synthetic.Calibration.Level;
import varde.engine.synthetic.Figure;
import varde.engine.synthetic.Population;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Run;
import varde.engine.timeline.Timeline;

/// What is odd about Norway's figures, as the sources tell it, is so in the population, too.
class NorwayTest {
  private static final int MANY = 200_000;
  private static final int A_MILLION = 1_000_000;
  private static final int SOME = 4_000;
  private static final Calibration NORWAY = Policy.population("norway");
  private static final Population POPULATION = population(42);

  private static Population population(long seed) {
    return Population.of(Policy.CATALOGUE.editions(), seed, NORWAY.from(), NORWAY.through())
        .like(NORWAY);
  }

  private record Registered(String unit, String event, String outcome, LocalDate day) {
    boolean isIn(String trust) {
      return unit.startsWith(trust);
    }

    boolean isStart() {
      return event.equals("A");
    }
  }

  /// The rows of this kind in the first courses, where a unit is stated.
  private static List<Registered> rows(
      Population population, int courses, Predicate<Registered> kind) {
    var rows = new ArrayList<Registered>();
    population.make(
        0,
        courses,
        draft -> {
          for (var row = 0; row < draft.size(); row++) {
            if (draft.unit(row) != Row.NONE) {
              var match = population.registrations().get(draft.code(row));
              var unit = population.units().get(draft.unit(row));
              var day = LocalDate.ofEpochDay(draft.day(row));
              var registered = new Registered(unit, match.event(), match.outcome(), day);
              if (kind.test(registered)) {
                rows.add(registered);
              }
            }
          }
        });
    return rows;
  }

  /// Start of symptoms is dated when the symptoms began.
  @ParameterizedTest
  @CsvSource({
    "Helse Bergen HF, 2019-03-01",
    "Helse Førde HF, 2019-03-01",
    "Universitetssykehuset Nord-Norge HF, 2019-11-01",
    "Finnmarkssykehuset HF, 2019-11-01",
    "Oslo universitetssykehus HF, 2019-01-01",
    "St. Olavs hospital HF, 2019-01-01"
  })
  void a_region_registers_nothing_before_it_takes_part(String trust, LocalDate start) {
    var rows =
        rows(POPULATION.breaking(0), MANY, row -> row.isIn(trust) && !row.event().equals("P"));

    assertThat(rows.stream().map(Registered::day).min(LocalDate::compareTo).orElseThrow())
        .isBetween(start, start.plusDays(14));
  }

  /// Those that break the rules on purpose are among them.
  @Test
  void one_trust_registers_nothing_in_april_2024() {
    var months =
        rows(POPULATION, MANY, row -> row.isIn("Helse Møre og Romsdal HF")).stream()
            .collect(groupingBy(row -> YearMonth.from(row.day()), TreeMap::new, counting()));

    assertThat(months).doesNotContainKey(YearMonth.of(2024, 4));
    assertThat(months.get(YearMonth.of(2024, 3))).isGreaterThan(100);
    assertThat(months.get(YearMonth.of(2024, 5))).isGreaterThan(100);
  }

  @Test
  void one_trust_reports_nobody_who_is_not_granted_the_right() {
    var notGranted =
        rows(POPULATION, MANY, row -> row.event().equals("X") && row.outcome().equals("R"));

    assertThat(notGranted).noneMatch(row -> row.isIn("Sykehuset Telemark HF"));
    for (var trust : List.of("Sykehuset i Vestfold HF", "Oslo universitetssykehus HF")) {
      assertThat(notGranted.stream().filter(row -> row.isIn(trust))).hasSizeGreaterThan(100);
    }
  }

  @Test
  void of_85_units_some_have_fewer_than_five_courses_in_a_third_of_a_year() {
    var starts =
        rows(
            POPULATION.breaking(0),
            A_MILLION,
            row -> row.isStart() && row.unit().endsWith(" oppdiktet enhet 4"));
    var small = List.of("Sykehuset Telemark HF", "Helse Førde HF", "Finnmarkssykehuset HF");
    var thirds =
        starts.stream()
            .filter(row -> small.stream().anyMatch(row::isIn))
            .collect(groupingBy(row -> row.unit() + third(row.day()), counting()));

    assertThat(POPULATION.units()).hasSize(85).doesNotHaveDuplicates();
    assertThat(thirds).hasSizeGreaterThan(30);
    assertThat(thirds.values().stream().filter(courses -> courses < 5))
        .hasSizeGreaterThan(thirds.size() * 9 / 10);
  }

  private static String third(LocalDate day) {
    return day.getYear() + "-" + (day.getMonthValue() - 1) / 4;
  }

  @Test
  void fewer_are_referred_in_july_at_christmas_and_at_easter_and_more_afterwards() {
    var starts = rows(POPULATION, MANY, Registered::isStart);
    var usual = perDay(starts, "2022-01-01", "2022-12-31");

    assertThat(perDay(starts, "2022-07-01", "2022-07-31")).isLessThan(0.75 * usual);
    assertThat(perDay(starts, "2022-09-01", "2022-09-30")).isGreaterThan(1.05 * usual);
    assertThat(perDay(starts, "2022-04-09", "2022-04-18")).isLessThan(0.65 * usual);
    assertThat(perDay(starts, "2022-04-19", "2022-05-02")).isGreaterThan(1.05 * usual);
    assertThat(perDay(starts, "2022-12-21", "2022-12-31")).isLessThan(0.55 * usual);
    assertThat(perDay(starts, "2022-01-02", "2022-01-31")).isGreaterThan(1.02 * usual);
  }

  private static double perDay(List<Registered> starts, String from, String through) {
    var days = new Calibration.Days(LocalDate.parse(from), LocalDate.parse(through));
    var started = starts.stream().filter(row -> days.has(row.day())).count();
    return (double) started / (days.through().toEpochDay() - days.from().toEpochDay() + 1);
  }

  @Test
  void most_of_what_is_missing_was_done_and_not_coded() {
    for (var day : List.of(NORWAY.from(), LocalDate.of(2021, 6, 1), LocalDate.of(2024, 1, 1))) {
      for (var sector : NORWAY.sectors()) {
        for (var region : NORWAY.regions()) {
          assertMostIsNotCoded(
              level(Figure.PLAN_MADE_TOGETHER, sector.id(), region.id(), day),
              level(Figure.PLAN_NOT_CODED, sector.id(), region.id(), day));
          assertMostIsNotCoded(
              level(Figure.FIRST_EVALUATION_IN_TIME, sector.id(), region.id(), day),
              level(Figure.EVALUATION_NOT_CODED, sector.id(), region.id(), day));
        }
      }
    }
  }

  private static void assertMostIsNotCoded(Level measured, Level notCoded) {
    var done = 100 * measured.value() / (100 - notCoded.value());

    assertThat(done - measured.value()).as("%s, %s", measured, notCoded).isGreaterThan(100 - done);
  }

  private static Level level(Figure figure, String sector, String region, LocalDate day) {
    return NORWAY.levels().stream()
        .filter(level -> level.fits(figure, sector, region) && !level.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 42, -7})
  void who_breaks_nothing_has_no_finding_and_some_come_back(long seed) {
    var courses = population(seed).breaking(0).courses(SOME);

    assertThat(timelines(courses)).as("seed %d", seed).allMatch(line -> line.findings().isEmpty());
    assertThat(courses.stream().map(PatientCourse::patient).distinct())
        .as("seed %d", seed)
        .hasSizeBetween(SOME / 2, SOME - SOME / 50);
  }

  @Test
  void who_breaks_everything_is_found_out() {
    assertThat(timelines(POPULATION.breaking(1).courses(SOME)))
        .filteredOn(line -> !line.findings().isEmpty())
        .hasSizeGreaterThan(SOME * 2 / 3);
  }

  private static List<Timeline> timelines(List<PatientCourse> courses) {
    var compiled = Policy.CATALOGUE.compiled();
    var columns = PatientCourse.columns(courses, compiled.vocabulary());
    var run = new Run(NORWAY.through(), Optional.empty(), Optional.empty());
    var answers = Evaluator.evaluate(compiled, columns, run);
    return IntStream.range(0, courses.size())
        .mapToObj(course -> Timeline.of(answers, course))
        .toList();
  }

  /// For those who want to measure what is drawn.
  @Test
  void the_values_to_measure_with_are_those_the_days_were_placed_by() {
    var folders = List.of(Policy.path("pathways"), Policy.path("populations/norway-limits"));
    var unstated =
        Policy.load(folders).editions().stream()
            .filter(edition -> edition.from().isPresent())
            .flatMap(edition -> edition.pathways().stream())
            .flatMap(pathway -> pathway.limits().stream())
            .filter(limit -> limit.days() instanceof Days.Unstated);

    assertThat(unstated)
        .isNotEmpty()
        .allSatisfy(limit ->
            assertThat(limit.local().map(LocalValue::days))
                .as(limit.id())
                .contains(placedBy(limit.interval())));
  }

  private static int placedBy(String interval) {
    var figure = Figure.valueOf((interval + "-days").toUpperCase(Locale.ROOT).replace('-', '_'));
    return (int) level(figure, "TSB", "vest", NORWAY.from()).value();
  }

  @Test
  void a_slice_is_the_same_as_in_the_whole() {
    assertThat(POPULATION.courses(37, 93)).isEqualTo(POPULATION.courses(100).subList(37, 93));
  }

  /// Read once and found to be what it should; it must stay so in every run and version of Java.
  @Test
  void the_seed_gives_what_it_gave_before() {
    assertThat(POPULATION.courses(3).stream().map(NorwayTest::written))
        .containsExactly(
            "31928130323 D06; 2022-11-22 P; 2023-04-13 A; 2023-04-23 XR",
            "13910290937 D01; 2024-07-04 A; 2024-10-20 M; 2024-10-25 CS; 2024-11-10 XL",
            "03909901331 D01; 2019-04-06 A; 2019-04-13 M; 2019-04-15 CT; 2019-04-17 UU; 2019-04-27 E; 2019-05-10 HI; 2019-05-17 XN");
  }

  private static String written(PatientCourse course) {
    return course.patient()
        + " "
        + course.pathway()
        + course.events().stream()
            .map(event -> "; " + event.occurredOn() + " " + event.event() + event.outcome())
            .collect(joining());
  }
}
