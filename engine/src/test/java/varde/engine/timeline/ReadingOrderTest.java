package varde.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingOrderTest {
  private final ReadingOrder order = new ReadingOrder();

  @Test
  void events_are_read_by_day_then_by_their_place_in_the_day_then_as_the_input_has_them() {
    order.add(10, 5, 0);
    order.add(9, 7, 1);
    order.add(10, 4, 2);
    order.add(10, 5, 3);
    order.sort();
    assertThat(rows()).containsExactly(1, 2, 0, 3);
    assertThat(order.isLevel(2, 3)).isTrue();
    assertThat(order.isLevel(1, 2)).isFalse();
    assertThat(order.isLevel(0, 1)).isFalse();
  }

  @Test
  void days_before_1970_and_at_the_ends_of_time_are_in_order_too() {
    var first = Math.toIntExact(LocalDate.of(1, 1, 1).toEpochDay());
    var last = Math.toIntExact(LocalDate.of(9999, 12, 31).toEpochDay());
    order.add(last, 0, 0);
    order.add(0, 255, 1);
    order.add(-1, 255, 2);
    order.add(first, 12, 3);
    order.sort();
    assertThat(rows()).containsExactly(3, 2, 1, 0);
  }

  /// Short courses are sorted by insertion, long ones by the library: both must give the same
  /// order.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 47, 48, 49, 50, 1000})
  void any_length_is_sorted(int length) {
    var random = new SplittableRandom(length);
    for (var row = 0; row < length; row++) {
      order.add(random.nextInt(20), random.nextInt(3), row);
    }
    order.sort();
    for (var i = 1; i < length; i++) {
      assertThat(order.isLevel(i - 1, i) ? order.row(i - 1) < order.row(i) : true).isTrue();
    }
    assertThat(rows())
        .containsExactlyInAnyOrder(IntStream.range(0, length).boxed().toArray(Integer[]::new));
  }

  @Test
  void a_cleared_order_begins_anew() {
    order.add(1, 1, 1);
    order.clear();
    assertThat(order.size).isZero();
  }

  private Integer[] rows() {
    return IntStream.range(0, order.size).mapToObj(order::row).toArray(Integer[]::new);
  }
}
