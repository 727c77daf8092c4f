package varde.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelTest {
  private static final List<Proportion> TWELVE =
      List.of(
          new Proportion(44, 80),
          new Proportion(50, 90),
          new Proportion(91, 100),
          new Proportion(20, 85),
          new Proportion(70, 120),
          new Proportion(55, 95),
          new Proportion(150, 210),
          new Proportion(12, 40),
          new Proportion(33, 36),
          new Proportion(300, 420),
          new Proportion(61, 150),
          new Proportion(9, 25));

  /// The printed table, and some that reach the ends, computed from the formula by another program.
  @ParameterizedTest
  @CsvSource({
    "0.80, 25, 0.6244, 0.9301, 0.5127, 0.9763",
    "0.80, 100, 0.7164, 0.8722, 0.6641, 0.9074",
    "0.80, 400, 0.7594, 0.8377, 0.7349, 0.8580",
    "0.53, 100, 0.4322, 0.6266, 0.3768, 0.6804",
    "0.53, 1000, 0.4990, 0.5609, 0.4812, 0.5786",
    "0.95, 4, 0.5697, 1.0000, 0.2937, 1.0000",
    "0.03, 4, 0.0000, 0.3799, 0.0000, 0.6585",
    "0.50, 1, 0.0000, 1.0000, 0.0000, 1.0000"
  })
  void the_limits_are_the_published_ones(
      double target, long size, double low95, double high95, double low998, double high998) {
    var funnel = Funnel.round(target);

    assertBounds(funnel.limits(size, Level.P95), low95, high95);
    assertBounds(funnel.limits(size, Level.P998), low998, high998);
  }

  private static void assertBounds(Bounds bounds, double lower, double upper) {
    assertThat(bounds.lower()).isCloseTo(lower, within(5e-5));
    assertThat(bounds.upper()).isCloseTo(upper, within(5e-5));
  }

  /// Round 0.80, a unit of 100 may lie from 0.7164 to 0.8722, and from 0.6641 to 0.9074.
  @Test
  void a_unit_lies_within_or_outside_the_limits_for_its_size() {
    var funnel = Funnel.round(0.8);

    assertThat(funnel.place(new Proportion(66, 100))).isEqualTo(Funnel.Place.BELOW_998);
    assertThat(funnel.place(new Proportion(67, 100))).isEqualTo(Funnel.Place.BELOW_95);
    assertThat(funnel.place(new Proportion(71, 100))).isEqualTo(Funnel.Place.BELOW_95);
    assertThat(funnel.place(new Proportion(72, 100))).isEqualTo(Funnel.Place.WITHIN);
    assertThat(funnel.place(new Proportion(87, 100))).isEqualTo(Funnel.Place.WITHIN);
    assertThat(funnel.place(new Proportion(88, 100))).isEqualTo(Funnel.Place.ABOVE_95);
    assertThat(funnel.place(new Proportion(90, 100))).isEqualTo(Funnel.Place.ABOVE_95);
    assertThat(funnel.place(new Proportion(91, 100))).isEqualTo(Funnel.Place.ABOVE_998);
  }

  @Test
  void no_unit_lies_outside_the_ends() {
    assertThat(Funnel.round(0.95).place(new Proportion(4, 4))).isEqualTo(Funnel.Place.WITHIN);
    assertThat(Funnel.round(1).place(new Proportion(4, 4))).isEqualTo(Funnel.Place.WITHIN);
    assertThat(Funnel.round(0).place(new Proportion(0, 4))).isEqualTo(Funnel.Place.WITHIN);
  }

  /// Expected values: a program of its own in Python (NumPy 2.4, whose quantiles are R's type 7),
  /// written from the formula.
  @Test
  void units_that_differ_more_than_chance_widen_the_funnel_round_them_all() {
    var funnel = Funnel.roundOverall(TWELVE);
    var dispersion = funnel.dispersion(TWELVE);
    var adjusted = funnel.adjusted(TWELVE);

    assertThat(funnel.target()).isCloseTo(0.616815988973122, within(1e-12));
    assertThat(dispersion.phi()).isCloseTo(12.173302216695769, within(1e-9));
    assertThat(dispersion.between()).isCloseTo(0.027166002976762978, within(1e-12));
    assertBounds(adjusted.limits(25, Level.P95), 0.251607, 0.918428);
    assertBounds(adjusted.limits(25, Level.P998), 0.091644, 0.994862);
    assertBounds(adjusted.limits(400, Level.P95), 0.297186, 0.888312);
    assertThat(funnel.place(new Proportion(20, 85))).isEqualTo(Funnel.Place.BELOW_998);
    assertThat(adjusted.place(new Proportion(20, 85))).isEqualTo(Funnel.Place.BELOW_95);
  }

  /// Expected values: the same program.
  @Test
  void units_that_differ_from_a_target_widen_the_funnel_round_it() {
    var dispersion = Funnel.round(0.8).dispersion(TWELVE);

    assertThat(dispersion.phi()).isCloseTo(32.34167597779798, within(1e-9));
    assertThat(dispersion.between()).isCloseTo(0.07583899227232159, within(1e-12));
    assertBounds(Funnel.round(0.8).adjusted(TWELVE).limits(100, Level.P998), 0.057532, 1);
  }

  /// Expected phi: the same program.
  @Test
  void units_that_chance_explains_leave_the_funnel_as_it_is() {
    var six =
        List.of(
            new Proportion(44, 80),
            new Proportion(50, 90),
            new Proportion(61, 100),
            new Proportion(40, 85),
            new Proportion(70, 120),
            new Proportion(55, 95));
    var funnel = Funnel.roundOverall(six);

    assertThat(funnel.dispersion(six).phi()).isCloseTo(0.3063854144181666, within(1e-12));
    assertThat(funnel.adjusted(six)).isEqualTo(funnel);
  }

  @Test
  void a_single_unit_says_nothing_of_the_variation_between_units() {
    var one = List.of(new Proportion(1, 100));

    assertThat(Funnel.round(0.8).adjusted(one)).isEqualTo(Funnel.round(0.8));
  }

  @Test
  void what_cannot_be_a_funnel_is_refused() {
    assertThatThrownBy(() -> Funnel.round(1.1)).hasMessage("a funnel round 1.1 with 0.0");
    assertThatThrownBy(() -> Funnel.roundOverall(List.of()))
        .hasMessage("a proportion of nobody has no value");
    assertThatThrownBy(() -> Funnel.round(0.8).place(new Proportion(0, 0)))
        .hasMessage("a proportion of nobody has no value");
  }
}
