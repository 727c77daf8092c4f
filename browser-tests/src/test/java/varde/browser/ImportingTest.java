package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A coder takes in what the record system exports.
class ImportingTest {
  private static final String FILE =
      Exports.HEADER
          + """
          b-1,b-1,Aurora Strandli,2025-03-24,D01,A,,outpatient,Ruspoliklinikken
          b-1,b-1,Aurora Strandli,2025-04-10,D01,M,,outpatient,Ruspoliklinikken
          """;

  @AutoClose private final Visit berit = Visit.of(Visit.CODER);

  @Test
  void a_file_is_seen_through_taken_in_and_changes_nothing_the_second_time() {
    berit.link("Innlesing").click();
    Exports.chooses(berit, "uke-15.csv", FILE);
    assertThat(berit.text())
        .contains(
            "Dette vil uke-15.csv endre",
            "Filen åpner 1 nytt forløp og endrer ingen kjente. Ingenting er lagret ennå.",
            "2 hendelser registreres.");

    berit.button("Les inn 1 forløp").click();
    assertThat(berit.text()).contains("1 nytt forløp ble åpnet.", "2 hendelser ble registrert.");

    berit.link("Velg en annen fil").click();
    Exports.chooses(berit, "uke-15.csv", FILE);
    assertThat(berit.text()).contains("Filen endrer ingenting");
    assertThat(berit.button("Les inn").count()).isZero();

    berit.course("Aurora Strandli");
    assertThat(berit.page.locator(".v-table .v-code").allInnerTexts()).containsExactly("A", "M");
  }

  @Test
  void a_file_that_is_something_else_is_told_in_words() {
    berit.open("/import");

    Exports.chooses(berit, "noe.csv", "navn,by\nKari,Solvik\n");

    assertThat(berit.text("#faults")).contains("Filen kan ikke leses inn", "course_id");
  }
}
