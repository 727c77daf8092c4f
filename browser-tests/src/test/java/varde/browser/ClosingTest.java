package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A course comes to its end.
class ClosingTest {
  @AutoClose private final Visit ingrid = Visit.of(Visit.COORDINATOR);

  @Test
  void a_course_that_is_carried_through_is_closed_and_leaves_the_list() {
    ingrid.course("Isak Solbakkdal");

    Registering.chooses(ingrid, "X", "G", "14.04.2025");
    assertThat(ingrid.text("#register-preview"))
        .contains("avsluttes med forløpet, før dagen. Ingenting vurderes.", "X–G");
    Registering.saves(ingrid);

    assertThat(ingrid.text(".v-standing")).startsWith("Forløpet til Isak ble avsluttet 14. april.");
    assertThat(ingrid.text("#next")).contains("Ingenting ventes: forløpet er avsluttet.");
    ingrid.search("Solbakkdal");
    assertThat(ingrid.text("main h2")).isEqualTo("Ingenting venter");
  }
}
