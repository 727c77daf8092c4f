package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A browser that runs no scripts: links and forms do everything.
class WithoutJavaScriptTest {
  @AutoClose
  private final Visit ingrid =
      Visit.of(Visit.COORDINATOR, options -> options.setJavaScriptEnabled(false));

  @Test
  void a_registration_shows_its_consequences_on_a_page_before_it_is_saved() {
    ingrid.search("Skoglibakk");
    ingrid.link("Tuva Skoglibakk").click();
    ingrid.page.locator("#event-C").check();
    ingrid.page.locator("#outcome-C").selectOption("P");

    Registering.saves(ingrid);
    assertThat(ingrid.text("#register-preview"))
        .contains("Utredning lukkes etter tiden", "Koden C–P går til registeret.");
    assertThat(ingrid.page.locator("#receipt").count()).isZero();

    Registering.saves(ingrid);
    assertThat(ingrid.text("#receipt")).isEqualTo("Lagret.");
  }

  @Test
  void the_list_is_filtered_the_language_changed_and_one_signs_out() {
    ingrid.page.locator("#name").fill("Tjernlia");
    ingrid.button("Vis").click();
    assertThat(ingrid.page.locator(".v-name").allInnerTexts()).containsExactly("Nora Tjernlia");

    ingrid.button("Nynorsk").click();
    assertThat(ingrid.page.locator("html").getAttribute("lang")).isEqualTo("nn");

    ingrid.button("Logg ut").click();
    assertThat(ingrid.path()).isEqualTo("/sign-in");
  }
}
