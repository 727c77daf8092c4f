package varde.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import varde.engine.indicator.XmrChart.Point;

class XmrChartTest {
  private static final Offset<Double> PRINTED = within(0.005);
  private static final Offset<Double> EXACT = within(1e-9);

  /// From the documentation of *NHSRplotthedots* (vignette *deviations*).
  private static final List<Double> DOCUMENTED =
      values(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);

  private static List<Double> values(double... values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static XmrChart.Stretch only(List<Double> values, XmrSettings settings) {
    var stretches = XmrChart.of(values, settings).stretches();
    assertThat(stretches).hasSize(1);
    return stretches.getFirst();
  }

  /// One letter a point: outside, trend, two of three, shift; a dot for nothing.
  private static String letters(XmrChart.Stretch stretch) {
    return stretch.points().stream()
        .map(Point::signal)
        .map(signal ->
            switch (signal) {
              case OUTSIDE -> "O";
              case TREND -> "T";
              case TWO_OF_THREE -> "W";
              case SHIFT -> "S";
              case NONE -> ".";
            })
        .collect(Collectors.joining());
  }

  @Test
  void the_documented_values_have_the_documented_screened_limits() {
    var stretch = only(DOCUMENTED, XmrSettings.USUAL);
    var limits = stretch.limits().orElseThrow();

    assertThat(stretch.centre()).isCloseTo(1.94, PRINTED);
    assertThat(limits.outer().lower()).isCloseTo(-0.72, PRINTED);
    assertThat(limits.outer().upper()).isCloseTo(4.60, PRINTED);
    assertThat(limits.near().upper()).isCloseTo(1.944444 + 1.773333, within(1e-5));
    assertThat(limits.near().lower()).isCloseTo(1.944444 - 1.773333, within(1e-5));
    assertThat(letters(stretch)).isEqualTo("....O.............");
  }

  @Test
  void the_documented_values_have_the_documented_unscreened_limits() {
    var limits = only(DOCUMENTED, XmrSettings.USUAL.unscreened()).limits().orElseThrow();

    assertThat(limits.outer().lower()).isCloseTo(-3.06, PRINTED);
    assertThat(limits.outer().upper()).isCloseTo(6.95, PRINTED);
  }

  /// Expected limits and signals: a program in another language, written from the published
  /// definition, over values drawn at random.
  @Test
  void every_signal_is_found_and_each_point_has_the_first_that_applies() {
    var stretch =
        only(
            values(
                33, 48, 42, 26, 30, 43, 49, 52, 58, 65, 52, 45, 45, 40, 74, 55, 56, 52, 49, 51, 40,
                64, 67, 60),
            XmrSettings.USUAL);
    var limits = stretch.limits().orElseThrow();

    assertThat(stretch.centre()).isCloseTo(49.833333333333336, EXACT);
    assertThat(limits.outer().lower()).isCloseTo(28.674242424242426, EXACT);
    assertThat(limits.outer().upper()).isCloseTo(70.99242424242425, EXACT);
    assertThat(limits.near().lower()).isCloseTo(35.72727272727273, EXACT);
    assertThat(limits.near().upper()).isCloseTo(63.939393939393945, EXACT);
    assertThat(letters(stretch)).isEqualTo("SSSOTTTTTT....O......WW.");
  }

  @Test
  void seven_rising_or_falling_points_are_a_trend_and_six_are_none() {
    assertThat(letters(from(1, 2, 3, 4, 5, 6, 7))).isEqualTo("TTTTTTT");
    assertThat(letters(from(7, 6, 5, 4, 3, 2, 1, 9))).isEqualTo("TTTTTTT.");
    assertThat(letters(from(1, 2, 3, 4, 5, 6, 6))).isEqualTo(".......");
    assertThat(letters(from(1, 2, 3, 3, 4, 5, 6))).isEqualTo(".......");
  }

  /// Far apart before, so that nothing is near a limit.
  private static XmrChart.Stretch from(double... values) {
    var all = new double[values.length + 6];
    System.arraycopy(new double[] {-60, 60, -60, 60, -60, 60}, 0, all, 0, 6);
    System.arraycopy(values, 0, all, 6, values.length);
    var stretch = only(values(all), XmrSettings.USUAL);
    return new XmrChart.Stretch(
        stretch.points().subList(6, all.length), stretch.centre(), stretch.limits(), false);
  }

  @Test
  void a_point_on_the_centre_breaks_a_shift() {
    assertThat(letters(only(values(1, 9, 1, 9, 1, 9, 4, 4, 4, 4, 4, 4, 4, 9, 7), baseline(6))))
        .isEqualTo("......SSSSSSS..");
    assertThat(letters(only(values(1, 9, 1, 9, 1, 9, 4, 4, 4, 5, 4, 4, 4, 9, 7), baseline(6))))
        .isEqualTo("...............");
  }

  private static XmrSettings baseline(int points) {
    return XmrSettings.USUAL.withBaseline(points);
  }

  /// The baseline 4, 6, 4, 6 has its centre at 5, near limits at 1.45 and 8.55 and limits at -0.32
  /// and 10.32: mean moving range 2, times 2.66 and two thirds of it.
  @Test
  void two_of_three_are_near_a_limit_and_all_three_on_one_side() {
    assertThat(letters(only(values(4, 6, 4, 6, 9, 6, 10), baseline(4)))).isEqualTo("....W.W");
    assertThat(letters(only(values(4, 6, 4, 6, 9, 4, 10), baseline(4)))).isEqualTo(".......");
    assertThat(letters(only(values(4, 6, 4, 6, 1, 4, 1), baseline(4)))).isEqualTo("....W.W");
    assertThat(letters(only(values(4, 6, 4, 6, 9, 6, 11), baseline(4)))).isEqualTo("......O");
    assertThat(letters(only(values(4, 6, 4, 6, 9, 6, 6, 9), baseline(4)))).isEqualTo("........");
  }

  @Test
  void values_that_are_all_the_same_are_no_signal() {
    for (var value : List.of(0.1, 0.7, 0.8, 1.0 / 3, 0.0)) {
      var stretch = only(Collections.nCopies(19, value), XmrSettings.USUAL);

      assertThat(stretch.centre()).isEqualTo(value);
      assertThat(letters(stretch)).isEqualTo(".".repeat(19));
    }
  }

  @Test
  void limits_from_fewer_than_twelve_points_are_trial_limits() {
    assertThat(only(DOCUMENTED.subList(0, 11), XmrSettings.USUAL).trial()).isTrue();
    assertThat(only(DOCUMENTED.subList(0, 12), XmrSettings.USUAL).trial()).isFalse();
    assertThat(only(DOCUMENTED, baseline(11)).trial()).isTrue();
    assertThat(only(DOCUMENTED, baseline(12)).trial()).isFalse();
  }

  @Test
  void a_rebase_begins_a_stretch_with_limits_and_signals_of_its_own() {
    var values = values(1, 2, 1, 2, 101, 102, 101, 102, 101);

    var stretches = XmrChart.of(values, XmrSettings.USUAL.rebasedAt(Set.of(4))).stretches();

    assertThat(stretches).extracting(stretch -> stretch.points().size()).containsExactly(4, 5);
    assertThat(stretches.get(0).centre()).isCloseTo(1.5, EXACT);
    assertThat(stretches.get(1).centre()).isCloseTo(101.4, EXACT);
    assertThat(stretches.get(1).limits().orElseThrow().outer().upper())
        .isCloseTo(101.4 + 2.66, EXACT);
    assertThat(stretches).extracting(XmrChartTest::letters).containsExactly("....", ".....");
  }

  @Test
  void a_baseline_holds_for_each_stretch() {
    var values = values(1, 3, 50, 11, 13, 50);

    var stretches = XmrChart.of(values, baseline(2).rebasedAt(Set.of(3))).stretches();

    assertThat(stretches).extracting(XmrChart.Stretch::centre).containsExactly(2.0, 12.0);
    assertThat(stretches).extracting(XmrChartTest::letters).containsExactly("..O", "..O");
  }

  @Test
  void a_single_point_has_no_limits_and_promises_nothing() {
    var chart = XmrChart.of(values(1, 2, 1, 7), XmrSettings.USUAL.rebasedAt(Set.of(3)));

    assertThat(chart.stretches().getLast().limits()).isEmpty();
    assertThat(letters(chart.stretches().getLast())).isEqualTo(".");
    assertThat(chart.assurance(8, Better.HIGHER)).isEqualTo(Assurance.INCONSISTENT);
  }

  /// Limits at -0.72 and 4.60.
  @Test
  void a_target_outside_the_limits_is_always_passed_or_always_failed() {
    var chart = XmrChart.of(DOCUMENTED, XmrSettings.USUAL);

    assertThat(chart.assurance(5, Better.HIGHER)).isEqualTo(Assurance.CONSISTENTLY_FAILS);
    assertThat(chart.assurance(5, Better.LOWER)).isEqualTo(Assurance.CONSISTENTLY_PASSES);
    assertThat(chart.assurance(-1, Better.HIGHER)).isEqualTo(Assurance.CONSISTENTLY_PASSES);
    assertThat(chart.assurance(-1, Better.LOWER)).isEqualTo(Assurance.CONSISTENTLY_FAILS);
    assertThat(chart.assurance(4, Better.HIGHER)).isEqualTo(Assurance.INCONSISTENT);
  }

  @Test
  void the_last_stretch_decides_about_the_target() {
    var chart =
        XmrChart.of(values(1, 2, 1, 2, 101, 102, 101), XmrSettings.USUAL.rebasedAt(Set.of(4)));

    assertThat(chart.assurance(50, Better.HIGHER)).isEqualTo(Assurance.CONSISTENTLY_PASSES);
  }

  @Test
  void a_signal_is_an_improvement_on_the_better_side_of_the_centre() {
    var stretch = only(DOCUMENTED, XmrSettings.USUAL);
    var outside = stretch.points().get(4);
    var plain = stretch.points().get(5);

    assertThat(stretch.meaning(outside, Better.HIGHER)).isEqualTo(Meaning.IMPROVEMENT);
    assertThat(stretch.meaning(outside, Better.LOWER)).isEqualTo(Meaning.CONCERN);
    assertThat(stretch.meaning(plain, Better.LOWER)).isEqualTo(Meaning.COMMON_CAUSE);
  }

  @Test
  void what_cannot_be_a_chart_is_refused() {
    assertThatThrownBy(() -> XmrChart.of(List.of(), XmrSettings.USUAL))
        .hasMessage("0 values, stretches at [0]");
    assertThatThrownBy(() -> XmrChart.of(values(1, 2), XmrSettings.USUAL.rebasedAt(Set.of(2))))
        .hasMessage("2 values, stretches at [0, 2]");
    assertThatThrownBy(() -> baseline(1)).hasMessage("a baseline of 1 points");
  }
}
