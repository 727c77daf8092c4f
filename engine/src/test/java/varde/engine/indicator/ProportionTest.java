package varde.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  /// Expected values: SciPy 1.17, `binomtest(x, n).proportion_ci(0.95, method="wilson")`.
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.0000, 0.2775",
    "1, 10, 0.0179, 0.4042",
    "8, 10, 0.4902, 0.9433",
    "10, 10, 0.7225, 1.0000",
    "16, 20, 0.5840, 0.9193",
    "53, 100, 0.4329, 0.6249",
    "80, 100, 0.7112, 0.8666",
    "530, 1000, 0.4990, 0.5608",
    "3, 7, 0.1582, 0.7495",
    "41, 43, 0.8454, 0.9872"
  })
  void the_wilson_interval_is_the_published_one(long of, long all, double lower, double upper) {
    var interval = new Proportion(of, all).wilson().orElseThrow();

    assertThat(interval.lower()).isCloseTo(lower, within(5e-5));
    assertThat(interval.upper()).isCloseTo(upper, within(5e-5));
  }

  @Test
  void the_interval_never_leaves_what_a_proportion_can_be() {
    for (var n = 1; n < 2_000; n++) {
      assertThat(new Proportion(0, n).wilson().orElseThrow().lower()).isBetween(0.0, 1e-15);
      assertThat(new Proportion(n, n).wilson().orElseThrow().upper()).isBetween(1 - 1e-15, 1.0);
    }
  }

  @Test
  void a_proportion_of_nobody_has_neither_interval_nor_value() {
    var nobody = new Proportion(0, 0);

    assertThat(nobody.isEmpty()).isTrue();
    assertThat(nobody.wilson()).isEmpty();
    assertThatThrownBy(nobody::value).hasMessage("a proportion of nobody has no value");
  }

  @Test
  void several_proportions_are_one_when_their_people_are_counted_together() {
    var overall = Proportion.overall(List.of(new Proportion(1, 2), new Proportion(0, 8)));

    assertThat(overall).isEqualTo(new Proportion(1, 10));
    assertThat(overall.value()).isEqualTo(0.1);
    assertThat(overall.rest()).isEqualTo(9);
  }

  @Test
  void a_part_is_never_more_than_the_whole_nor_less_than_nothing() {
    assertThatThrownBy(() -> new Proportion(3, 2)).hasMessage("3 of 2");
    assertThatThrownBy(() -> new Proportion(-1, 2)).hasMessage("-1 of 2");
  }
}
