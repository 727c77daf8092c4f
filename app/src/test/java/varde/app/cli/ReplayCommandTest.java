package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `varde replay` as a person or a script meets it.
class ReplayCommandTest {
  @TempDir Path folder;

  private Path file;

  /// Assessments of 10, 18 and 30 days against a limit of 21.
  @BeforeEach
  void write() throws IOException {
    var csv = new StringBuilder("course_id,date,code,setting,unit\n");
    for (var day : List.of("2019-01-12", "2019-01-20", "2019-02-01")) {
      csv.append("%s,2019-01-02,D01A,outpatient,Bodø%n".formatted(day));
      csv.append("%s,2019-01-02,D01M,outpatient,Bodø%n".formatted(day));
      csv.append("%s,%s,D01CT,outpatient,Bodø%n".formatted(day, day));
    }
    csv.append("other,2019-02-20,D08A,,\n");
    var events = Files.writeString(folder.resolve("events.csv"), csv);
    file = folder.resolve("events.varde");
    assertThat(CommandRun.of("import", events, "-o", file).status()).isEqualTo(Commands.DONE);
  }

  private CommandRun run(Object... more) {
    return CommandRun.of(
        Stream.concat(Stream.of("replay", file, "--today", "2020-03-01"), Stream.of(more))
            .toArray());
  }

  @Test
  void it_must_be_said_what_is_replayed() {
    run("--language", "en").isRefused("--to", "--vary");
    run("--to", "2024-forenklet", "--vary", "D01-UTR-POL=14", "--language", "en")
        .isRefused("either");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "D01-UTR-POL",
        "D01-UTR-POL=",
        "D01-UTR-POL=x",
        "D01-UTR-POL=-1",
        "D01-UTR-POL=14,,21",
        "D01-UTR-POL=14=21",
        "D01-UTR-POL=99999999999",
        "="
      })
  void a_variation_that_says_no_days_is_refused(String vary) {
    run("--vary", vary, "--language", "en").isRefused(vary, "--vary D01-UTR-POL=14,21,28");
  }

  @Test
  void wrong_use_is_told_in_one_sentence() throws IOException {
    run("--vary", "D99-UTR-POL=14", "--language", "en").isRefused("D99-UTR-POL");
    run("--to", "nowhere", "--language", "en").isRefused("nowhere", "2024-forenklet");
    run("--to", folder.resolve("events.csv"), "--language", "en").isRefused("neither a folder nor");
    var empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run("--to", empty).status()).isEqualTo(Commands.FAILED);
    run("--vary", "D01-UTR-POL=14", "--from", "1999", "--language", "en").isRefused("1999");
    run("--vary", "D01-UTR-POL=14", "--worklist", "soon", "--language", "en").isRefused("soon");
    CommandRun.of("replay", file, "--vary", "D01-UTR-POL=14", "--today", "x").isRefused("x");
    CommandRun.of("replay", folder.resolve("no.varde"), "--vary", "D01-UTR-POL=14")
        .isRefused("no.varde");
    CommandRun.of(
            "replay", folder.resolve("events.csv"), "--vary", "D01-UTR-POL=14", "--language", "en")
        .isRefused("is not a file of columns");
    var many = "D01-UTR-POL=" + "1,".repeat(20) + "1";
    run("--vary", many, "--language", "en").isRefused("21", "20");
  }

  @Test
  void what_moves_is_told() {
    var run =
        run("--vary", "D01-UTR-POL=14,21,40", "--from", "2019-pakkeforlop", "--language", "en");
    assertThat(run.status()).isEqualTo(Commands.DONE);
    assertThat(run.out())
        .containsPattern("D01-UTR-POL +1 +met → missed")
        .containsPattern("D01-UTR-POL +1 +missed → met")
        .contains("1 of 3", "2 of 3", "3 of 3")
        .contains("D01-UTR-POL = 21: no.");
  }

  @Test
  void the_courses_are_written_to_a_file() throws IOException {
    var courses = folder.resolve("courses.csv");
    var run = run("--vary", "D01-UTR-POL=14,40", "--moved", courses, "--language", "en");
    assertThat(run.status()).isEqualTo(Commands.DONE);
    assertThat(run.err()).contains("2 lines").contains(courses.toString());
    assertThat(Files.readAllLines(courses))
        .containsExactly(
            "course,draft,limit,start,before,after",
            "2019-01-20,D01-UTR-POL = 14,D01-UTR-POL,2019-01-02,met,missed",
            "2019-02-01,D01-UTR-POL = 40,D01-UTR-POL,2019-01-02,missed,met");
  }

  static Stream<List<String>> asked() {
    return Stream.of(
        List.of("--vary", "D01-UTR-POL=14,15,21", "--worklist", "2019-01-25"),
        List.of("--to", "2024-forenklet", "--worklist", "2019-01-25"),
        List.of("--from", "2019-pakkeforlop", "--to", "2023-nasjonale-pasientforlop"));
  }

  @ParameterizedTest
  @MethodSource("asked")
  void text_is_whole_in_every_language(List<String> asked) {
    for (var language : List.of("nb", "nn", "en")) {
      var run = run(Stream.concat(asked.stream(), Stream.of("--language", language)).toArray());
      assertThat(run.status()).as("%s %s", asked, run.err()).isEqualTo(Commands.DONE);
      assertThat(run.out())
          .as("%s %s", asked, language)
          .isNotBlank()
          .doesNotContain("{", "}", "null")
          .doesNotContainPattern("\\b(indicators|share|replay)\\.[a-z]");
    }
  }
}
