package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// From a referral to a course, and from a course that is closed to the next one.
class StartingTest {
  @AutoClose private final Visit ingrid = Visit.of(Visit.COORDINATOR);

  @Test
  void a_referral_is_taken_in_assessed_and_started_with_both_sides_named() {
    ingrid.link("Henvisninger").click();
    ingrid.link("Registrer henvisning").click();
    writes("name", "Frida Nyhus");
    writes("born", "12.05.1999");
    writes("municipality", "Nordskog");
    writes("referrer", "Nordskog legesenter");
    writes("received", "07.04.2025");
    ingrid.page.locator("#unit").selectOption("11");
    ingrid.button("Lagre henvisningen").click();
    assertThat(ingrid.text(".v-standing"))
        .isEqualTo("Henvisningen kom for 7 dager siden og venter på vurdering.");

    assesses("assessment", "D01");
    assertThat(ingrid.text("#referral-preview"))
        .contains("Starter: Rusbehandling (TSB), mandag 7. april.", "ingenting å bemerke");
    writes("contact", "Siri Heiaberg");
    ingrid.button("Start forløpet").click();

    assertThat(ingrid.text("#receipt")).isEqualTo("Lagret.");
    assertThat(ingrid.text(".v-standing")).startsWith("Frida er henvist.");
    assertThat(ingrid.text(".v-side"))
        .contains("Ingrid Skarvli", "Siri Heiaberg", "Nordskog legesenter", "rett til utredning");
  }

  @Test
  void a_course_that_is_closed_goes_on_in_another_pathway_and_they_are_linked() {
    ingrid.course("Kaja Storlia");
    Registering.chooses(ingrid, "X", "N", "11.04.2025");
    Registering.saves(ingrid);

    ingrid.link("Registrer en henvisning som fortsetter dette forløpet").click();
    assertThat(ingrid.text("form.v-stack")).contains("Kaja Storlia");
    assertThat(ingrid.page.locator("#received").inputValue()).isEqualTo("11.04.2025");
    ingrid.page.locator("#unit").selectOption("12");
    ingrid.button("Lagre henvisningen").click();
    assesses("treatment", "D11");
    ingrid.button("Start forløpet").click();

    assertThat(ingrid.text(".v-person-head")).contains("Kaja Storlia", "Psykiske lidelser");
    assertThat(ingrid.text("#others-h ~ ul")).contains("11. april");
  }

  private void writes(String field, String text) {
    ingrid.page.locator("#" + field).fill(text);
  }

  private void assesses(String right, String pathway) {
    ingrid.page.locator("input[name=right][value=" + right + "]").check();
    ingrid.page.locator("input[name=pathway][value=" + pathway + "]").check();
    ingrid.page.waitForFunction(
        "chosen => document.querySelector('[name=seen]').value.includes(chosen)", pathway);
    ingrid.settle();
  }
}
