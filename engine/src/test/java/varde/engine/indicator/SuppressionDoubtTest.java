package varde.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Whoever knows that people are counted in whole numbers, and which cells are empty, is still in
/// doubt about every small number.
class SuppressionDoubtTest {
  private static final int TABLES = 3_000;

  private static ReleasedTable table(long seed) {
    var random = new Random(seed);
    return switch ((int) (seed % 5)) {
      case 0 -> ReleasedTable.random(random, 1 + random.nextInt(5), 1);
      case 1 -> ReleasedTable.random(random, 1, 1 + random.nextInt(3));
      case 2 -> ReleasedTable.random(random, 3, 2);
      default -> ReleasedTable.random(random, 2, 1 + random.nextInt(3));
    };
  }

  @Test
  void every_small_number_could_be_another() {
    LongStream.range(0, TABLES)
        .forEach(seed -> {
          var table = table(seed);
          assertThat(new Doubter(table, table.hidden()).certain()).as("seed %d", seed).isEmpty();
        });
  }

  @Test
  void where_only_the_small_numbers_are_hidden_many_are_certain() {
    var certain =
        LongStream.range(0, TABLES)
            .mapToObj(SuppressionDoubtTest::table)
            .filter(table -> !new Doubter(table, table.small()).certain().isEmpty())
            .count();

    System.out.printf("Doubt: %d of %d tables leave none%n", certain, TABLES);
    assertThat(certain).as("tables with certain numbers").isGreaterThan(TABLES / 4);
  }
}
