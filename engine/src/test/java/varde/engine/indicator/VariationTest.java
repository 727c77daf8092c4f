package varde.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import varde.engine.indicator.Variation.Area;

class VariationTest {
  private static final List<Double> RATES = List.of(12.0, 9.5, 7.5, 10.2);

  @Test
  void the_systematic_component_of_four_areas_is_the_computed_one() {
    var areas =
        List.of(new Area(120, 100), new Area(95, 100), new Area(60, 80), new Area(210, 205));

    assertThat(Variation.systematic(areas).orElseThrow()).isCloseTo(1.70542, within(5e-6));
  }

  @Test
  void the_systematic_component_is_below_zero_where_areas_are_more_alike_than_by_chance() {
    assertThat(Variation.systematic(List.of(new Area(50, 50), new Area(50, 50))).orElseThrow())
        .isCloseTo(-2, within(1e-12));
    assertThat(Variation.systematic(List.of())).isEmpty();
  }

  @Test
  void the_coefficient_of_variation_of_four_rates_is_the_computed_one() {
    assertThat(Variation.coefficient(RATES).orElseThrow()).isCloseTo(18.98, within(0.005));
  }

  @Test
  void there_is_no_coefficient_of_one_rate_nor_of_none_at_all() {
    assertThat(Variation.coefficient(List.of(3.0))).isEmpty();
    assertThat(Variation.coefficient(List.of())).isEmpty();
    assertThat(Variation.coefficient(List.of(0.0, 0.0))).isEmpty();
  }

  @Test
  void the_quotients_of_four_rates_are_the_computed_ones() {
    assertThat(Variation.quotient(RATES, 1).orElseThrow()).isCloseTo(1.6, within(5e-5));
    assertThat(Variation.quotient(RATES, 2).orElseThrow()).isCloseTo(1.0737, within(5e-5));
    assertThat(Variation.quotient(List.of(9.0, 1.0, 8.0, 2.0, 7.0, 4.0), 3).orElseThrow())
        .isEqualTo(1.75);
  }

  @Test
  void there_is_no_quotient_with_too_few_areas_or_over_nothing() {
    assertThat(Variation.quotient(RATES, 3)).isEmpty();
    assertThat(Variation.quotient(List.of(2.0), 1)).isEmpty();
    assertThat(Variation.quotient(List.of(0.0, 2.0), 1)).isEmpty();
    assertThat(Variation.quotient(List.of(0.0, 2.0, 3.0, 6.0), 2).orElseThrow()).isEqualTo(1.5);
  }

  @Test
  void an_area_where_nothing_is_expected_is_refused() {
    assertThatThrownBy(() -> new Area(1, 0)).hasMessage("1 observed, 0.0 expected");
  }
}
