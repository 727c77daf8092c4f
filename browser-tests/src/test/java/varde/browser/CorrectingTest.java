package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A mistake is marked as one, and what stood before can be read.
class CorrectingTest {
  @AutoClose private final Visit ingrid = Visit.of(Visit.COORDINATOR);

  @Test
  void a_wrong_day_is_mended_with_its_reason_and_the_old_one_can_be_seen() {
    ingrid.course("Live Røsshaug");
    ingrid.page.locator("a[href$='/correct']").first().click();
    assertThat(ingrid.text("h1")).isEqualTo("Rett start 28. mars");

    ingrid.page.locator("#reason").fill("Feil dag i timeboken");
    ingrid.page.locator("#on").fill("27.03.2025");
    ingrid.button("Lagre rettelsen").click();

    assertThat(ingrid.text("#receipt")).isEqualTo("Lagret.");
    assertThat(ingrid.text("table.v-table--wide >> nth=-1")).contains("Start", "27. mars");
    assertThat(ingrid.text(".v-history >> nth=0")).contains("«Feil dag i timeboken»");

    ingrid.page.locator(".v-history a").first().click();
    assertThat(ingrid.text(".v-verdict")).startsWith("Slik det sto");
    assertThat(ingrid.text("table.v-table--wide >> nth=-1"))
        .contains("28. mars")
        .doesNotContain("27. mars");
    assertThat(ingrid.page.locator("#register").count()).isZero();
  }

  @Test
  void a_correction_without_a_reason_is_not_saved() {
    ingrid.course("Nora Tjernlia");
    ingrid.page.locator("a[href$='/correct']").last().click();

    ingrid.button("Lagre rettelsen").click();

    assertThat(ingrid.text("#faults")).contains("Skriv hva som var feil.");
    assertThat(ingrid.page.locator("#faults:focus").count()).isOne();
  }
}
