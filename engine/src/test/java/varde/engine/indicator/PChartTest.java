package varde.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PChartTest {
  private static final Offset<Double> PRINTED = within(5e-5);
  private static final List<Proportion> SIX =
      List.of(
          new Proportion(44, 80),
          new Proportion(50, 90),
          new Proportion(61, 100),
          new Proportion(40, 85),
          new Proportion(70, 120),
          new Proportion(55, 95));

  private static void assertLimits(PChart chart, int point, double lower, double upper) {
    assertThat(chart.points().get(point).limits().lower()).isCloseTo(lower, PRINTED);
    assertThat(chart.points().get(point).limits().upper()).isCloseTo(upper, PRINTED);
  }

  @Test
  void the_p_chart_of_six_months_has_the_computed_limits() {
    var chart = PChart.of(SIX);

    assertThat(chart.centre()).isCloseTo(0.561404, within(5e-7));
    assertThat(chart.spread()).isEqualTo(1);
    assertLimits(chart, 0, 0.3950, 0.7278);
    assertLimits(chart, 4, 0.4255, 0.6973);
    assertThat(chart.points()).extracting(PChart.Point::side).containsOnly(Side.WITHIN);
  }

  /// Expected limits: NumPy 2.4, from the formula.
  @Test
  void the_p_prime_chart_of_six_months_has_the_computed_spread_and_limits() {
    var chart = PChart.prime(SIX);

    assertThat(chart.centre()).isCloseTo(0.561404, within(5e-7));
    assertThat(chart.spread()).isCloseTo(1.0926, PRINTED);
    assertLimits(chart, 0, 0.379548, 0.743259);
    assertLimits(chart, 4, 0.412919, 0.709888);
  }

  /// Expected limits: NumPy 2.4, from the formula.
  @Test
  void what_is_outside_the_p_chart_may_be_within_the_p_prime_chart() {
    var wild =
        List.of(
            new Proportion(90, 100),
            new Proportion(12, 100),
            new Proportion(55, 60),
            new Proportion(3, 70),
            new Proportion(28, 40));

    var chart = PChart.of(wild);
    var prime = PChart.prime(wild);

    assertLimits(chart, 2, 0.314484, 0.701732);
    assertThat(chart.points())
        .extracting(PChart.Point::side)
        .containsExactly(Side.ABOVE, Side.BELOW, Side.ABOVE, Side.BELOW, Side.WITHIN);
    assertThat(prime.spread()).isCloseTo(11.973743, within(5e-7));
    assertLimits(prime, 2, 0, 1);
    assertThat(prime.points()).extracting(PChart.Point::side).containsOnly(Side.WITHIN);
  }

  @Test
  void where_all_or_none_are_counted_or_only_one_month_is_known_chance_is_all_there_is() {
    assertThat(PChart.prime(List.of(new Proportion(0, 7), new Proportion(0, 9))).spread())
        .isEqualTo(1);
    assertThat(PChart.prime(List.of(new Proportion(7, 7), new Proportion(9, 9))).spread())
        .isEqualTo(1);
    assertThat(PChart.prime(List.of(new Proportion(3, 7))).spread()).isEqualTo(1);
  }

  @Test
  void equal_proportions_are_within_limits_that_have_met() {
    var chart = PChart.prime(List.of(new Proportion(8, 10), new Proportion(80, 100)));

    assertThat(chart.spread()).isZero();
    assertThat(chart.points()).extracting(PChart.Point::side).containsOnly(Side.WITHIN);
  }

  @Test
  void a_month_with_nobody_is_refused() {
    var months = List.of(new Proportion(3, 7), new Proportion(0, 0));

    assertThatThrownBy(() -> PChart.prime(months))
        .hasMessage("a proportion of nobody has no value");
    assertThatThrownBy(() -> PChart.of(months)).hasMessage("a proportion of nobody has no value");
  }
}
