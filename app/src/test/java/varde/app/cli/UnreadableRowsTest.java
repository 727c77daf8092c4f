package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A row that cannot be read is told with place and reason; the others are answered all the same.
class UnreadableRowsTest {
  private static final String LAST = "varde: 1 row of 2 could not be read";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`p1,,D01M`; date: has no value",
        "`p1,2019-02-30,D01M`; date \"2019-02-30\": is no date",
        "`p1,2019-02-29,D01M`; date \"2019-02-29\": is no date",
        "`p1,12.03.2019,D01M`; date \"12.03.2019\": is no date",
        "`p1,2019-3-1,D01M`; date \"2019-3-1\": is no date",
        "`p1,19-03-01,D01M`; date \"19-03-01\": is no date",
        "`p1,0000-03-01,D01M`; date \"0000-03-01\": is no date",
        "`p1,2019-13-01,D01M`; date \"2019-13-01\": is no date",
        "`p1,2019-03-00,D01M`; date \"2019-03-00\": is no date",
        "`p1,２０１９-03-01,D01M`; date \"２０１９-03-01\": is no date",
        "`p1,2019-03-18T10:00,D01M`; date \"2019-03-18T10:00\": is no date",
        "`p1,2019-03-18,`; code: has no value",
        "`p1,2019-03-18,M`; code \"M\": is no code",
        "`p1,2019-03-18,D01`; code \"D01\": is no code",
        "`p1,2019-03-18,D1M`; code \"D1M\": is no code",
        "`p1,2019-03-18,d01m`; code \"d01m\": is no code",
        "`p1,2019-03-18,D01MMM`; code \"D01MMM\": is no code",
        "`p1,2019-03-18,D01Cu`; code \"D01Cu\": is no code",
        "`p1,2019-03-18,D01 M`; code \"D01 M\": is no code",
        "`p1,2019-03-18,D01Ø`; code \"D01Ø\": is no code",
        "`p1,2019-03-18,D99M`; code \"D99M\": the pathway is in no edition",
        "`p1,2019-03-18,D11M`; code \"D11M\": another pathway than in an earlier row",
      },
      delimiter = ';')
  void a_row_is_told_with_line_column_value_and_reason(String row, String told) {
    var run = CheckRun.of("course_id,date,code\np1,2019-03-01,D01A\n" + row + "\n");

    assertThat(run.told().getFirst()).startsWith("standard input:3: " + told);
    isTheOnlyRowNotRead(run);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`,M,`; pathway: has no value",
        "`D99,M,`; pathway \"D99\": the pathway is in no edition",
        "`D01,,`; event: is no event",
        "`D01,MM,`; event \"MM\": is no event",
        "`D01,m,`; event \"m\": is no event",
        "`D01,Ø,`; event \"Ø\": is no event",
        "`D01,C,TT`; outcome \"TT\": is no outcome",
        "`D11,M,`; pathway \"D11\": another pathway than in an earlier row",
      },
      delimiter = ';')
  void a_row_in_parts_is_told_with_the_part(String parts, String told) {
    var run =
        CheckRun.of(
            "course_id,date,pathway,event,outcome\np1,2019-03-01,D01,A,\np1,2019-03-18,"
                + parts
                + "\n");

    assertThat(run.told().getFirst()).startsWith("standard input:3: " + told);
    isTheOnlyRowNotRead(run);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`Poliklinikk,,,`; setting \"Poliklinikk\": is no setting",
        "`dagbehandling,,,`; setting \"dagbehandling\": is no setting",
        "`,mild,,`; severity \"mild\": is no severity",
        "`,less severe,,`; severity \"less severe\": is no severity",
        "`,less-severe,,`; severity \"less-severe\": something else than in an earlier row",
        "`,,both,`; right \"both\": is no kind of right",
        "`,,treatment,`; right \"treatment\": something else than in an earlier row",
        "`,,,2001-02-29`; birth_date \"2001-02-29\": is no date",
      },
      delimiter = ';')
  void a_fact_is_told_when_it_is_no_word_of_ours_or_another_than_before(String facts, String told) {
    var run =
        CheckRun.of(
            "course_id,date,code,setting,severity,right,birth_date\n"
                + "p1,2019-03-01,D08A,,severe,assessment,2001-02-28\np1,2019-03-18,D08M,"
                + facts
                + "\n");

    assertThat(run.told().getFirst()).startsWith("standard input:3: " + told);
    isTheOnlyRowNotRead(run);
  }

  @Test
  void a_row_without_a_course_belongs_to_none() {
    var run = CheckRun.of("course_id,date,code\np1,2019-03-01,D01A\n ,2019-03-18,D01M\n");

    assertThat(run.told().getFirst()).startsWith("standard input:3: course_id: has no value");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("\"incomplete\":false");
  }

  @Test
  void all_that_is_wrong_with_a_row_is_told_in_its_line() {
    var run =
        CheckRun.of(
            """
            course_id,date,code,setting,severity,right,patient_id,birth_date
            p1,2019-03-01,D08A,,severe,assessment,1,2001-02-28
            p1,2019-02-30,D99M,home,mild,none,2,28.02.2001
            p1,2019-03-18,D08M,,less-severe,treatment,2,2001-02-27
            """);

    assertThat(run.told().getFirst())
        .startsWith("standard input:3: code \"D99M\": ")
        .contains("; date \"2019-02-30\": ", "; setting \"home\": ", "; severity \"mild\": ")
        .contains("; right \"none\": ", "; birth_date \"28.02.2001\": ", "; patient_id: ");
    assertThat(run.told().get(1))
        .startsWith("standard input:4: patient_id: something else")
        .contains("; birth_date: ", "; severity \"less-severe\": ", "; right \"treatment\": ");
    assertThat(run.told()).hasSize(3);
  }

  @Test
  void an_identity_number_in_a_wrong_column_is_never_printed() {
    var run =
        CheckRun.of(
            """
            course_id,date,code,setting
            p1,13899712345,D01A,138997 12345
            """);
    assertThat(run.err()).contains("date \"…\"", "setting \"…\"").doesNotContain("12345");
  }

  @Test
  void whose_patient_it_is_is_never_printed() {
    var run =
        CheckRun.of(
            "course_id,date,code,patient_id,birth_date,navn\n"
                .concat("p1,2019-03-01,D12A,15020100000,2001-02-15,Åse\n")
                .concat("p1,2019-03-18,D12M,16020100001,2001-02-16,B\0rn\n")
                .replace('\0', 'Ø')
                .getBytes(StandardCharsets.UTF_8));

    assertThat(run.told().getFirst())
        .isEqualTo(
            "standard input:3: patient_id: something else than in an earlier row of the course;"
                + " birth_date: something else than in an earlier row of the course");
    assertThat(run.out() + run.err()).doesNotContain("16020100001", "2001-02-16", "15020100000");
  }

  @Test
  void the_line_told_is_the_one_where_the_row_begins() {
    var run =
        CheckRun.of(
            """
            course_id,date,code,note\r
            \r
            p1,2019-03-01,D01A,"one\r
            two\rthree
            four"\r
            "p1
            ",2019-02-30,D01M,"five

            six"
            """);

    assertThat(run.told().getFirst()).startsWith("standard input:7: date \"2019-02-30\"");
  }

  @Test
  void a_value_is_told_in_one_line_and_shortened() {
    var run =
        CheckRun.of(
            "course_id,date,code\np1,2019-03-01,D01A\np1,\"one\r\n\u001B[31mtwo"
                + "x".repeat(99)
                + "\",D01M\n");

    assertThat(run.told()).hasSize(2);
    assertThat(run.told().getFirst())
        .startsWith("standard input:3: date \"one  [31mtwoxxx")
        .contains("xxx…\": is no date")
        .hasSizeLessThan(120);
  }

  @Test
  void a_course_in_two_pathways_keeps_the_first_that_was_readable() {
    var run =
        CheckRun.of(
            """
            course_id,date,code
            p1,2019-02-30,D12A
            p1,2019-03-01,D01A
            p1,2019-03-18,D11M
            """);

    assertThat(run.told().get(1)).startsWith("standard input:4: code \"D11M\": another pathway");
    assertThat(run.out()).contains("\"pathway\":\"D01\",", "\"phase\":\"referred\"");
  }

  @Test
  void an_unreadable_row_sets_no_facts() {
    var run =
        CheckRun.of(
            """
            course_id,date,code,severity,birth_date
            p1,2019-02-30,D08A,less-severe,1990-01-01
            p1,2019-03-01,D08A,severe,2005-01-01
            """);

    assertThat(run.told()).hasSize(2);
    assertThat(run.out()).contains("\"limit\":\"D08-VENT-ALV\"");
  }

  @Test
  void a_pathway_that_the_asked_edition_does_not_have_is_unknown() {
    var csv = "course_id,date,code\np1,2019-03-01,D01A\np2,2019-03-01,D06A\n";

    var run = CheckRun.of(csv, "--edition", "2024-forenklet");

    assertThat(run.told().getFirst())
        .isEqualTo(
            "standard input:3: code \"D06A\": the pathway is in no edition that may be used here");
    assertThat(run.courses()).hasSize(1);
  }

  @Test
  void an_unknown_letter_is_not_unreadable() {
    var run = CheckRun.of("course_id,date,code\np1,2019-03-01,D01Q\n");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("{\"code\":\"NPR-201\",\"event\":\"Q\",\"date\":\"2019-03-01\"}");
  }

  @Test
  void the_file_is_told_by_its_name_and_lines_are_counted_in_each(@TempDir Path folder)
      throws IOException {
    var first = Files.writeString(folder.resolve("a.csv"), "course_id,date,code\np1,x,D01A\n");
    var second = Files.writeString(folder.resolve("b.csv"), "course_id,date,code\n\np1,y,D01A\n");
    var third =
        Files.writeString(folder.resolve("c.csv"), "course_id,date,code\np1,2019-03-01,D01A\n");

    var run = CheckRun.ofFiles(first.toString(), second.toString(), third.toString());

    assertThat(run.told().get(0)).startsWith(first + ":2: date \"x\"");
    assertThat(run.told().get(1)).startsWith(second + ":3: date \"y\"");
    assertThat(run.told().get(2)).startsWith("varde: 2 rows of 3 could not be read");
    assertThat(run.out()).contains("\"incomplete\":true");
  }

  private static void isTheOnlyRowNotRead(CheckRun run) {
    assertThat(run.told()).hasSize(2);
    assertThat(run.told().getLast()).startsWith(LAST);
    assertThat(run.courses()).hasSize(1);
    assertThat(run.out()).contains("\"incomplete\":true");
    assertThat(run.status()).isEqualTo(1);
  }
}
