package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What follows is shown while one chooses, and before anything is saved.
class RegisteringTest {
  @AutoClose private final Visit ingrid = Visit.of(Visit.COORDINATOR);

  @Test
  void the_consequences_follow_the_choice_and_nothing_is_saved() {
    ingrid.course("Bjarte Myrhaug");

    Registering.chooses(ingrid, "L", "", "11.04.2025");
    assertThat(ingrid.text("#register-preview"))
        .contains("Første evaluering merkes som utsatt. Dagen flyttes ikke.", "Lagre utsatt");
    Registering.chooses(ingrid, "E", "", "11.04.2025");
    assertThat(ingrid.text("#register-preview"))
        .contains(
            "Første evaluering lukkes innen tiden: 7 av 7 dager.",
            "Mellom evalueringer starter: senest fredag 6. juni",
            "Lagre evaluering 11. april");

    ingrid.course("Bjarte Myrhaug");
    assertThat(ingrid.page.locator(".v-table .v-code").allInnerTexts())
        .containsExactly("A", "M", "C–T");
  }

  @Test
  void what_the_register_would_ask_is_told_and_stops_nobody() {
    ingrid.course("Amalie Steinrud");

    Registering.chooses(ingrid, "E", "", "14.04.2025");
    assertThat(ingrid.text("#register-preview"))
        .contains("Registeret ville spurt", "Er det sant, så lagre det likevel.");
    Registering.saves(ingrid);

    assertThat(ingrid.text("#receipt")).isEqualTo("Lagret.");
    assertThat(ingrid.text("#remarks")).contains("Registeret ville spurt");
  }

  @Test
  void a_day_that_has_not_come_is_told_beside_its_field_and_the_choice_stays() {
    ingrid.course("Bjarte Myrhaug");
    ingrid.page.locator("#event-L").check();
    ingrid.page.locator("#on").fill("15.04.2025");

    Registering.saves(ingrid);

    assertThat(ingrid.text("#faults")).contains("Den dagen er ikke kommet.");
    assertThat(ingrid.page.locator("#faults:focus").count()).isOne();
    assertThat(ingrid.page.locator("#on").inputValue()).isEqualTo("15.04.2025");
    assertThat(ingrid.page.locator("#event-L").isChecked()).isTrue();
    ingrid.page.locator("#faults a").click();
    assertThat(ingrid.page.locator("#on:focus").count()).isOne();
  }
}
