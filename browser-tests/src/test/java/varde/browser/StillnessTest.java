package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

/// Nothing moves for somebody who has asked for that.
class StillnessTest {
  /// The parts of the page that would move over time.
  private static final String MOVING =
      """
      () => [...document.querySelectorAll('*')].flatMap(part => ['', '::before', '::after'].map(
        inside => getComputedStyle(part, inside))).filter(style =>
          style.animationName !== 'none' || style.transitionDuration.split(', ').some(time => time !== '0s')
            && style.transitionProperty !== 'none').length
      """;

  @Test
  void nothing_moves_when_the_reader_has_asked_for_stillness() {
    try (var ingrid =
        Visit.of(Visit.COORDINATOR, options -> options.setReducedMotion(ReducedMotion.REDUCE))) {
      ingrid.course("Nora Tjernlia");

      assertThat(ingrid.page.evaluate(MOVING)).isEqualTo(0);
    }
  }

  @Test
  void otherwise_something_does() {
    try (var ingrid = Visit.of(Visit.COORDINATOR)) {
      ingrid.course("Nora Tjernlia");

      assertThat((Integer) ingrid.page.evaluate(MOVING)).isPositive();
    }
  }
}
