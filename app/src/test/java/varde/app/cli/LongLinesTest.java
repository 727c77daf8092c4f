package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A line of 300 MB passes, is not kept, and does not hide the rows after it. The tests of this
/// module run in a heap of 512 MB.
class LongLinesTest {
  private static final long LONG = 300L << 20;
  private static final long KEPT_AT_MOST = 128L << 20;
  private static final String HEADER = "course_id,date,code,note\np1,2019-03-01,D01A\n";
  private static final String LATER = "\np1,2019-04-01,D01M\np2,2019-04-01,D01A\n";

  @ParameterizedTest
  @ValueSource(strings = {"x", "æ", ","})
  void a_long_line_that_says_nothing_we_ask_for_is_a_row_as_any(String filling) {
    var run = check(HEADER, "p1,2019-03-02,D01S,", filling, LATER);

    assertThat(run.told()).isEmpty();
    assertThat(run.out())
        .contains("\"event\":\"S\"", "\"phase\":\"assessment\"", "\"course\":\"p2\"");
  }

  @Test
  void line_ends_in_a_long_field_are_counted() {
    var run = check(HEADER, "p1,2019-03-02,D01M,\"", "x\n", "\"\np1,nonsense,D01A" + LATER);

    var line = 3 + LONG / 2 + 1;
    assertThat(run.told().getFirst()).startsWith("standard input:" + line + ": date \"nonsense\"");
  }

  @Test
  void a_long_value_that_we_ask_for_spoils_its_row_and_no_other() {
    var run = check(HEADER, "p1,2019-03-02,", "D01M", LATER);

    assertThat(run.told().getFirst())
        .startsWith("standard input:3: code \"D01MD01M")
        .contains("…\": is longer than can be right; ")
        .hasSizeLessThan(400);
    assertThat(run.out()).contains("\"incomplete\":true", "\"phase\":\"assessment\"");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void a_long_name_names_no_course() {
    var run = check(HEADER, "p", "1", ",2019-03-02,D01M" + LATER);

    assertThat(run.told().getFirst()).startsWith("standard input:3: course_id \"p1111");
    assertThat(run.courses())
        .hasSize(2)
        .allMatch(course -> course.contains("\"incomplete\":false"));
  }

  @Test
  void a_quote_that_is_never_closed_is_told_with_all_its_lines() {
    var run = check(HEADER, "p1,2019-03-02,D01M,\"", "p1,2019-03-03,D01L\n", LATER);

    assertThat(run.told().getFirst())
        .startsWith("standard input:3: a quote is opened in the row and never closed")
        .contains("\"3–");
    assertThat(run.out()).contains("\"phase\":\"referred\"", "\"incomplete\":true");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void a_file_of_one_long_line_has_no_header() {
    var run = check("", "", "x", "");

    assertThat(run.told()).hasSize(1);
    assertThat(run.err()).contains("Missing: course_id, date, code.").hasSizeLessThan(400);
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void a_small_file_may_unpack_to_a_long_line() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      stream(HEADER, "p1,2019-03-02,D01S,", "x", LATER).transferTo(out);
    }

    var run = CheckRun.of(packed.toByteArray());

    assertThat(packed.size()).isLessThan(1 << 20);
    assertThat(run.told()).isEmpty();
    assertThat(run.courses()).hasSize(2);
  }

  private static CheckRun check(String header, String before, String filling, String after) {
    return CheckRun.of(stream(header, before, filling, after), "-", "--format=jsonl");
  }

  private static InputStream stream(String header, String before, String filling, String after) {
    var parts = List.of(bytes(header + before), new Filling(filling), bytes(after));
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The same bytes again and again, 300 MB of them; at the end it asks what was kept of them.
  private static final class Filling extends InputStream {
    private final byte[] block;
    private long left;

    Filling(String filling) {
      var length = filling.getBytes(StandardCharsets.UTF_8).length;
      block = filling.repeat(1 << 14).getBytes(StandardCharsets.UTF_8);
      left = LONG / length * length;
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left == 0) {
        System.gc();
        var runtime = Runtime.getRuntime();
        assertThat(runtime.totalMemory() - runtime.freeMemory()).isLessThan(KEPT_AT_MOST);
        return -1;
      }
      var at = (int) ((block.length - left % block.length) % block.length);
      var taken = (int) Math.min(Math.min(length, left), block.length - at);
      System.arraycopy(block, at, into, offset, taken);
      left -= taken;
      return taken;
    }
  }
}
