package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// When nothing can be answered: status 2, no answer, and one line that says what to do.
class StoppedChecksTest {
  private static final String GOOD = "course_id,date,code\np1,2019-03-01,D01A\n";

  @TempDir Path folder;

  @Test
  void there_is_no_such_file() {
    isStopped(CheckRun.ofFiles("nowhere.csv"), "There is no file 'nowhere.csv'.");
  }

  @Test
  void a_name_that_no_file_can_have() {
    isStopped(CheckRun.ofFiles("no\0where.csv"), "There is no file 'no\0where.csv'.");
  }

  @Test
  void all_files_are_looked_for_before_any_is_read() throws IOException {
    var good = Files.writeString(folder.resolve("good.csv"), GOOD + "p1,x,D01M\n");

    isStopped(CheckRun.ofFiles(good.toString(), "nowhere.csv"), "There is no file 'nowhere.csv'.");
  }

  @Test
  void a_folder_is_no_file() {
    isStopped(
        CheckRun.ofFiles(folder.toString()), "'" + folder + "' is a folder. Name the file in it.");
  }

  @Test
  void a_file_without_permission() throws IOException {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "Skipped: this file system knows no permissions.");
    var file = Files.writeString(folder.resolve("closed.csv"), GOOD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-wx-wx-wx"));
    assumeFalse(Files.isReadable(file), "Skipped: the tests run as root, who may read everything.");

    isStopped(
        CheckRun.ofFiles(file.toString()),
        "'" + file + "' may not be read. Ask for permission, or copy it to where you may.");
  }

  @Test
  void a_file_that_opens_and_cannot_be_read() {
    var memory = Path.of("/proc/self/mem");
    assumeTrue(Files.exists(memory), "Skipped: there is no such file on this system.");

    isStopped(
        CheckRun.ofFiles(memory.toString()),
        "'/proc/self/mem' cannot be read: Input/output error.");
  }

  @Test
  void a_stream_that_breaks_off() {
    isStopped(
        CheckRun.of(goodUntil(() -> new IOException("the line is dead")), "-", "--format=jsonl"),
        "'standard input' cannot be read: the line is dead.");
  }

  @Test
  void more_events_than_memory_can_hold() {
    isStopped(
        CheckRun.of(goodUntil(() -> new OutOfMemoryError("Java heap space")), "-"),
        "There is not enough memory for so much at once. Divide the files by course and check them"
            + " one by one; nothing was changed.");
  }

  private static InputStream goodUntil(Supplier<? extends Throwable> thrown) {
    var good = new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8));
    return new SequenceInputStream(good, new BrokenStream(thrown));
  }

  /// Breaks at the first byte that is asked of it.
  private static final class BrokenStream extends InputStream {
    private final Supplier<? extends Throwable> thrown;

    BrokenStream(Supplier<? extends Throwable> thrown) {
      this.thrown = thrown;
    }

    @Override
    public int read() throws IOException {
      switch (thrown.get()) {
        case Error error -> throw error;
        case Throwable broken -> throw (IOException) broken;
      }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return read();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\uFEFF", " \r\n\r\n"})
  void an_empty_file(String nothing) throws IOException {
    var file = Files.writeString(folder.resolve("empty.csv"), nothing);

    isStopped(
        CheckRun.ofFiles(file.toString()),
        "'"
            + file
            + "' is empty. Even without events it must begin with the names of the columns.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date,code | course_id",
        "course_id;code | date",
        "course_id,date | code",
        "course_id,date,event | pathway",
        "course_id,date,pathway | event",
        "Course_ID,date,code | course_id",
        "course_id\tdate\tcode | course_id, date, code",
        "p1,2019-03-01,D01A | course_id, date, code",
        "course_id,date;code | date, code",
      })
  void a_header_that_lacks_columns(String header, String missing) {
    isStopped(
        CheckRun.of(header + "\np1,2019-03-01,D01A\n"),
        "'standard input' does not begin with the columns that are needed, under neither comma nor"
            + " semicolon. Missing: "
            + missing
            + ". If they have other names, say so with --column OUR=THEIRS.");
  }

  @Test
  void a_header_in_another_encoding() {
    var run = CheckRun.of(GOOD.getBytes(StandardCharsets.UTF_16));

    isStopped(run, run.told().getFirst().substring("varde: ".length()));
    assertThat(run.err()).contains("Missing: course_id, date, code.");
  }

  @Test
  void a_column_that_stands_twice() {
    isStopped(
        CheckRun.of("course_id,date,code, date \np1,2019-03-01,D01A,2019-03-02\n"),
        "'standard input' has the same column twice: date. Rename one of them.");
  }

  @Test
  void a_quote_that_the_header_never_closes() {
    var run = CheckRun.of("course_id,date,code,\"note\n" + GOOD + GOOD);

    assertThat(run.told())
        .containsExactly(
            "standard input:1: a quote is opened in the row and never closed; everything in these"
                + " lines is read as one field \"1–6\"",
            "varde: None of the 1 row could be read. What is wrong with each is told above.");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void nothing_readable_is_told_after_the_rows() {
    var run = CheckRun.of("course_id,date,code\np1,x,D01A\n,2019-03-01,D01A\n");

    assertThat(run.told()).hasSize(3);
    assertThat(run.told().get(0)).startsWith("standard input:2: date \"x\"");
    assertThat(run.told().get(1)).startsWith("standard input:3: course_id: has no value");
    assertThat(run.told().get(2))
        .isEqualTo(
            "varde: None of the 2 rows could be read. What is wrong with each is told above.");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--edition=2018 | There is no edition '2018'. There are: 2019-pakkeforlop,"
            + " 2023-nasjonale-pasientforlop, 2024-forenklet.",
        "--today=05.04.2019 | '05.04.2019' is no date. Write --today as 2025-04-14.",
        "--today=2019-02-30 | '2019-02-30' is no date. Write --today as 2025-04-14.",
        "--date-format=dd.mmm.jjjj | 'dd.mmm.jjjj' is no date pattern. Write it as dd.MM.yyyy.",
        "--encoding=latin-9000 | There is no encoding 'latin-9000'. Common ones are UTF-8, ISO-8859-1"
            + " and windows-1252.",
        "--encoding=a b | There is no encoding 'a b'. Common ones are UTF-8, ISO-8859-1"
            + " and windows-1252.",
        "--column=kode=code | There is no column 'kode' of ours. There are: course_id, date, code,"
            + " pathway, event, outcome, setting, severity, right, patient_id, birth_date, unit.",
      })
  void an_option_that_cannot_be(String option, String told) {
    isStopped(CheckRun.of(GOOD, option), told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--setting=home", "--format=xml", "--column=code", "--tomorrow", "--today"})
  void an_option_that_does_not_exist_is_told_with_where_to_read_more(String option) {
    var run = CheckRun.ofFiles("-", option);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.told()).hasSize(2);
    assertThat(run.told().getLast())
        .isEqualTo("varde: Write 'varde check --help' to see how it is used.");
  }

  @Test
  void no_file_is_named() {
    assertThat(CheckRun.ofFiles().status()).isEqualTo(2);
    assertThat(CheckRun.ofFiles().told().getFirst()).contains("FILE");
  }

  private static void isStopped(CheckRun run, String told) {
    assertThat(run).isEqualTo(new CheckRun(2, "", "varde: " + told + "\n"));
  }
}
