package varde.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {

  private static Proportion of(long numerator, long denominator) {
    return new Proportion(numerator, denominator);
  }

  private static List<Integer> hidden(Suppression column, int rows) {
    return IntStream.range(0, rows).filter(row -> column.hidden(row, 0)).boxed().toList();
  }

  private static List<Integer> hidden(long... column) {
    return hidden(Suppression.ofCountColumn(column), column.length);
  }

  private static List<Integer> hidden(Proportion... column) {
    return hidden(Suppression.ofShareColumn(List.of(column)), column.length);
  }

  /// Cells and totals as they are printed, a dot for what is hidden.
  private static String printed(Suppression table, long[][] rows) {
    var columns = rows[0].length;
    var text = new StringBuilder();
    for (var row = 0; row < rows.length; row++) {
      for (var column = 0; column < columns; column++) {
        text.append(table.hidden(row, column) ? "." : rows[row][column]).append(' ');
      }
      text.append(table.rowTotalHidden(row) ? ".\n" : "=\n");
    }
    for (var column = 0; column < columns; column++) {
      text.append(table.columnTotalHidden(column) ? ". " : "= ");
    }
    return text.append(table.totalHidden() ? "." : "=").toString();
  }

  private static String printed(long[]... rows) {
    return printed(Suppression.ofCounts(rows), rows);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4, true",
    "4, 4, true",
    "0, 5, false",
    "5, 5, false",
    "1, 100, true",
    "4, 100, true",
    "5, 100, false",
    "95, 100, false",
    "96, 100, true",
    "99, 100, true",
    "100, 100, false",
    "0, 0, false"
  })
  void a_share_of_few_is_hidden_and_so_are_few_in_it_or_few_beside(
      long numerator, long denominator, boolean hidden) {
    var column = List.of(of(numerator, denominator), of(500, 900), of(500, 900), of(500, 900));

    assertThat(Suppression.ofShareColumn(column).hidden(0, 0)).isEqualTo(hidden);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "4, true", "5, false"})
  void a_count_of_few_is_hidden_and_none_is_shown(long count, boolean hidden) {
    assertThat(Suppression.ofCountColumn(new long[] {count, 90, 90}).hidden(0, 0))
        .isEqualTo(hidden);
  }

  @Test
  void a_single_small_number_takes_the_smallest_of_the_others_with_it() {
    assertThat(hidden(3, 20, 10, 12)).containsExactly(0, 2);
  }

  @Test
  void small_numbers_protect_each_other() {
    assertThat(hidden(3, 4, 20)).containsExactly(0, 1);
  }

  /// Together they are 2, and each is at least 1.
  @Test
  void small_numbers_that_their_sum_gives_away_take_another_with_them() {
    assertThat(hidden(1, 1, 7, 30)).containsExactly(0, 1, 2);
    assertThat(hidden(of(1, 1), of(1, 1), of(20, 20), of(30, 30))).containsExactly(0, 1, 2);
  }

  /// 0 of 3 and 0 of 6 would together be 0 of 9: nobody in either.
  @Test
  void nobody_in_the_numerator_does_not_protect_nobody_in_the_numerator() {
    assertThat(hidden(of(0, 3), of(0, 6), of(10, 20), of(12, 30))).containsExactly(0, 2);
    assertThat(hidden(of(3, 3), of(6, 6), of(10, 20), of(12, 30))).contains(0, 2);
  }

  @Test
  void an_empty_cell_is_shown_and_protects_nobody() {
    assertThat(hidden(of(3, 10), of(0, 0), of(20, 40), of(25, 50))).containsExactly(0, 2);
    assertThat(hidden(3, 0, 20, 25)).containsExactly(0, 2);
  }

  @Test
  void a_small_number_in_a_table_takes_the_corners_of_a_rectangle_with_it() {
    assertThat(printed(new long[] {3, 20, 30}, new long[] {20, 10, 40}, new long[] {30, 40, 50}))
        .isEqualTo(
            """
            . . 30 =
            . . 40 =
            30 40 50 =
            = = = =\
            """);
  }

  /// No small number is alone on its line, and one can be computed all the same: the last in the
  /// second row, from the first two rows less the first two columns.
  @Test
  void small_numbers_that_only_several_sums_together_give_away_are_protected() {
    assertThat(
            printed(
                new long[] {3, 3, 50, 20},
                new long[] {3, 3, 50, 3},
                new long[] {50, 50, 3, 3},
                new long[] {50, 50, 3, 3}))
        .isEqualTo(
            """
            . . 50 . =
            . . 50 . =
            50 50 . . =
            50 50 . . =
            = = = = =\
            """);
  }

  @Test
  void totals_are_hidden_where_nothing_else_is_left() {
    assertThat(printed(new long[] {3})).isEqualTo(". .\n. .");
    assertThat(printed(new long[] {3, 40})).isEqualTo(". . =\n. . =");
    assertThat(printed(new long[] {3, 0}, new long[] {0, 40})).isEqualTo(". 0 .\n0 40 =\n. = .");
    assertThat(Suppression.ofCountColumn(new long[] {3, 0}).totalHidden()).isTrue();
  }

  @Test
  void in_one_column_a_row_total_is_the_cell_and_the_column_total_the_total() {
    var column = Suppression.ofCountColumn(new long[] {3, 0});

    assertThat(column.rowTotalHidden(0)).isTrue();
    assertThat(column.rowTotalHidden(1)).isFalse();
    assertThat(column.columnTotalHidden(0)).isTrue();
  }

  /// None of 20 in the first row is shown, so everybody knows it of the three.
  @Test
  void a_total_that_tells_nobody_in_the_numerator_stays_shown() {
    var table =
        Suppression.ofShares(
            List.of(List.of(of(0, 3), of(0, 17)), List.of(of(20, 40), of(30, 60))));

    assertThat(printed(table, new long[][] {{3, 17}, {40, 60}})).isEqualTo(". . =\n. . =\n= = =");
  }

  @Test
  void a_table_without_numbers_hides_nothing() {
    assertThat(Suppression.ofShareColumn(List.of()).totalHidden()).isFalse();
    assertThat(Suppression.ofCounts(new long[][] {{}}).rowTotalHidden(0)).isFalse();
  }

  @Test
  void what_cannot_be_a_table_is_refused() {
    assertThatThrownBy(() -> Suppression.ofCounts(new long[][] {{1, 2}, {3}}))
        .hasMessage("rows of length [2, 1]");
    assertThatThrownBy(() -> Suppression.ofShares(List.of())).hasMessage("rows of length []");
    assertThatThrownBy(() -> Suppression.ofCountColumn(new long[] {7, -1}))
        .hasMessage("a count of -1");
  }

  @Test
  void a_place_outside_the_table_is_refused() {
    var table = Suppression.ofCounts(new long[][] {{10, 20}});

    assertThatThrownBy(() -> table.hidden(1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> table.hidden(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> table.rowTotalHidden(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> table.columnTotalHidden(2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
