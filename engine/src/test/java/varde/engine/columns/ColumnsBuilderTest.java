package varde.engine.columns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ColumnsBuilderTest {
  private final ColumnsBuilder builder = new ColumnsBuilder();
  private final Row row = new Row();

  @BeforeEach
  void aRowWithEverything() {
    row.course = 0;
    row.pathway = 3;
    row.event = 5;
    row.outcome = 7;
    row.day = 18_000;
    row.unit = 11;
    row.patient = 13;
    row.birthDay = -4_000;
    row.setting = 2;
    row.severity = 1;
    row.right = 2;
  }

  @Test
  void what_is_put_in_comes_out() {
    assertThat(builder.add(row)).isEqualTo(Contradiction.NONE);
    var columns = builder.build(1);
    assertThat(columns.courses()).isEqualTo(1);
    assertThat(columns.rows()).isEqualTo(1);
    assertThat(columns.first(0)).isZero();
    assertThat(columns.until(0)).isEqualTo(1);
    assertThat(columns.pathway(0)).isEqualTo(3);
    assertThat(columns.patient(0)).isEqualTo(13);
    assertThat(columns.birthDay(0)).isEqualTo(-4_000);
    assertThat(columns.severity(0)).isEqualTo((byte) 1);
    assertThat(columns.right(0)).isEqualTo((byte) 2);
    assertThat(columns.day(0)).isEqualTo(18_000);
    assertThat(columns.event(0)).isEqualTo(5);
    assertThat(columns.outcome(0)).isEqualTo(7);
    assertThat(columns.setting(0)).isEqualTo((byte) 2);
    assertThat(columns.unit(0)).isEqualTo(11);
  }

  @Test
  void rows_are_grouped_by_course_in_the_order_of_the_input() {
    for (var day = 0; day < 1_000; day++) {
      row.course = day % 3;
      row.day = day;
      builder.add(row);
    }
    var columns = builder.build(4);
    for (var course = 0; course < 3; course++) {
      for (var at = columns.first(course); at < columns.until(course); at++) {
        assertThat(columns.day(at)).isEqualTo(course + 3 * (at - columns.first(course)));
      }
    }
    assertThat(columns.first(3)).isEqualTo(columns.until(3)).isEqualTo(1_000);
    assertThat(columns.pathway(3)).isEqualTo(Row.NONE);
  }

  @Test
  void a_fact_may_stand_on_any_row() {
    row.patient = Row.NONE;
    row.birthDay = Row.NONE;
    row.severity = Row.UNSTATED;
    row.right = Row.UNSTATED;
    row.unit = Row.NONE;
    builder.add(row);
    aRowWithEverything();
    assertThat(builder.add(row)).isEqualTo(Contradiction.NONE);
    var columns = builder.build(1);
    assertThat(columns.patient(0)).isEqualTo(13);
    assertThat(columns.severity(0)).isEqualTo((byte) 1);
    assertThat(columns.unit(0)).isEqualTo(Row.NONE);
    assertThat(columns.unit(1)).isEqualTo(11);
  }

  @Test
  void a_row_that_contradicts_an_earlier_one_is_refused_and_leaves_no_trace() {
    builder.add(row);
    assertRefused(Contradiction.PATHWAY, () -> row.pathway = 4);
    assertRefused(Contradiction.PATIENT, () -> row.patient = 14);
    assertRefused(Contradiction.BIRTH_DATE, () -> row.birthDay = -4_001);
    assertRefused(Contradiction.SEVERITY, () -> row.severity = 2);
    assertRefused(Contradiction.RIGHT, () -> row.right = 1);
    assertThat(builder.rows()).isEqualTo(1);
    var columns = builder.build(1);
    assertThat(columns.pathway(0)).isEqualTo(3);
    assertThat(columns.severity(0)).isEqualTo((byte) 1);
    assertThat(columns.right(0)).isEqualTo((byte) 2);
  }

  private void assertRefused(Contradiction contradiction, Runnable change) {
    aRowWithEverything();
    change.run();
    assertThat(builder.add(row)).isEqualTo(contradiction);
  }

  @Test
  void another_course_may_say_otherwise() {
    builder.add(row);
    row.course = 1;
    row.pathway = 4;
    row.patient = 14;
    assertThat(builder.add(row)).isEqualTo(Contradiction.NONE);
  }

  @Test
  void nothing_gives_empty_columns() {
    var columns = builder.build(0);
    assertThat(columns.courses()).isZero();
    assertThat(columns.rows()).isZero();
  }

  @Test
  void every_contradiction_of_a_row_is_told() {
    builder.add(row);
    row.pathway = 4;
    row.patient = 14;
    row.birthDay = -3_999;
    row.severity = 2;
    row.right = 1;

    assertThat(builder.contradictions(row))
        .containsExactly(
            Contradiction.PATHWAY,
            Contradiction.PATIENT,
            Contradiction.BIRTH_DATE,
            Contradiction.SEVERITY,
            Contradiction.RIGHT);
  }

  @Test
  void what_is_not_said_contradicts_nothing() {
    builder.add(row);
    row.patient = Row.NONE;
    row.birthDay = Row.NONE;
    row.severity = Row.UNSTATED;
    row.right = Row.UNSTATED;

    assertThat(builder.contradictions(row)).isEmpty();
  }
}
