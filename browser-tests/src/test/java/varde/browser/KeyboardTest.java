package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Nothing but the keyboard. After each key, what has the focus can be seen.
class KeyboardTest {
  private static final int MANY = 200;

  /// What has the focus, and whether it shows: an outline, and a place on the screen.
  private static final String FOCUS =
      """
      () => {
        const at = document.activeElement;
        if (!at || at === document.body) return 'nothing';
        const style = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
        const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        return (seen && marked ? '' : 'unseen: ')
          + (at.id || at.getAttribute('href') || at.value || at.textContent.trim().replace(/\\s+/g, ' '));
      }
      """;

  @AutoClose private final Visit visit = Visit.of(Visit.NOBODY);

  @Test
  void a_registration_is_made_without_a_mouse() {
    visit.open("/sign-in");
    tabsTo(Visit.COORDINATOR);
    press("Enter");
    visit.page.waitForURL("**/worklist");

    press("Tab");
    assertThat(focus()).isEqualTo("#content");
    press("Enter");
    tabsTo("name");
    visit.page.keyboard().type("Rimfoss");
    press("Enter");
    visit.page.waitForFunction("() => document.querySelectorAll('.v-name').length === 1");

    tabsToLink("Selma Rimfoss");
    press("Enter");
    visit.page.waitForURL("**/courses/*");
    tabsTo("event-E");
    press("ArrowDown");
    press("ArrowUp");
    tabsTo("on");
    press("Control+a");
    visit.page.keyboard().type("11.04.2025");
    press("Tab");
    assertThat(focus()).isEqualTo("setting");
    press("Tab");
    assertThat(focus()).isEqualTo("register-save");

    visit.page.waitForFunction(
        "() => document.querySelector('[name=seen]').value.startsWith('E||11.04.2025|')");
    visit.settle();
    assertThat(focus()).as("after the consequences came").isEqualTo("register-save");

    press("Enter");
    visit.page.waitForURL("**/courses/*saved=*");
    assertThat(visit.text("#receipt")).isEqualTo("Lagret.");
    assertThat(visit.page.locator("#receipt:focus").count()).isOne();
  }

  @Test
  void every_stop_on_a_course_is_seen_and_none_is_a_trap() {
    visit.open("/sign-in");
    visit.button("Ingrid Skarvli").click();
    visit.course("Nora Tjernlia");
    for (var stop = 0; stop < MANY; stop++) {
      visit.page.keyboard().press("Tab");
      var focus = focus();
      if (focus.equals("nothing")) {
        assertThat(stop).isGreaterThan(30);
        return;
      }
      assertThat(focus).doesNotStartWith("unseen");
    }
    throw new AssertionError("the keyboard never comes out of the page");
  }

  @Test
  void letters_move_in_the_list_and_stay_out_of_fields() {
    visit.open("/sign-in");
    visit.button("Ingrid Skarvli").click();
    var names = visit.page.locator(".v-name").allInnerTexts();

    press("j");
    press("j");
    assertThat(visit.text(":focus")).isEqualTo(names.get(1));
    press("k");
    assertThat(visit.text(":focus")).isEqualTo(names.get(0));
    press("/");
    visit.page.keyboard().type("jk");
    assertThat(visit.page.locator("#name").inputValue()).isEqualTo("jk");
  }

  private void tabsTo(String what) {
    for (var stop = 0; stop < MANY; stop++) {
      press("Tab");
      if (focus().equals(what)) {
        return;
      }
    }
    throw new AssertionError("the keyboard never comes to " + what);
  }

  private void tabsToLink(String words) {
    for (var stop = 0; stop < MANY; stop++) {
      press("Tab");
      if (visit.text(":focus").equals(words)) {
        return;
      }
    }
    throw new AssertionError("the keyboard never comes to " + words);
  }

  private void press(String key) {
    visit.page.keyboard().press(key);
  }

  private String focus() {
    return String.valueOf(visit.page.evaluate(FOCUS));
  }
}
