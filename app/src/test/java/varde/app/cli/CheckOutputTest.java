package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where `varde check` writes: tables, a second file for findings, and what happens when writing
/// fails.
class CheckOutputTest {
  private static final String CSV =
      """
      course_id,date,code,setting
      "p,1",2019-03-01,D01A,
      "p,1",2019-03-18,D01M,outpatient
      "p,1",2019-03-20,D01E,
      "p,1",2019-04-01,D01CT,
      p2,2019-03-02,D11M,
      """;

  private static final String INTERVALS =
      """
      course,pathway,edition,phase,limit,from,start,to,end,due,elapsed,state,reason,postponed\r
      "p,1",D01,2019-pakkeforlop,treatment,D01-UTR-POL,M,2019-03-18,C,2019-04-01,2019-04-08,14,met,,false\r
      "p,1",D01,2019-pakkeforlop,treatment,D01-EVA1-POL,C,2019-04-01,,,2019-04-08,,running,,false\r
      p2,D11,2019-pakkeforlop,assessment,D11-UTR-?,M,2019-03-02,,,,,not-measured,limit-unstated,false\r
      """;

  private static final String FINDINGS =
      """
      course,pathway,edition,code,event,date\r
      "p,1",D01,2019-pakkeforlop,NPR-221,E,2019-03-20\r
      p2,D11,2019-pakkeforlop,NPR-105,,2019-03-02\r
      """;

  @TempDir Path folder;

  @Test
  void tables_have_one_line_an_interval() {
    assertThat(CheckRun.of(in(CSV), "-", "--format=csv")).isEqualTo(new CheckRun(0, INTERVALS, ""));
  }

  @Test
  void findings_go_to_a_file_of_their_own() throws IOException {
    var findings = folder.resolve("findings.csv");

    var run = CheckRun.of(in(CSV), "-", "--format=csv", "--findings", findings.toString());

    assertThat(run).isEqualTo(new CheckRun(0, INTERVALS, ""));
    assertThat(findings).content().isEqualTo(FINDINGS);
  }

  @Test
  void findings_that_cannot_be_written_stop_the_check() {
    var nowhere = folder.resolve("nowhere").resolve("findings.csv");

    var run = CheckRun.of(in(CSV), "-", "--format=csv", "--findings", nowhere.toString());

    assertThat(run.err())
        .startsWith("varde: The findings cannot be written to '" + nowhere + "': ");
    assertThat(run.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "text"})
  void a_file_for_findings_belongs_to_tables(String format) {
    var file = folder.resolve("findings.csv");

    var run = CheckRun.of(in(CSV), "-", "--findings=" + file, "--format=" + format);

    assertThat(run)
        .isEqualTo(
            new CheckRun(
                2,
                "",
                "varde: --findings is for --format csv; the other formats tell the findings themselves.\n"));
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"jsonl,0", "jsonl,100", "jsonl,70000", "csv,0", "csv,100", "csv,70000"})
  void a_full_disk_is_told(String format, int room) {
    var run = CheckRun.of(in(manyCourses()), new Disk(room), "-", "--format", format);

    isToldThatTheDiskIsFull(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv"})
  void a_full_disk_is_told_by_the_system_itself(String format) throws IOException {
    var full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "Skipped: there is no /dev/full on this system.");

    try (var out = new FileOutputStream(full.toFile())) {
      isToldThatTheDiskIsFull(CheckRun.of(in(CSV), out, "-", "--format", format));
    }
  }

  @Test
  void a_full_disk_for_findings_is_told() {
    var full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "Skipped: there is no /dev/full on this system.");

    var run = CheckRun.of(in(CSV), "-", "--format=csv", "--findings=/dev/full");

    isToldThatTheDiskIsFull(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv"})
  void nothing_is_said_when_nobody_reads_any_more(String format) {
    var pipe =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    var run = CheckRun.of(in(manyCourses()), pipe, "-", "--format", format);

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(141);
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_pipe_with_a_name_is_read_once() throws IOException, InterruptedException {
    var pipe = folder.resolve("pipe");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "Skipped: there is no mkfifo here.");
    new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
    var writer = Thread.ofPlatform().daemon().start(() -> write(pipe, CSV));

    var run = CheckRun.of(InputStream.nullInputStream(), pipe.toString(), "--format=csv");

    assertThat(run).isEqualTo(new CheckRun(0, INTERVALS, ""));
    writer.join();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException unread) {
      throw new java.io.UncheckedIOException(unread);
    }
  }

  private static void isToldThatTheDiskIsFull(CheckRun run) {
    assertThat(run.told())
        .containsExactly(
            "varde: The answer could not be written: No space left on device. What was written so far"
                + " is not whole; free space or choose another place, and run again.");
    assertThat(run.status()).isEqualTo(2);
  }

  private static String manyCourses() {
    return IntStream.range(0, 1000)
        .mapToObj(i -> "p" + i + ",2019-03-01,D08A\n")
        .collect(Collectors.joining("", "course_id,date,code\n", ""));
  }

  private static InputStream in(String csv) {
    return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
  }

  /// Has room for so many bytes.
  private static final class Disk extends OutputStream {
    private int room;

    Disk(int room) {
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- <= 0) {
        throw new IOException("No space left on device");
      }
    }
  }
}
