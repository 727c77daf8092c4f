package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `varde check` reads: however a file is written, the answer is that of the plain one.
class CheckContractTest {
  static final String PLAIN =
      """
      course_id,date,code,setting
      p1,2019-03-01,D01A,
      p1,2019-03-18,D01M,outpatient
      p1,2019-03-20,D01E,
      p1,2019-03-25,D01L,
      p1,2019-04-01,D01CT,
      """;

  /// The example of the contract, to the letter.
  private static final String ANSWER =
      """
      {"course":"p1","pathway":"D01","edition":"2019-pakkeforlop","phase":"treatment",\
      "incomplete":false,"intervals":[{"limit":"D01-UTR-POL","from":"M","start":"2019-03-18",\
      "to":"C","end":"2019-04-01","due":"2019-04-08","elapsed":14,"state":"met","reason":null,\
      "postponed":true},{"limit":"D01-EVA1-POL","from":"C","start":"2019-04-01","to":null,\
      "end":null,"due":"2019-04-08","elapsed":null,"state":"running","reason":null,\
      "postponed":false}],"findings":[{"code":"NPR-221","event":"E","date":"2019-03-20"}]}
      """;

  @Test
  void a_plain_file_is_answered_as_the_contract_says() {
    isAnsweredAsPlain(CheckRun.of(PLAIN));
  }

  @Test
  void semicolons_separate_as_well() {
    isAnsweredAsPlain(CheckRun.of(PLAIN.replace(',', ';')));
  }

  @Test
  void the_separator_is_the_one_under_which_the_header_is_complete() {
    isAnsweredAsPlain(
        CheckRun.of(
            """
            course_id;date;code;setting;"free, text",x
            p1;2019-03-01;D01A;;a,b
            p1;2019-03-18;D01M;outpatient;,
            p1;2019-03-20;D01E;;,,,
            p1;2019-03-25;D01L;;"x;y"
            p1;2019-04-01;D01CT;;
            """));
  }

  @Test
  void columns_stand_in_any_order_and_unknown_ones_are_ignored() {
    isAnsweredAsPlain(
        CheckRun.of(
            """
            note,setting,code,ward,course_id,date
            one,,D01A,1,p1,2019-03-01
            two,outpatient,D01M,1,p1,2019-03-18
            three,,D01E,1,p1,2019-03-20
            four,,D01L,1,p1,2019-03-25
            five,,D01CT,1,p1,2019-04-01
            """));
  }

  @Test
  void an_unknown_column_may_stand_twice_or_have_no_name() {
    isAnsweredAsPlain(CheckRun.of(PLAIN.replace("setting\n", "setting,note,note,,\n")));
  }

  @Test
  void spaces_round_values_and_names_are_ignored() {
    isAnsweredAsPlain(CheckRun.of(PLAIN.replace(",", " \t, ").replace("p1", "  p1")));
  }

  @Test
  void the_space_that_does_not_break_is_a_space_too() {
    isAnsweredAsPlain(CheckRun.of(PLAIN.replace(",", "\u00A0,\u2007")));
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_name() {
    isAnsweredAsPlain(CheckRun.of("\uFEFF" + PLAIN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void lines_may_end_as_other_systems_end_them(String lineEnd) {
    isAnsweredAsPlain(CheckRun.of(PLAIN.replace("\n", lineEnd)));
  }

  @Test
  void the_last_line_needs_no_end() {
    isAnsweredAsPlain(CheckRun.of(PLAIN.stripTrailing() + ","));
  }

  @Test
  void quotes_are_no_part_of_a_value() {
    isAnsweredAsPlain(
        CheckRun.of(
            PLAIN
                .replaceAll("[^,\n]+", "\"$0\"")
                .replace("\"p1\",", " \"p1\" ,")
                .replace("\"D01A\"", "\" D01A \"")));
  }

  @Test
  void a_doubled_quote_in_quotes_is_one() {
    var run = CheckRun.of("course_id,date,code\n\"p \"\"1\"\"\",2019-03-01,D01A\n");

    assertThat(run.out()).startsWith("{\"course\":\"p \\\"1\\\"\",");
  }

  @Test
  void separators_and_line_ends_in_quotes_are_text() {
    isAnsweredAsPlain(
        CheckRun.of(
            PLAIN
                .replace("setting\n", "setting,\"a\nnote\"\n")
                .replace("outpatient\n", "outpatient,\"first, line\nsecond;\r\nthird\"\n")));
  }

  @Test
  void an_empty_line_is_no_row() {
    isAnsweredAsPlain(CheckRun.of("\n \n" + PLAIN.replace("\n", "\n\n  \t \r\n")));
  }

  @Test
  void a_short_row_lacks_its_last_values_and_a_long_one_has_some_too_many() {
    isAnsweredAsPlain(
        CheckRun.of(PLAIN.replace("D01A,", "D01A").replace("D01E,", "D01E,,and,more")));
  }

  @Test
  void an_event_may_be_told_in_parts() {
    isAnsweredAsPlain(
        CheckRun.of(
            """
            course_id,date,pathway,event,outcome,setting
            p1,2019-03-01,D01,A,,
            p1,2019-03-18,D01,M,,outpatient
            p1,2019-03-20,D01,E,,
            p1,2019-03-25,D01,L,,
            p1,2019-04-01,D01,C,T,
            """));
  }

  @Test
  void a_filled_code_wins_over_the_parts() {
    isAnsweredAsPlain(
        CheckRun.of(
            """
            course_id,date,code,pathway,event,outcome,setting
            p1,2019-03-01,,D01,A,,
            p1,2019-03-18,D01M,D99,XX,nonsense,outpatient
            p1,2019-03-20,D01E,,,,
            p1,2019-03-25,,D01,L,,
            p1,2019-04-01,D01CT,D11,X,G,
            """));
  }

  @Test
  void a_column_may_have_another_name() {
    isAnsweredAsPlain(
        CheckRun.of(
            PLAIN.replace("course_id,date,code", "Forløp, Dato ,kode"),
            "--column",
            "course_id=Forløp",
            "--column=date= Dato",
            "--column=code=kode"));
  }

  @Test
  void a_column_of_our_name_that_is_not_the_stated_one_is_ignored() {
    isAnsweredAsPlain(
        CheckRun.of(
            PLAIN.replace("date", "dato").replace("setting\n", "setting,date\n"),
            "--column=date=dato"));
  }

  @Test
  void dates_may_be_written_in_another_way() {
    isAnsweredAsPlain(
        CheckRun.of(
            PLAIN.replaceAll("(2019)-(..)-(..)", "$3.$2.$1"), "--date-format", "dd.MM.yyyy"));
  }

  @Test
  void birth_dates_are_written_in_the_same_way() {
    var run =
        CheckRun.of(
            "course_id,date,code,birth_date\np1,1.3.2019,D12A,28.2.2001\n",
            "--date-format=d.M.yyyy");

    assertThat(run.out())
        .contains("{\"code\":\"NPR-216\",\"event\":\"A\",\"date\":\"2019-03-01\"}");
    assertThat(run.status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE", "UTF-8"})
  void letters_are_read_in_the_stated_encoding(String encoding) {
    var csv = "course_id,date,code,enhet\nBlåbær æøå,2019-03-01,D01A,Åsgård\n";

    var run = CheckRun.of(csv.getBytes(Charset.forName(encoding)), "--encoding", encoding);

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("{\"course\":\"Blåbær æøå\",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"poliklinikk", "outpatient"})
  void the_words_for_settings_are_norwegian_or_english(String word) {
    isAnsweredAsPlain(CheckRun.of(PLAIN.replace("outpatient", word)));
  }

  @Test
  void several_files_are_one_input(@TempDir Path folder) throws IOException {
    var half = PLAIN.indexOf("p1,2019-03-20");
    var first = Files.writeString(folder.resolve("1.csv"), PLAIN.substring(0, half));
    var second =
        Files.writeString(
            folder.resolve("2.csv"),
            "code;course_id;date\nD01E;p1;2019-03-20\nD01L;p1;2019-03-25\nD01CT;p1;2019-04-01\n");

    isAnsweredAsPlain(CheckRun.ofFiles(first.toString(), second.toString()));
  }

  @Test
  void courses_may_be_mixed_and_are_answered_in_the_order_of_their_first_rows() {
    var run =
        CheckRun.of(
            """
            course_id,date,code
            b,2019-03-01,D01A
            a,2019-03-02,D11A
            c,nonsense,D01A
            b,2019-03-04,D01M
            c,2019-03-05,D12A
            a,2019-03-05,D11M
            d,nonsense,D12A
            """);

    assertThat(run.courses())
        .extracting(line -> line.substring(0, 13))
        .containsExactly("{\"course\":\"b\"", "{\"course\":\"a\"", "{\"course\":\"c\"");
  }

  @Test
  void a_header_without_rows_is_nothing_to_do() {
    assertThat(CheckRun.of("course_id;date;code\n")).isEqualTo(new CheckRun(0, "", ""));
  }

  @Test
  void a_name_is_told_as_json_can_hold_it() {
    var run = CheckRun.of("course_id,date,code\n\"\\ \"\" \u0001 \t \u2028 x\",2019-03-01,D01A\n");

    assertThat(run.out()).startsWith("{\"course\":\"\\\\ \\\" \\u0001 \\t \u2028 x\",");
  }

  @Test
  void today_is_the_current_date_in_norway_unless_it_is_given() {
    assertThat(CheckRun.of(PLAIN, "--today", "2019-04-09").out())
        .contains("\"state\":\"overdue\"")
        .doesNotContain("\"state\":\"running\"");
  }

  static void isAnsweredAsPlain(CheckRun run) {
    assertThat(run).isEqualTo(new CheckRun(0, ANSWER, ""));
  }
}
