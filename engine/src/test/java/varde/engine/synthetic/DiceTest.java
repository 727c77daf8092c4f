package varde.engine.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What is drawn must be the same in every version of Java, or a seed means nothing.
class DiceTest {

  /// Expected values come from a program in another language that agrees with the published
  /// sequence of SplitMix64 for the seed 1234567.
  @Test
  void the_draws_of_a_seed_and_a_number_are_those_of_split_mix() {
    assertThat(draws(42, 0))
        .containsExactly(-4204815582636234286L, 7040222520599051659L, -5426180739752472406L);
    assertThat(draws(42, 1))
        .containsExactly(7138415436909018950L, -1451441013313770160L, 1533225871787718299L);
    assertThat(draws(-7, 3))
        .containsExactly(-3919405583744569610L, 3887282424996415389L, 5396479583569877126L);
  }

  private static long[] draws(long seed, long number) {
    var dice = dice(seed, number);
    return LongStream.generate(dice::next).limit(3).toArray();
  }

  private static Dice dice(long seed, long number) {
    var dice = new Dice();
    dice.begin(seed, number);
    return dice;
  }

  @Test
  void a_number_below_six_is_each_of_six_equally_often() {
    var dice = dice(1, 1);
    var counts = new int[6];
    IntStream.range(0, 60_000).forEach(i -> counts[dice.below(6)]++);

    assertThat(IntStream.of(counts).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
  }

  @Test
  void both_ends_of_a_span_are_drawn_and_an_empty_span_is_its_beginning() {
    var dice = dice(1, 2);

    assertThat(IntStream.range(0, 1_000).map(i -> dice.between(-1, 2)).distinct())
        .containsExactlyInAnyOrder(-1, 0, 1, 2);
    assertThat(dice.between(5, 5)).isEqualTo(5);
    assertThat(dice.between(5, 3)).isEqualTo(5);
  }

  @Test
  void a_share_of_none_is_never_and_of_all_is_always() {
    var dice = dice(1, 3);

    assertThat(IntStream.range(0, 10_000).filter(i -> dice.chance(0))).isEmpty();
    assertThat(IntStream.range(0, 10_000).filter(i -> !dice.chance(1))).isEmpty();
    assertThat(IntStream.range(0, 10_000).filter(i -> dice.chance(0.25)).count())
        .isBetween(2_300L, 2_700L);
  }

  @Test
  void every_bit_that_is_set_is_drawn_and_no_other() {
    var dice = dice(1, 4);
    var bits = 1L | 1L << 7 | 1L << 63;

    assertThat(IntStream.range(0, 1_000).map(i -> dice.bitOf(bits)).distinct())
        .containsExactlyInAnyOrder(0, 7, 63);
  }
}
