package varde.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Synthetic numbers (month + 80), their control digits computed by another program.
class IdentityNumberTest {

  @ParameterizedTest
  @CsvSource({
    "01859010071, 1990-05-01",
    "01851550182, 2015-05-01",
    "01854590037, 1945-05-01",
    "01856050048, 1860-05-01",
    "41911060041, 2010-11-01",
    "018590 10071, 1990-05-01",
  })
  void the_day_of_birth_stands_in_it(String digits, LocalDate born) {
    assertThat(IdentityNumber.of(digits).flatMap(IdentityNumber::birthDate)).contains(born);
  }

  @ParameterizedTest
  @ValueSource(strings = {"81859010059", "31829010014"})
  void some_hold_no_day_of_birth(String digits) {
    assertThat(IdentityNumber.of(digits)).isPresent();
    assertThat(IdentityNumber.of(digits).flatMap(IdentityNumber::birthDate)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"01859010072", "01859010081", "10859010071", "0185901007", "", "abcdefghijk"})
  void a_slip_of_the_finger_is_noticed(String digits) {
    assertThat(IdentityNumber.of(digits)).isEmpty();
  }
}
