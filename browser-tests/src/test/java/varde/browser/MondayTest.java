package varde.browser;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The coordinator's Monday, from signing in to a shorter list.
class MondayTest {
  @AutoClose private final Visit ingrid = Visit.of(Visit.NOBODY);

  @Test
  void each_group_stands_with_the_oldest_day_first() {
    ingrid.open("/sign-in");
    ingrid.button("Ingrid Skarvli").click();

    for (var group : ingrid.page.locator("section.v-group").all()) {
      var days = group.locator("time").evaluateAll("all => all.map(one => one.dateTime)");
      assertThat((List<?>) days).isNotEmpty().isSortedAccordingTo(comparing(String::valueOf));
    }
  }

  @Test
  void she_signs_in_sees_who_is_overdue_registers_what_happened_and_finds_the_list_changed() {
    ingrid.open("/");
    ingrid.button("Ingrid Skarvli").click();
    assertThat(ingrid.text("h1")).isEqualTo("Arbeidsliste, mandag 14. april");
    assertThat(ingrid.text("#over")).contains("Odin Granvoll", "tirsdag 8. april", "6 dager over");

    ingrid.link("Odin Granvoll").click();
    assertThat(ingrid.text(".v-standing"))
        .isEqualTo(
            "Odin er til utredning. Neste er klinisk beslutning, som skulle skjedd senest tirsdag"
                + " 8. april, 6 dager over.");
    assertThat(ingrid.text(".v-sum"))
        .contains("tirsdag 18. mars", "første fremmøte (dag 0)", "+ 21 dager", "tirsdag 8. april");

    ingrid.link("Registrer").click();
    Registering.chooses(ingrid, "C", "T", "14.04.2025");
    assertThat(ingrid.text("#register-preview"))
        .contains(
            "Utredning lukkes etter tiden: 27 av 21 dager.",
            "Første evaluering starter: senest mandag 21. april",
            "Koden C–T går til registeret.");
    assertThat(ingrid.text("#codes-h + p ~ div")).doesNotContain("Klinisk beslutning");

    Registering.saves(ingrid);
    assertThat(ingrid.text("#receipt")).isEqualTo("Lagret.");
    assertThat(ingrid.page.locator("#receipt:focus").count()).isOne();
    assertThat(ingrid.text(".v-standing")).startsWith("Odin er i behandling.");

    ingrid.link("Arbeidsliste").click();
    assertThat(ingrid.text("#over")).doesNotContain("Odin Granvoll");
    ingrid.search("Granvoll");
    assertThat(ingrid.text("#week")).contains("Evaluering", "mandag 21. april", "2. påskedag");
  }
}
