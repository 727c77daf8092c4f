package varde.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import varde.engine.columns.Row;

class BirthdayTest {

  @Test
  void somebody_turns_eighteen_on_the_birthday() {
    assertThat(isReached("2003-06-10", 18, "2021-06-09")).isFalse();
    assertThat(isReached("2003-06-10", 18, "2021-06-10")).isTrue();
    assertThat(isReached("2003-06-10", 18, "2021-06-11")).isTrue();
  }

  @Test
  void born_on_leap_day_means_the_first_of_march_in_other_years() {
    assertThat(isReached("2004-02-29", 18, "2022-02-28")).isFalse();
    assertThat(isReached("2004-02-29", 18, "2022-03-01")).isTrue();
  }

  @Test
  void born_on_leap_day_means_leap_day_in_leap_years() {
    assertThat(isReached("2004-02-29", 20, "2024-02-28")).isFalse();
    assertThat(isReached("2004-02-29", 20, "2024-02-29")).isTrue();
  }

  @Test
  void nobody_knows_the_age_of_somebody_without_a_birth_date() {
    assertThat(Birthday.isReached(Row.NONE, 18, 20_000)).isFalse();
  }

  private static boolean isReached(String born, int years, String on) {
    return Birthday.isReached(day(born), years, day(on));
  }

  private static int day(String date) {
    return Math.toIntExact(LocalDate.parse(date).toEpochDay());
  }
}
