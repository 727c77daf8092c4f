package varde.catalogue;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import varde.engine.history.PatientCourse;
import varde.engine.synthetic.Population;

/// Who the invented patients are, and that a seed always gives the same ones.
class PopulationSeedTest {
  private static final int MANY = 20_000;
  private static final int SOME = 4_000;
  private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
  private static final LocalDate THROUGH = LocalDate.of(2024, 12, 31);
  private static final Catalogue CATALOGUE = Policy.CATALOGUE;
  private static final Population NATIONAL = Population.of(CATALOGUE.editions(), 42);

  @Test
  void the_same_seed_gives_the_same_courses_and_another_gives_others() {
    var again = Population.of(CATALOGUE.editions(), 42);

    assertThat(again.courses(SOME)).isEqualTo(NATIONAL.courses(SOME));
    assertThat(Population.of(CATALOGUE.editions(), 43).courses(10))
        .doesNotContainAnyElementsOf(NATIONAL.courses(10));
  }

  /// Read once and found to be what it should; it must stay so in every run and version of Java.
  @Test
  void a_seed_gives_what_it_gave_before() {
    var catalogue =
        Policy.load(List.of(Policy.path("pathways"), Policy.path("cases/rule-kinds/editions")));
    var edition = catalogue.find("case-emergency").orElseThrow();
    var courses = Population.of(List.of(edition), 42, FROM, THROUGH).courses(6);

    assertThat(courses.stream().map(PopulationSeedTest::written))
        .containsExactly(
            "24854130389; 2023-03-28 Arrived; 2023-03-28 Ward; 2023-05-02 Back",
            "24854130389; 2024-03-30 Arrived; 2024-04-06 Sample; 2024-04-06 Home; 2024-08-07 Back",
            "24854130389; 2024-05-09 Arrived; 2024-05-09 Ward",
            "05920863231; 2022-01-10 Arrived; 2022-01-12 Home",
            "09864223831; 2019-07-02 Arrived; 2019-07-02 Home",
            "12926434339; 2023-10-29 Arrived; 2023-10-31 Sample; 2023-10-31 Home; 2024-01-31 Back");
  }

  private static String written(PatientCourse course) {
    return course.patient()
        + course.events().stream()
            .map(event -> "; " + event.occurredOn() + " " + event.event())
            .collect(joining());
  }

  @Test
  void a_slice_is_as_it_is_in_the_whole() {
    var whole = new ArrayList<Long>();
    NATIONAL.make(0, 100, draft -> whole.add(draft.patient() + draft.size() + draft.day(0)));
    var slices = new ArrayList<Long>();
    for (var from : List.of(0, 1, 6, 7, 31)) {
      var until = from == 31 ? 100 : List.of(1, 6, 7, 31).get(List.of(0, 1, 6, 7).indexOf(from));
      NATIONAL.make(
          from, until, draft -> slices.add(draft.patient() + draft.size() + draft.day(0)));
    }

    assertThat(slices).isEqualTo(whole);
  }

  @Test
  void some_patients_come_back_on_the_day_they_left() {
    var lastDays = new HashMap<String, LocalDate>();
    var abutting = 0;
    for (var course : NATIONAL.breaking(0).courses(SOME)) {
      if (course.events().getFirst().occurredOn().equals(lastDays.get(course.patient()))) {
        abutting++;
      }
      lastDays.put(course.patient(), course.events().getLast().occurredOn());
    }

    assertThat(lastDays).hasSizeLessThan(SOME * 9 / 10);
    assertThat(abutting).isGreaterThan(20);
  }

  @Test
  void courses_start_on_both_sides_of_a_new_edition() {
    var second = CATALOGUE.find("2023-nasjonale-pasientforlop").orElseThrow().from().orElseThrow();

    assertThat(NATIONAL.courses(MANY))
        .extracting(course -> course.events().getFirst().occurredOn())
        .contains(second, second.minusDays(1));
  }

  @Test
  void an_identity_number_is_that_of_nobody_and_agrees_with_the_birth_date() {
    for (var course : NATIONAL.courses(MANY)) {
      var digits = course.patient().chars().map(letter -> letter - '0').toArray();
      var born = course.birthDate().orElseThrow();

      assertThat(digits).hasSize(11);
      assertThat(digits[2] * 10 + digits[3]).isEqualTo(born.getMonthValue() + 80);
      assertThat(digits[0] * 10 + digits[1]).isEqualTo(born.getDayOfMonth());
      assertThat(digits[4] * 10 + digits[5]).isEqualTo(born.getYear() % 100);
      assertThat(digits[6] >= 5).isEqualTo(born.getYear() >= 2000);
      assertThat(weighed(digits, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11).isZero();
      assertThat(weighed(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11).isZero();
    }
  }

  @Test
  void a_number_belongs_to_one_person() {
    var bornOn = new HashMap<String, LocalDate>();
    for (var course : NATIONAL.courses(MANY)) {
      var born = course.birthDate().orElseThrow();
      assertThat(bornOn.putIfAbsent(course.patient(), born)).isIn(null, born);
    }
  }

  private static int weighed(int[] digits, int... weights) {
    return IntStream.range(0, weights.length).map(i -> digits[i] * weights[i]).sum();
  }
}
