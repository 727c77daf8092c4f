package varde.engine.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/// Numbers that look like those of living people and are nobody's.
class IdentityNumbersTest {
  private static final LocalDate FROM = LocalDate.of(2019, 1, 1);

  private static long number(IdentityNumbers people, long person) {
    return people.number(person, people.birthDay(person));
  }

  @Test
  void no_two_people_have_the_same_number() {
    var people = IdentityNumbers.ofAllAges(42, FROM);
    var seen = new HashSet<Long>();
    for (var person = 0; person < 300_000; person++) {
      seen.add(number(people, person));
    }

    assertThat(seen).hasSize(300_000);
  }

  /// Whatever age each of them has on whatever day.
  @Test
  void no_two_people_whose_age_is_chosen_have_the_same_number() {
    var people = IdentityNumbers.ofChosenAges(42, FROM, FROM.plusYears(6));
    var seen = new HashSet<Long>();
    for (var person = 0; person < 300_000; person++) {
      var onDay = Math.toIntExact(FROM.toEpochDay()) + person * 7 % 2191;
      seen.add(people.number(person, people.birthDay(person, onDay, 6 + person % 6 * 12)));
    }

    assertThat(seen).hasSize(300_000);
  }

  @Test
  void a_chosen_age_is_that_age_or_less_than_twelve_years_more() {
    var people = IdentityNumbers.ofChosenAges(42, FROM, FROM.plusYears(6));
    for (var person = 0; person < 30_000; person++) {
      var onDay = FROM.plusDays(person % 2191);
      var birthDay = people.birthDay(person, Math.toIntExact(onDay.toEpochDay()), 6);

      assertThat(Period.between(LocalDate.ofEpochDay(birthDay), onDay).getYears())
          .as("person %d on %s", person, onDay)
          .isBetween(6, 17);
    }
  }

  @Test
  void the_first_and_the_last_person_of_all_have_numbers_too() {
    var people = IdentityNumbers.ofAllAges(42, FROM);

    assertThat(people.size()).isGreaterThan(13_000_000);
    assertThat(IdentityNumbers.written(number(people, 0))).matches("[0-3][0-9][89][0-9]{8}");
    assertThat(IdentityNumbers.written(number(people, people.size() - 1)))
        .matches("[0-3][0-9][89][0-9]{8}");
  }

  @Test
  void the_oldest_were_born_ninety_years_before_and_the_youngest_one() {
    var people = IdentityNumbers.ofAllAges(42, FROM);
    var oldest = Integer.MAX_VALUE;
    var youngest = Integer.MIN_VALUE;
    for (var person = 0; person < 300_000; person++) {
      oldest = Math.min(oldest, people.birthDay(person));
      youngest = Math.max(youngest, people.birthDay(person));
    }

    assertThat(LocalDate.ofEpochDay(oldest)).isEqualTo(FROM.minusYears(90));
    assertThat(LocalDate.ofEpochDay(youngest)).isEqualTo(FROM.minusYears(1));
  }

  @Test
  void a_number_that_begins_with_a_zero_is_written_with_it() {
    assertThat(IdentityNumbers.written(1_81_00_123_45L)).isEqualTo("01810012345");
    assertThat(IdentityNumbers.written(31_81_00_123_45L)).isEqualTo("31810012345");
  }

  @Test
  void nobody_is_born_before_1900_or_after_2039() {
    assertThat(IdentityNumbers.ofAllAges(1, LocalDate.of(1901, 1, 1)).size())
        .isEqualTo(IdentityNumbers.PLACES_A_DAY);
    assertThat(IdentityNumbers.ofAllAges(1, LocalDate.of(2040, 12, 31)).size()).isPositive();
    assertThatThrownBy(() -> IdentityNumbers.ofAllAges(1, LocalDate.of(1900, 12, 31)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> IdentityNumbers.ofAllAges(1, LocalDate.of(2041, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
