package varde.app.casework;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static varde.app.casework.DrawnWords.end;
import static varde.app.casework.DrawnWords.name;
import static varde.app.casework.DrawnWords.plain;
import static varde.app.casework.DrawnWords.verdict;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import varde.app.casework.TimelineDrawing.Part;

/// What is drawn of a few courses, word by word and day by day.
class TimelineDrawingTest {
  private static final Offset<Double> A_TENTH = within(0.15);

  private static final DrawnCourse NORA =
      DrawnCourse.outpatient(
          "D01",
          "2025-04-14",
          """
          2025-01-03 A
          2025-01-21 M
          2025-02-03 L
          2025-02-13 C/T
          2025-02-19 E
          2025-02-19 U/U
          2025-02-20 F
          2025-04-03 S/M\
          """);

  @Test
  void the_finding_says_where_the_patient_is_and_what_is_due() {
    assertThat(plain(NORA.drawing().said().finding()))
        .isEqualTo(
            "Behandling og oppfølging. Evaluering senest onsdag 16. april, om 2 dager. Av 2 målte"
                + " strekninger kom 1 innen tiden og 1 etter.");
  }

  @Test
  void each_interval_has_a_bar_and_its_verdict_in_words() {
    assertThat(NORA.drawing().bars())
        .extracting(bar -> name(bar) + " | " + verdict(bar))
        .containsExactly(
            "Utredning | missed Etter tiden: 23 dager av 21. Utsatt av pasienten.",
            "Første evaluering | met Innen tiden: 6 dager av 7.",
            "Mellom evalueringer | soon Senest onsdag 16. april, om 2 dager. Dag 54 av 56.",
            "Neste | start Kommer den i dag: senest mandag 9. juni");
  }

  @Test
  void the_part_after_the_due_day_is_told_from_the_rest() {
    assertThat(NORA.drawing().bars())
        .extracting(bar -> bar.parts().stream().map(Part::style).toList())
        .containsExactly(
            List.of("t-bar", "t-bar-over"),
            List.of("t-bar-met"),
            List.of("t-bar-open", "t-bar-left"),
            List.of());
  }

  @Test
  void a_bar_reaches_from_day_to_day_and_its_stroke_stands_on_the_due_day() {
    var drawing = NORA.drawing();
    var assessment = drawing.bars().getFirst();
    var open = drawing.bars().get(2);

    assertThat(assessment.parts().getFirst().x()).isCloseTo(x(drawing, "2025-01-21"), A_TENTH);
    assertThat(end(assessment.parts().getFirst())).isCloseTo(x(drawing, "2025-02-11"), A_TENTH);
    assertThat(assessment.due().orElseThrow().x()).isCloseTo(x(drawing, "2025-02-11"), A_TENTH);
    assertThat(end(assessment.parts().getLast())).isCloseTo(x(drawing, "2025-02-13"), A_TENTH);
    assertThat(end(open.parts().getFirst())).isCloseTo(x(drawing, "2025-04-14"), A_TENTH);
    assertThat(open.due().orElseThrow().x()).isCloseTo(x(drawing, "2025-04-16"), A_TENTH);
    assertThat(open.due().orElseThrow().text()).isEqualTo("t-due-soon");
    assertThat(drawing.bars().getLast().due().orElseThrow().x())
        .isCloseTo(x(drawing, "2025-06-09"), A_TENTH);
  }

  @Test
  void today_is_one_line_with_its_day() {
    var drawing = NORA.drawing();

    assertThat(drawing.head().today().orElseThrow().x())
        .isCloseTo(x(drawing, "2025-04-14"), A_TENTH);
    assertThat(plain(drawing.head().todayWords().orElseThrow().text()))
        .isEqualTo("i dag, 14. april");
  }

  @Test
  void the_phases_begin_with_what_moved_the_course() {
    var drawing = NORA.drawing();

    assertThat(drawing.head().phases())
        .extracting(phase -> phase.text() + (phase.now() ? ", now" : ""))
        .containsExactly("Henvist", "Utredning", "Behandling og oppfølging, now");
    assertThat(drawing.head().phases().get(1).x()).isCloseTo(x(drawing, "2025-01-21"), A_TENTH);
    assertThat(drawing.head().phases().get(2).x()).isCloseTo(x(drawing, "2025-02-13"), A_TENTH);
  }

  @Test
  void what_matters_is_a_stone_with_words_and_the_rest_a_tick() {
    var drawing = NORA.drawing();

    assertThat(drawing.trail().stones())
        .extracting(DrawnWords::flag)
        .containsExactly(
            "Start 3. jan.",
            "Første fremmøte 21. jan.",
            "Klinisk beslutning 13. feb. · Rusbehandling (TSB)",
            "Evaluering 19. feb., og 1 til",
            "Samarbeidsmøte 3. apr. · Møte holdt",
            "Evaluering senest 16. apr.");
    assertThat(drawing.trail().ticks())
        .singleElement()
        .satisfies(x -> assertThat(x).isCloseTo(x(drawing, "2025-02-20"), A_TENTH));
  }

  @Test
  void a_postponement_stands_below_the_trail_on_its_day() {
    var drawing = NORA.drawing();

    assertThat(drawing.trail().postponements())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.x()).isCloseTo(x(drawing, "2025-02-03"), A_TENTH);
          assertThat(one.words().orElseThrow().y()).isGreaterThan(drawing.trail().y());
          assertThat(one.words().orElseThrow().text()).isEqualTo("Utsatt av pasienten");
          assertThat(plain(one.day())).isEqualTo("3. feb.");
        });
  }

  @Test
  void holidays_ahead_are_shaded_and_named() {
    var drawing = NORA.drawing();
    var easter = drawing.head().holidays().getFirst();

    assertThat(easter.text()).isEqualTo("1.\u00a0påskedag");
    assertThat(easter.x()).isCloseTo(x(drawing, "2025-04-17"), A_TENTH);
    assertThat(easter.x() + easter.width()).isCloseTo(x(drawing, "2025-04-22"), A_TENTH);
    assertThat(plain(drawing.said().holidayNames())).contains("langfredag 18. april", ", 1. mai,");
  }

  @Test
  void the_ladder_tells_the_same_day_by_day() {
    assertThat(NORA.drawing().twins().ladder())
        .extracting(DrawnWords::told)
        .containsExactly(
            "past fredag 3. januar: Start",
            "past tirsdag 21. januar: Første fremmøte",
            "past mandag 3. februar: postponed Utsatt av pasienten",
            "past torsdag 13. februar: Klinisk beslutning: Rusbehandling (TSB) | missed Utredning."
                + " Etter tiden: 23 dager av 21. Utsatt av pasienten.",
            "past onsdag 19. februar: Utført aktivitet: Behandlingsplan laget sammen; Evaluering |"
                + " met Første evaluering. Innen tiden: 6 dager av 7.",
            "past torsdag 20. februar: Tilbakemelding til henviser og fastlege",
            "past torsdag 3. april: Samarbeidsmøte: Møte holdt",
            "today mandag 14. april: I dag, mandag 14. april",
            "ahead onsdag 16. april: Evaluering senest | soon Senest onsdag 16. april, om 2 dager."
                + " Dag 54 av 56.",
            "ahead mandag 9. juni: Evaluering senest neste gang, hvis den kommer i dag");
  }

  @Test
  void the_table_tells_the_same_too() {
    var drawing = NORA.drawing();

    assertThat(drawing.twins().intervals())
        .extracting(row -> row.name() + " " + row.start().iso() + " " + row.state().sign())
        .containsExactly(
            "Utredning 2025-01-21 missed",
            "Første evaluering 2025-02-13 met",
            "Mellom evalueringer 2025-02-19 soon");
    assertThat(drawing.twins().events())
        .extracting(row -> plain(row.day().text() + " " + row.name() + " " + row.phase()))
        .startsWith("3. januar Start Henvist", "21. januar Første fremmøte Utredning")
        .hasSize(8);
  }

  /// Where a day stands, reckoned from two stones ninety days apart.
  private static double x(TimelineDrawing drawing, String day) {
    var first = drawing.trail().stones().getFirst().x();
    var later = drawing.trail().stones().get(4).x();
    var since = DAYS.between(LocalDate.parse("2025-01-03"), LocalDate.parse(day));
    return first + since * (later - first) / 90;
  }
}
