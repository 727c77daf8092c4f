package varde.app.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static varde.app.casework.DrawnWords.end;
import static varde.app.casework.DrawnWords.flag;
import static varde.app.casework.DrawnWords.name;
import static varde.app.casework.DrawnWords.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import varde.app.casework.TimelineDrawing.Part;
import varde.app.casework.TimelineDrawing.Stone;

/// Drawings of courses that are late, closed, unmeasured, long or hardly begun.
class TimelineStatesTest {

  @Test
  void an_overdue_bar_is_rust_from_its_due_day_until_today() {
    var drawing =
        DrawnCourse.outpatient("D01", "2025-04-28", "2025-03-03 A\n2025-03-21 M").drawing();
    var bar = drawing.bars().getFirst();

    assertThat(verdict(bar))
        .isEqualTo("over 17 dager over. Skulle vært innen fredag 11. april. Dag 38 av 21.");
    assertThat(bar.parts()).extracting(Part::style).containsExactly("t-bar-open", "t-bar-over");
    assertThat(end(bar.parts().getLast())).isEqualTo(drawing.head().today().orElseThrow().x());
  }

  @Test
  void what_is_not_measured_says_why() {
    var drawing =
        DrawnCourse.outpatient("D11", "2025-04-28", "2025-03-03 A\n2025-03-21 M").drawing();

    assertThat(drawing.bars())
        .extracting(DrawnWords::verdict)
        .containsExactly("unknown Måles ikke: forløpstiden er ikke oppgitt. 38 dager til nå.");
    assertThat(drawing.bars().getFirst().parts()).isEmpty();
  }

  @Test
  void a_closed_course_ends_where_it_was_closed() {
    var drawing =
        DrawnCourse.outpatient(
                "D01",
                "2025-04-14",
                """
                2025-01-03 A
                2025-01-29 M
                2025-02-03 C/T
                2025-02-07 E
                2025-03-19 X/P\
                """)
            .drawing();

    assertThat(verdict(drawing.bars().getLast()))
        .isEqualTo("ended Avsluttet før dagen, som var 4. april.");
    assertThat(drawing.head().ending().orElseThrow().text()).isEqualTo("Avsluttet");
    assertThat(drawing.head().phases()).noneMatch(phase -> phase.now());
    assertThat(drawing.trail().strokes())
        .extracting(trail -> trail.style())
        .containsExactly("t-trail");
  }

  @Test
  void today_is_left_out_when_the_course_was_closed_long_ago() {
    var drawing =
        DrawnCourse.outpatient("D01", "2025-04-14", "2020-01-03 A\n2020-02-03 X/P").drawing();

    assertThat(drawing.head().today()).isEmpty();
    assertThat(drawing.said().notes())
        .extracting(DrawnWords::plain)
        .containsExactly("I dag, mandag 14. april 2025, ligger etter tegningen.");
  }

  @Test
  void of_many_intervals_the_latest_are_drawn_and_all_stand_in_the_table() {
    var evaluations =
        IntStream.range(0, 15)
            .mapToObj(i -> LocalDate.parse("2025-01-10").plusDays(7L * i) + " E")
            .collect(Collectors.joining("\n"));
    var drawing =
        DrawnCourse.outpatient(
                "D01", "2025-05-01", "2025-01-01 A\n2025-01-02 M\n2025-01-05 C/T\n" + evaluations)
            .drawing();

    assertThat(drawing.twins().intervals()).hasSize(17);
    assertThat(drawing.bars()).hasSize(TimelineBars.MOST + 1);
    assertThat(name(drawing.bars().getFirst())).isEqualTo("Mellom evalueringer, nr. 4");
    assertThat(drawing.said().notes())
        .first()
        .asString()
        .startsWith("Tegnet er 12 av 17 strekninger");
  }

  @Test
  void an_event_that_does_not_count_is_shown_and_said_not_to() {
    var drawing =
        DrawnCourse.outpatient("D01", "2025-04-14", "2025-03-03 A\n2025-03-10 E\n2025-05-20 E")
            .drawing();

    assertThat(drawing.trail().stones())
        .extracting(Stone::style)
        .containsExactly("t-stone", "t-stone-minor");
    assertThat(flag(drawing.trail().stones().getLast()))
        .isEqualTo("Evaluering 10. mars, teller ikke");
    assertThat(drawing.twins().events())
        .extracting(row -> row.note())
        .containsExactly("", "Teller ikke", "Teller ikke");
    assertThat(drawing.said().notes())
        .extracting(DrawnWords::plain)
        .containsExactly("Utenfor tegningen: Evaluering 20. mai.");
  }

  @Test
  void nothing_is_drawn_of_nothing() {
    var drawing =
        new DrawnCourse(DrawnCourse.course("D01", List.of()), LocalDate.parse("2025-04-14"))
            .drawing();

    assertThat(drawing.isDrawn()).isFalse();
    assertThat(drawing.said().finding()).isEqualTo("Ingenting er registrert ennå.");
  }
}
