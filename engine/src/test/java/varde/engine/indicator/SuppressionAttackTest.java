package varde.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What is hidden is attacked by somebody who shares no code with the hiding.
class SuppressionAttackTest {
  private static final int SMALL_TABLES = 6_000;
  private static final int LARGE_TABLES = 12;

  /// One cell, one row, one column with and without row totals, and what is between.
  private static ReleasedTable small(long seed) {
    var random = new Random(seed);
    return switch ((int) (seed % 4)) {
      case 0 -> ReleasedTable.random(random, 1 + random.nextInt(8), 1);
      case 1 -> ReleasedTable.random(random, 1, 1 + random.nextInt(8));
      default -> ReleasedTable.random(random, 1 + random.nextInt(8), 1 + random.nextInt(8));
    };
  }

  private static void assertNothingFound(long seed, ReleasedTable table) {
    var hidden = table.hidden();
    assertThat(Attacker.found(table, hidden, table::whole)).as("seed %d", seed).isEmpty();
    assertThat(Attacker.found(table, hidden, table::part)).as("seed %d", seed).isEmpty();
  }

  @Test
  void nothing_that_is_hidden_can_be_computed() {
    LongStream.range(0, SMALL_TABLES).forEach(seed -> assertNothingFound(seed, small(seed)));
  }

  @Test
  void nothing_that_is_hidden_in_a_large_table_can_be_computed() {
    LongStream.range(0, LARGE_TABLES)
        .forEach(seed -> assertNothingFound(seed, ReleasedTable.random(new Random(seed), 40, 30)));
  }

  @Test
  void the_attacker_finds_numbers_where_only_the_small_ones_are_hidden_and_finds_them_right() {
    var broken = 0;
    for (var seed = 0L; seed < SMALL_TABLES; seed++) {
      var table = small(seed);
      var found = Attacker.found(table, table.small(), table::whole);

      assertThat(found)
          .as("seed %d", seed)
          .allSatisfy((p, n) -> assertThat(n).isEqualTo(table.whole(p)));
      broken += found.isEmpty() ? 0 : 1;
    }
    System.out.printf("Attack: %d of %d tables give numbers away%n", broken, SMALL_TABLES);
    assertThat(broken).as("tables with numbers found").isGreaterThan(SMALL_TABLES / 4);
  }

  @Test
  void every_small_number_is_hidden_and_no_empty_one_is() {
    for (var seed = 0L; seed < SMALL_TABLES; seed++) {
      var table = small(seed);
      var hidden = table.hidden();
      var small = table.small();
      small.andNot(hidden);

      assertThat(small.cardinality()).as("seed %d", seed).isZero();
      assertThat(hidden.stream().filter(place -> table.whole(place) == 0))
          .as("seed %d", seed)
          .isEmpty();
    }
  }

  @Test
  void a_table_without_small_numbers_is_shown_whole_and_the_same_table_is_hidden_the_same_way() {
    for (var seed = 0L; seed < SMALL_TABLES; seed++) {
      var table = small(seed);

      assertThat(table.hidden()).as("seed %d", seed).isEqualTo(table.hidden());
      assertThat(table.hidden().isEmpty()).as("seed %d", seed).isEqualTo(table.small().isEmpty());
    }
  }
}
