package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// `varde check --explain`: the whole reasoning about one course.
class ExplanationTest {
  private static final String HEADER =
      "course_id,patient_id,birth_date,date,code,setting,severity,right\n";

  private static String explained(String events, String... more) {
    var all = new String[more.length + 5];
    all[0] = "check";
    all[1] = "-";
    all[2] = "--today=2025-04-14";
    all[3] = "--explain";
    all[4] = "c1";
    System.arraycopy(more, 0, all, 5, more.length);
    var terminal = Terminal.piped().given(HEADER + events);
    terminal.run(all);
    return terminal.out().replaceAll("\\s+", " ");
  }

  @Test
  void a_course_of_the_example_is_explained_as_it_was_found_right() {
    var terminal = Terminal.piped().givenTheExample();

    assertThat(terminal.run("check", "-", "--today=2025-04-14", "--explain=c-103"))
        .isEqualTo(Commands.DONE);
    Golden.isAsIn("explanation.txt", terminal.out());
  }

  @Test
  void an_unknown_course_is_told_with_the_nearest_name() {
    var terminal = Terminal.piped().givenTheExample();

    assertThat(terminal.run("check", "-", "--explain=C-1O3")).isEqualTo(Commands.FAILED);
    assertThat(terminal.err())
        .isEqualTo("varde: There is no course 'C-1O3' in what was read. Did you mean 'c-103'?\n");
  }

  @Test
  void a_course_that_is_like_no_other_is_only_told_as_unknown() {
    var terminal = Terminal.piped().givenTheExample();

    assertThat(terminal.run("check", "-", "--explain=quite-another")).isEqualTo(Commands.FAILED);
    assertThat(terminal.err())
        .isEqualTo("varde: There is no course 'quite-another' in what was read.\n");
  }

  @Test
  void a_course_without_a_readable_row_has_nothing_to_explain() {
    var terminal = Terminal.piped().given(HEADER + "c1,,,never,D01A,,,\nc2,,,2025-04-01,D01A,,,\n");

    assertThat(terminal.run("check", "-", "--explain=c1")).isEqualTo(Commands.FAILED);
    assertThat(terminal.err()).contains("No row of the course 'c1' could be read");
  }

  @Test
  void the_edition_is_told_with_the_day_that_decided() {
    assertThat(explained("c1,,,2022-12-31,D01A,,,\nc1,,,2023-01-09,D01M,outpatient,,\n"))
        .contains("(2019-pakkeforlop), in force from 1 Jan 2019")
        .contains("That is event 1, Start, Sat 31 Dec 2022.");
    assertThat(explained("c1,,,2023-01-09,D01M,outpatient,,\n"))
        .contains("There is no start that counts, so the earliest event that is in a list decides")
        .contains("That is event 1, First attendance, Mon 9 Jan 2023.");
    assertThat(explained("c1,,,2023-01-09,D01Z,outpatient,,\n"))
        .contains("No event is in a list, so the earliest row decides");
    assertThat(explained("c1,,,2018-12-01,D01A,,,\n"))
        .contains("That is before any edition, so the first one is taken.");
    assertThat(explained("c1,,,2024-12-01,D01A,,,\n", "--edition=2019-pakkeforlop"))
        .contains("It was named with --edition");
  }

  @Test
  void a_setting_is_told_with_where_it_came_from() {
    var start = "c1,,,2025-03-03,D01A,inpatient,,\n";

    assertThat(explained(start + "c1,,,2025-03-10,D01M,outpatient,,\n"))
        .contains("setting outpatient, as stated on the event it is counted from (R-013)");
    assertThat(explained(start + "c1,,,2025-03-10,D01M,,,\n"))
        .contains("setting inpatient, as last stated before it, on event 1, Start, Mon 3 Mar 2025");
    assertThat(
            explained("c1,,,2025-03-03,D01A,,,\nc1,,,2025-03-10,D01M,,,\n", "--setting=inpatient"))
        .contains("setting inpatient, as given with --setting");
    assertThat(explained("c1,,,2025-03-03,D01A,,,\nc1,,,2025-03-10,D01M,,,\n"))
        .contains("D01-UTR-?: one of D01-UTR-POL: 21 days, outpatient; D01-UTR-DOG: 7 days")
        .contains("setting unknown: neither this event nor one before it states it");
  }

  @Test
  void severity_is_told_where_a_limit_depends_on_it() {
    assertThat(explained("c1,,,2025-04-10,D08A,,severe,\n"))
        .contains("severity severe, a fact of the course (R-014)")
        .contains("Thursday 10 April 2025 + 7 days = Thursday 17 April 2025");
    assertThat(explained("c1,,,2025-04-10,D08A,,,\n"))
        .contains("severity unknown: no row of the course states it (R-014)")
        .contains("due day none");
  }

  @Test
  void a_later_start_is_ignored_and_says_why() {
    assertThat(explained("c1,,,2025-03-03,D01A,,,\nc1,,,2025-03-05,D01A,,,\n"))
        .contains("2 Wed 5 Mar 2025 A ignored Start Only the first one counts.")
        .contains("(R-006, R-017, R-019)");
  }

  @Test
  void a_postponement_is_told_with_its_event() {
    assertThat(
            explained(
                """
                c1,,,2025-03-03,D01A,,,
                c1,,,2025-03-10,D01M,outpatient,,
                c1,,,2025-03-11,D01L,,,
                """))
        .contains("postponed event 3, Postponed by the patient, Tue 11 Mar 2025.")
        .contains("the due day does not move (R-004).");
  }

  @Test
  void a_second_course_of_the_patient_is_told_with_the_first() {
    assertThat(
            explained(
                """
                c2,p1,,2025-03-03,D11A,,,
                c3,p1,,2025-03-03,D11A,,,
                c3,p1,,2025-03-10,D11XN,,,
                c1,p1,,2025-03-10,D01A,,,
                """))
        .contains("same patient course c2 (D11), from Mon 3 Mar 2025, still open course c3 (D11)")
        .contains("closed Mon 10 Mar 2025")
        .contains("because of course c2 (D11), from Mon 3 Mar 2025, still open rule");
  }

  @Test
  void what_ended_with_the_course_says_how() {
    assertThat(explained("c1,,,2025-03-03,D06A,,,\nc1,,,2025-03-05,D06XR,,,\n"))
        .contains("Waiting for the first attendance: ended")
        .contains("closed on Wednesday 5 March 2025, day 2, without it. The due day was not past");
    assertThat(explained("c1,,,2025-03-03,D06A,,,\nc1,,,2025-03-15,D06XR,,,\n"))
        .contains("lapsed, 12 of 7 days")
        .contains("The due day, Monday 10 March 2025, was past, so it has lapsed (R-016).");
  }
}
