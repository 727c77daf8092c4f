package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes that are not in the stated encoding spoil one row, and are told without giving anybody
/// away.
class WrongEncodingTest {
  private static final String NOT_IN_ENCODING =
      "the row holds bytes that are not in the stated encoding; state the right one with --encoding";

  @Test
  void a_name_in_a_wrong_encoding_is_told_by_its_column_alone() {
    var run =
        CheckRun.of(
            """
            course_id,date,code,navn,patient_id
            p1,2019-03-01,D01A,Kari,12é
            p1,2019-03-18,D01M,Bjørn Åsen,12
            p1,2019-03-19,D01E,Bjarne,12
            """
                .getBytes(StandardCharsets.ISO_8859_1));

    assertThat(run.told())
        .startsWith(
            "standard input:2: patient_id: " + NOT_IN_ENCODING,
            "standard input:3: navn: " + NOT_IN_ENCODING)
        .hasSize(3);
    assertThat(run.err()).doesNotContain("Bj", "12\uFFFD");
  }

  @Test
  void bytes_in_a_wrong_encoding_spoil_their_own_row_and_no_other() {
    var csv = "course_id,date,code,unit\np1,2019-03-01,D01A,Ås\np2,2019-03-01,D01A,As\n";

    var run =
        CheckRun.of((csv + "p1,2019-03-18,D01M,Asker\n").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(run.told().getFirst())
        .isEqualTo("standard input:2: unit \"\uFFFDs\": " + NOT_IN_ENCODING);
    assertThat(run.courses()).hasSize(2);
    assertThat(run.courses().getFirst())
        .startsWith("{\"course\":\"p1\"")
        .contains("\"incomplete\":true");
    assertThat(run.courses().getLast())
        .startsWith("{\"course\":\"p2\"")
        .contains("\"incomplete\":false");
    assertThat(run.status()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"C3", "C328", "E28228", "F08080", "EDA080", "C080", "F4908080", "FF", "80"})
  void what_is_no_letter_in_utf_8_is_told(String hex) {
    assertThat(CheckRun.of(unit(hex)).told().getFirst()).contains(NOT_IN_ENCODING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C3A6", "E282AC", "ED9FBF", "EFBFBD", "F0908080", "F48FBFBF"})
  void what_is_a_letter_in_utf_8_is_read(String hex) {
    assertThat(CheckRun.of(unit(hex)).status()).isZero();
  }

  private static byte[] unit(String hex) {
    var csv = "course_id,date,code,unit\np1,2019-03-01,D01A,x".getBytes(StandardCharsets.UTF_8);
    var letter = HexFormat.of().parseHex(hex);
    var bytes = ByteBuffer.allocate(csv.length + letter.length + 1);
    return bytes.put(csv).put(letter).put((byte) '\n').array();
  }

  @Test
  void letters_that_an_encoding_does_not_have_are_told() {
    var csv = "course_id,date,code,unit\np1,2019-03-01,D01A,a\np1,2019-03-02,D01M,\u0081\n";

    var run = CheckRun.of(csv.getBytes(StandardCharsets.ISO_8859_1), "--encoding", "windows-1252");

    assertThat(run.told().getFirst())
        .startsWith("standard input:3: unit")
        .contains(NOT_IN_ENCODING);
    assertThat(run.status()).isEqualTo(1);
  }
}
