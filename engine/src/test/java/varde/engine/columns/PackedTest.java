package varde.engine.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole numbers come back as they went in, in as few bytes as their distances need.
class PackedTest {
  private static final int COLUMNS = 3_000;
  private static final int HEAD = 1 + Integer.BYTES;

  /// Where distances need another byte, and the ends of all numbers.
  private static final int[] TURNS = {
    Integer.MIN_VALUE + 1,
    -65_536,
    -256,
    -1,
    0,
    1,
    254,
    255,
    256,
    65_534,
    65_535,
    65_536,
    Integer.MAX_VALUE
  };

  private static byte[] packed(int... values) {
    var packed = new Packed();
    packed.putColumn(values, values.length);
    return packed.bytes();
  }

  private static int[] read(byte[] from, int at, int count, int until) {
    var into = new int[count];
    assertThat(Packed.readColumn(from, at, into, count)).isEqualTo(until);
    return into;
  }

  private static int turn(SplittableRandom random) {
    return TURNS[random.nextInt(TURNS.length)];
  }

  /// A column whose numbers lie in a random stretch, with random holes.
  private static int[] column(SplittableRandom random) {
    var values = new int[random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(200)];
    var one = turn(random);
    var other = random.nextInt(3) == 0 ? one : turn(random);
    var holes = random.nextInt(4);
    for (var i = 0; i < values.length; i++) {
      var within =
          random.nextInt(5) == 0
              ? other
              : (int) random.nextLong(Math.min(one, other), Math.max(one, other) + 1L);
      var isHole = holes == 3 || (holes > 0 && random.nextInt(4) < holes);
      values[i] = isHole ? Row.NONE : within;
    }
    return values;
  }

  @Test
  void any_columns_one_behind_the_other_come_back_as_they_went_in() {
    for (var seed = 1L; seed <= COLUMNS; seed++) {
      var random = new SplittableRandom(seed);
      var first = column(random);
      var second = column(random);
      var packed = new Packed();
      packed.putColumn(first, first.length);
      var length = packed.bytes().length;
      packed.putColumn(second, second.length);
      var bytes = packed.bytes();

      assertThat(read(bytes, 0, first.length, length)).as("seed %d", seed).isEqualTo(first);
      assertThat(read(bytes, length, second.length, bytes.length))
          .as("seed %d", seed)
          .isEqualTo(second);
    }
  }

  @Test
  void any_two_numbers_with_and_without_a_hole_come_back() {
    for (var one : TURNS) {
      for (var other : TURNS) {
        for (var values : new int[][] {{one, other}, {one, Row.NONE, other}, {Row.NONE, one}}) {
          var bytes = packed(values);
          assertThat(read(bytes, 0, values.length, bytes.length))
              .as(() -> Arrays.toString(values))
              .isEqualTo(values);
        }
      }
    }
  }

  /// Three numbers: 5 bytes that say how, and the width three times. A hole takes one distance
  /// more.
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "7, 7, 7, 0",
    "-900, -900, -900, 0",
    "-2147483648, -2147483648, -2147483648, 0",
    "0, 255, 0, 1",
    "-17000, -16745, -16800, 1",
    "0, 256, 0, 2",
    "0, 65535, 0, 2",
    "0, 65536, 0, 4",
    "-2147483647, 2147483647, 0, 4",
    "7, -2147483648, 7, 1",
    "1, -2147483648, 255, 1",
    "1, -2147483648, 256, 2",
    "1, -2147483648, 65535, 2",
    "1, -2147483648, 65536, 4"
  })
  void a_number_takes_as_many_bytes_as_the_largest_distance_needs(
      int one, int other, int third, int width) {
    assertThat(packed(one, other, third)).hasSize(HEAD + 3 * width);
  }

  @Test
  void only_the_first_numbers_of_the_memory_count() {
    var packed = new Packed();
    packed.putColumn(new int[] {3, 4, 1_000_000, Row.NONE}, 2);

    assertThat(packed.bytes()).isEqualTo(packed(3, 4));
  }

  @Test
  void what_was_forgotten_leaves_no_trace() {
    var packed = new Packed();
    packed.putColumn(new int[] {1, 2, 3}, 3);
    packed.clear();
    packed.putInt(-5);
    packed.putBytes(new byte[] {9, 8});

    assertThat(packed.bytes()).containsExactly(0xFB, 0xFF, 0xFF, 0xFF, 9, 8);
    assertThat(Packed.readInt(packed.bytes(), 0)).isEqualTo(-5);
  }

  @Test
  void there_is_room_for_more_than_was_thought_at_first() {
    var values = new SplittableRandom(5).ints(100_000).map(i -> i == Row.NONE ? 0 : i).toArray();
    var bytes = packed(values);

    assertThat(read(bytes, 0, values.length, bytes.length)).isEqualTo(values);
  }
}
