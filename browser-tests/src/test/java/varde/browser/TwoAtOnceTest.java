package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The coordinator and the therapist register in the same course at the same time.
class TwoAtOnceTest {
  @AutoClose private final Visit ingrid = Visit.of(Visit.COORDINATOR);
  @AutoClose private final Visit emil = Visit.of(Visit.THERAPIST);

  @Test
  void the_second_one_is_told_loses_nothing_and_saves_after_having_seen() {
    ingrid.course("Eirik Furukollen");
    emil.course("Eirik Furukollen");
    Registering.chooses(ingrid, "C", "T", "14.04.2025");
    Registering.chooses(emil, "L", "", "10.04.2025");
    Registering.saves(emil);

    Registering.saves(ingrid);

    assertThat(ingrid.text("#overtaken"))
        .contains("Noen endret forløpet før deg", "ingenting er lagret ennå");
    assertThat(ingrid.page.locator("#overtaken:focus").count()).isOne();
    assertThat(ingrid.page.locator("#event-C").isChecked()).isTrue();
    assertThat(ingrid.page.locator("#outcome-C").inputValue()).isEqualTo("T");
    assertThat(ingrid.text(".v-history")).contains("Emil Bratteng registrerte utsatt");

    Registering.saves(ingrid);
    assertThat(ingrid.text("#receipt")).isEqualTo("Lagret.");
    assertThat(ingrid.page.locator(".v-table .v-code").allInnerTexts())
        .containsExactly("A", "M", "L", "C–T");
  }
}
