package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same work in a hand. That no page scrolls sideways is measured on every page beside axe.
class PhoneTest {
  /// What one may do on the page, and can see.
  private static final String ACTIONS =
      """
      () => [...document.querySelectorAll('a[href], button, input, select, summary')]
        .filter(one => one.type !== 'hidden' && one.checkVisibility({visibilityProperty: true}))
        .map(one => one.getAttribute('href') || one.id || one.textContent.trim())
      """;

  @AutoClose private final Visit ingrid = Visit.onPhone(Visit.COORDINATOR);

  @Test
  void a_registration_is_made_with_a_thumb() {
    ingrid.course("Ragnhild Ytterlid");

    Registering.chooses(ingrid, "L", "", "14.04.2025");
    Registering.saves(ingrid);

    assertThat(ingrid.text("#receipt")).isEqualTo("Lagret.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/worklist", "/library", "/library/2023-nasjonale-pasientforlop/D01"})
  void every_action_of_the_wide_page_is_there(String path) {
    assertEveryAction(path);
  }

  @Test
  void every_action_of_a_course_is_there() {
    ingrid.course("Nora Tjernlia");
    assertEveryAction(ingrid.path());
  }

  private void assertEveryAction(String path) {
    ingrid.open(path);
    ingrid.unfold();
    var onPhone = actions();
    ingrid.page.setViewportSize(Visit.WIDE, Visit.HIGH);
    ingrid.open(path);
    ingrid.unfold();

    assertThat(actions()).isNotEmpty();
    assertThat(onPhone).containsAll(actions());
  }

  private List<String> actions() {
    var actions = (List<?>) ingrid.page.evaluate(ACTIONS);
    return actions.stream().map(String::valueOf).toList();
  }
}
