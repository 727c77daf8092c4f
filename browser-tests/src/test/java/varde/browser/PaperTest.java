package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What is printed is the matter, without what only a screen can do. That no text is cut is
/// measured on every page beside axe.
class PaperTest {
  private static final List<String> ONLY_ON_SCREEN =
      List.of(".v-nav", ".v-foot", ".v-filter", ".v-views", "#content button", ".ds-skip-link");

  @AutoClose private final Visit ingrid = Visit.of(Visit.COORDINATOR);

  @Test
  void the_list_is_printed_with_its_rows_and_without_its_buttons() {
    Paper.under(ingrid.page);

    assertOnlyMatter();
    assertThat(ingrid.text()).contains("Arbeidsliste, mandag 14. april", "Over tiden");
    assertThat(ingrid.page.locator(".v-work tbody tr").first().isVisible()).isTrue();
  }

  @Test
  void a_course_is_printed_with_its_timeline_and_its_registrations() {
    ingrid.course("Nora Tjernlia");

    Paper.under(ingrid.page);

    assertOnlyMatter();
    assertThat(ingrid.page.locator(".v-timeline__wide, .v-ladder").filter(visible()).count())
        .isOne();
    assertThat(ingrid.text()).contains("Nora er i behandling.", "Hvorfor denne dagen?", "U–U");
  }

  private void assertOnlyMatter() {
    assertThat(ONLY_ON_SCREEN)
        .allMatch(part -> ingrid.page.locator(part).filter(visible()).count() == 0);
  }

  private static com.microsoft.playwright.Locator.FilterOptions visible() {
    return new com.microsoft.playwright.Locator.FilterOptions().setVisible(true);
  }
}
