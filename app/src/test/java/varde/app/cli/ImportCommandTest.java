package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import varde.app.interop.ColumnsFile;

/// `varde import`, and what other commands say of a file of columns that is not whole.
class ImportCommandTest {
  private static final String GOOD =
      """
      course_id,date,code,unit
      c1,2019-03-01,D01A,Bodø
      c1,2019-03-18,D01M,Bodø
      c2,2019-03-02,D12A,
      """;

  @TempDir Path folder;

  private Path events(String csv) throws IOException {
    return Files.writeString(folder.resolve("events.csv"), csv);
  }

  private Path columns() {
    return folder.resolve("events.varde");
  }

  private CommandRun taken(String csv) throws IOException {
    return CommandRun.of("import", events(csv), "-o", columns(), "--language", "en");
  }

  @Test
  void events_become_columns_that_are_checked_as_the_events_are() throws IOException {
    var run = taken(GOOD);
    assertThat(run.status()).isEqualTo(Commands.DONE);
    assertThat(run.told())
        .containsExactly("varde: Took in 3 events of 2 courses. They are in " + columns() + ".");

    var options = new Object[] {"check", columns(), "--format", "jsonl"};
    assertThat(CommandRun.of(options))
        .isEqualTo(CommandRun.of("check", folder.resolve("events.csv"), "--format", "jsonl"));
  }

  @Test
  void rows_that_cannot_be_read_are_told_and_the_rest_is_taken_in() throws IOException {
    var run = taken(GOOD + "c3,no date,D01A,\n");
    assertThat(run.status()).isEqualTo(Commands.INCOMPLETE);
    assertThat(run.told().getFirst()).contains("events.csv:5:").contains("no date");
    assertThat(columns()).exists();
    assertThat(CommandRun.of("check", columns()).status()).isEqualTo(Commands.INCOMPLETE);
    assertThat(CommandRun.of("indicators", columns()).status()).isEqualTo(Commands.INCOMPLETE);
  }

  @Test
  void nothing_is_written_when_nothing_can_be_read() throws IOException {
    var run = taken("course_id,date,code\nc3,no date,D01A\n");
    assertThat(run.status()).isEqualTo(Commands.FAILED);
    assertThat(columns()).doesNotExist();
  }

  @Test
  void wrong_use_is_told_in_one_sentence() throws IOException {
    CommandRun.of("import", folder.resolve("none.csv"), "-o", columns()).isRefused("none.csv");
    CommandRun.of("import", events(GOOD), "-o", folder).isRefused(folder.toString());
    CommandRun.of("import", events(GOOD), "-o", folder.resolve("no/where.varde"))
        .isRefused("where.varde");
    CommandRun.of("import", events("course_id,code\nc1,D01A\n"), "-o", columns()).isRefused("date");
    CommandRun.of("import", events(GOOD), "-o", columns(), "--edition", "1999").isRefused("1999");
    assertThat(columns()).doesNotExist();
  }

  @Test
  void an_output_is_asked_for() throws IOException {
    var run = CommandRun.of("import", events(GOOD), "--language", "en");
    assertThat(run.status()).isEqualTo(Commands.FAILED);
    assertThat(run.err()).contains("--output").doesNotContain("Exception");
  }

  @Test
  void a_unit_may_have_a_very_long_name() throws IOException {
    var unit = "ø😀".repeat(40_000);
    assertThat(taken(GOOD + "c3,2019-03-01,D01A," + unit + "\n").status()).isEqualTo(Commands.DONE);
    try (var file = ColumnsFile.open(columns())) {
      assertThat(file.words().units().find(unit)).isNotNegative();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "indicators", "replay"})
  void a_file_that_is_cut_off_is_refused_in_one_sentence(String command) throws IOException {
    assertThat(taken(GOOD).status()).isEqualTo(Commands.DONE);
    var whole = Files.readAllBytes(columns());
    for (var length = 8; length < whole.length; length += 23) {
      Files.write(columns(), Arrays.copyOf(whole, length));
      run(command).isRefused(columns().toString(), "is not whole");
    }
  }

  /// The slice stands behind the header, where only reading it tells.
  @ParameterizedTest
  @ValueSource(strings = {"check", "indicators", "replay"})
  void a_file_with_a_torn_slice_is_refused_in_one_sentence(String command) throws IOException {
    assertThat(taken(GOOD).status()).isEqualTo(Commands.DONE);
    var bytes = Files.readAllBytes(columns());
    bytes[70] ^= 4;
    Files.write(columns(), bytes);
    run(command).isRefused(columns().toString(), "is not whole", "slice 0");
  }

  private CommandRun run(String command) {
    return command.equals("replay")
        ? CommandRun.of("replay", columns(), "--vary", "D01-UTR-POL=14", "--language", "en")
        : CommandRun.of(command, columns(), "--language", "en");
  }
}
