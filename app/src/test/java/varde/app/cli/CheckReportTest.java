package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What `varde check` tells a person.
class CheckReportTest {
  private static final String TODAY = "--today=2025-04-14";
  private static final String HEADER = "course_id,patient_id,date,code,setting\n";

  private static String reported(String events, String... arguments) {
    return reported(Terminal.piped(), events, arguments);
  }

  private static String reported(Terminal terminal, String events, String... arguments) {
    var all = new String[arguments.length + 3];
    all[0] = "check";
    all[1] = "-";
    all[2] = TODAY;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    terminal.given(events).run(all);
    return terminal.out();
  }

  @Test
  void the_example_is_told_as_it_was_found_right() {
    var terminal = Terminal.piped().givenTheExample();

    assertThat(terminal.run("check", "-", TODAY)).isEqualTo(Commands.DONE);
    Golden.isAsIn("report.txt", terminal.out());
  }

  @Test
  void no_line_is_wider_than_the_terminal() {
    for (var width : new int[] {72, 80, 100}) {
      var terminal = Terminal.looking(Map.of("COLUMNS", "" + width, "NO_COLOR", "1"));
      terminal.givenTheExample().run("check", "-", TODAY);

      assertThat(terminal.out().lines()).allMatch(line -> line.length() <= width);
    }
  }

  @Test
  void no_line_is_wider_than_the_terminal_in_any_language() {
    for (var language : new String[] {"nb", "nn"}) {
      var terminal = Terminal.piped().givenTheExample();
      terminal.run("check", "-", TODAY, "--language", language);

      assertThat(terminal.out().lines()).allMatch(line -> line.length() <= 80);
    }
  }

  @Test
  void there_is_colour_on_a_terminal() {
    var terminal = Terminal.looking(Map.of("TERM", "xterm")).givenTheExample();
    terminal.run("check", "-", TODAY);

    assertThat(terminal.out()).contains("\u001b[31m◆ overdue\u001b[0m");
  }

  @Test
  void there_is_no_colour_where_somebody_does_not_want_it() {
    var terminal = Terminal.looking(Map.of("TERM", "xterm", "NO_COLOR", "1")).givenTheExample();
    terminal.run("check", "-", TODAY);

    assertThat(terminal.out()).contains("◆ overdue").doesNotContain("\u001b");
  }

  @Test
  void there_is_no_colour_in_a_pipe() {
    var terminal = Terminal.piped().givenTheExample();
    terminal.run("check", "-", TODAY);

    assertThat(terminal.out()).contains("◆ overdue").doesNotContain("\u001b");
  }

  @Test
  void colour_changes_no_word() {
    var coloured = Terminal.looking(Map.of("TERM", "xterm")).givenTheExample();
    coloured.run("check", "-", TODAY);
    var plain = Terminal.piped().givenTheExample();
    plain.run("check", "-", TODAY);

    assertThat(coloured.out().replaceAll("\u001b\\[[0-9]*m", "")).isEqualTo(plain.out());
  }

  @Test
  void without_a_row_there_is_nothing_to_check() {
    assertThat(reported(HEADER))
        .contains("no rows · no courses")
        .endsWith("There is nothing to check: no row was read.\n");
  }

  @Test
  void where_nothing_is_overdue_it_says_so() {
    assertThat(reported(HEADER + "c1,,2025-04-01,D01A,outpatient\n"))
        .contains("Nothing is overdue. Nothing is wrong with the registrations. Nothing is due")
        .contains("Others · 1 course")
        .contains("No time limit has begun to run.");
  }

  @Test
  void a_course_with_an_unreadable_row_says_that_it_is_incomplete() {
    assertThat(reported(HEADER + "c1,,2025-04-01,D01A,\nc1,,nodate,D01M,\nc2,,nodate,D01A,\n"))
        .contains("!  Incomplete: rows of this course could not be read.")
        .contains("2 rows could not be read and took no part.")
        .contains("1 course had no row that could be read, and cannot be shown.");
  }

  @Test
  void most_days_over_comes_first_then_findings_then_the_nearest_day() {
    var told =
        reported(
            HEADER
                + "later,,2025-04-10,D01M,outpatient\nlater,,2025-04-09,D01A,\n"
                + "sooner,,2025-04-02,D01A,\nsooner,,2025-04-03,D01M,outpatient\n"
                + "wrong,,2025-04-01,D01A,\nwrong,,2025-04-02,D01Z,\n"
                + "over,,2025-03-01,D01A,\nover,,2025-03-10,D01M,outpatient\n"
                + "more,,2025-02-01,D01A,\nmore,,2025-02-10,D01M,outpatient\n"
                + "still,,2025-04-01,D01A,\n");

    assertThat(
            told.lines()
                .filter(line -> line.contains("  D01 Spec"))
                .map(line -> line.substring(0, line.indexOf(" "))))
        .containsExactly("more", "over", "wrong", "sooner", "later", "still");
  }

  @Test
  void among_many_courses_only_those_that_need_somebody_are_told() {
    var events = new StringBuilder(HEADER);
    for (var i = 0; i < 250; i++) {
      events.append("calm-" + i + ",,2025-04-01,D01A,\n");
    }
    events.append("over,,2025-03-01,D01A,\nover,,2025-03-10,D01M,outpatient\n");
    events.append("soon,,2025-04-01,D01A,\nsoon,,2025-04-10,D01M,inpatient\n");
    events.append("broken,,2025-04-01,D01A,\nbroken,,never,D01M,\n");
    events.append("far,,2025-04-10,D01A,\nfar,,2025-04-10,D01M,outpatient\n");

    assertThat(reported(events.toString()))
        .contains("over  D01", "soon  D01", "broken  D01")
        .doesNotContain("calm-", "far  D01")
        .contains("251 courses are left out here")
        .contains("--format csv or --format jsonl", "--explain COURSE");
  }

  @Test
  void a_name_that_would_steer_the_terminal_does_not() {
    assertThat(reported(HEADER + "c\u001b[2J1,,2025-04-01,D01A,\n")).doesNotContain("\u001b");
  }

  @Test
  void what_is_postponed_stands_beside_and_does_not_move_the_day() {
    assertThat(
            reported(
                HEADER
                    + "c1,,2025-03-01,D01A,\n"
                    + "c1,,2025-03-10,D01M,outpatient\n"
                    + "c1,,2025-03-20,D01L,\n"))
        .contains("due Mon 31 Mar   14 days over")
        .contains("postponed by the patient");
  }

  @Test
  void a_share_of_nothing_is_not_zero() {
    assertThat(reported(HEADER + "c1,,2025-04-01,D01A,\n"))
        .containsPattern("Assessment within the recommended time +0 of 0 +target 80%");
  }

  @Test
  void every_language_says_the_same_things() {
    var bokmaal = Terminal.piped().givenTheExample();
    bokmaal.run("check", "-", TODAY, "--language=nb");
    var nynorsk = Terminal.piped().givenTheExample();
    nynorsk.run("check", "-", TODAY, "--language=nn");

    assertThat(bokmaal.out())
        .startsWith("Slik står forløpene mandag 14. april 2025\n")
        .contains("◆ over tiden   Mellom evalueringer")
        .contains("Utredning innen anbefalt tid");
    assertThat(nynorsk.out())
        .startsWith("Slik står forløpa måndag 14. april 2025\n")
        .contains("◆ over tida     Mellom evalueringar")
        .contains("Utgreiing innan tilrådd tid");
  }
}
