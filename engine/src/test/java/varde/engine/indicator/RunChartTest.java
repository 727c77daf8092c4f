package varde.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunChartTest {

  /// The printed table, and beyond it SciPy 1.17: `round(log2(n)) + 3`, `binom.ppf(0.05, n-1,
  /// 0.5)`.
  @ParameterizedTest
  @CsvSource({
    "10, 6, 2",
    "12, 7, 3",
    "16, 7, 4",
    "20, 7, 6",
    "24, 8, 8",
    "30, 8, 10",
    "36, 8, 13",
    "60, 9, 23",
    "1, 3, 0",
    "2, 4, 0",
    "100, 10, 41",
    "240, 11, 107",
    "5000, 15, 2441"
  })
  void chance_alone_makes_no_longer_run_and_no_fewer_crossings(int useful, int run, int crossings) {
    var chart = new RunChart(0, useful, 0, 0);

    assertThat(chart.longestByChance()).isEqualTo(run);
    assertThat(chart.fewestByChance()).isEqualTo(crossings);
  }

  private static RunChart chart(double... values) {
    return RunChart.of(Arrays.stream(values).boxed().toList());
  }

  @Test
  void values_on_the_median_are_not_useful_and_break_no_run() {
    assertThat(chart(1, 1, 3, 1, 5, 5, 3, 5, 3)).isEqualTo(new RunChart(3, 6, 3, 1));
  }

  @Test
  void the_median_of_an_even_number_of_values_is_between_the_two_in_the_middle() {
    assertThat(chart(4, 1, 2, 8)).isEqualTo(new RunChart(3, 4, 2, 2));
  }

  @Test
  void a_run_that_is_too_long_is_a_signal() {
    var seven = chart(1, 1, 1, 1, 1, 1, 1, 9, 1, 9, 9, 9, 1, 9, 9, 9, 1, 9, 9, 9);
    var eight = chart(9, 1, 1, 1, 1, 1, 1, 1, 1, 9, 9, 1, 9, 9, 1, 9, 9, 9, 9, 9);

    assertThat(seven).isEqualTo(new RunChart(5, 20, 7, 7));
    assertThat(seven.signal()).isFalse();
    assertThat(eight).isEqualTo(new RunChart(5, 20, 8, 6));
    assertThat(eight.signal()).isTrue();
  }

  @Test
  void too_few_crossings_are_a_signal() {
    var six = chart(1, 1, 1, 9, 9, 9, 1, 1, 1, 9, 9, 9, 9, 1, 1, 9, 9, 9, 1, 1);
    var five = chart(1, 1, 1, 1, 9, 9, 9, 9, 1, 1, 1, 9, 9, 9, 1, 1, 1, 9, 9, 9);

    assertThat(six.crossings()).isEqualTo(6);
    assertThat(six.signal()).isFalse();
    assertThat(five.longestRun()).isEqualTo(4);
    assertThat(five.crossings()).isEqualTo(5);
    assertThat(five.signal()).isTrue();
  }

  @Test
  void values_that_are_all_the_same_are_no_signal() {
    var chart = chart(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);

    assertThat(chart).isEqualTo(new RunChart(0.1, 0, 0, 0));
    assertThat(chart.signal()).isFalse();
  }

  @Test
  void a_chart_of_no_values_is_refused() {
    assertThatThrownBy(() -> RunChart.of(List.of())).hasMessage("no values");
  }
}
