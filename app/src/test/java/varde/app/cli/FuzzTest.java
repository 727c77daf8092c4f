package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import varde.app.interop.EventBatch;
import varde.app.interop.EventFiles;
import varde.app.interop.JsonLines;
import varde.app.interop.ReadOptions;
import varde.app.interop.UnreadableRow;
import varde.app.interop.WrongHeader;
import varde.app.words.Texts;
import varde.catalogue.Catalogue;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Run;
import varde.engine.timeline.Timeline;

/// Whatever a file holds, `varde check` ends with a status, sentences and whole lines of JSON.
///
/// Good files are spoilt by [Mutations]; the number of a file is its seed. A file that fails is
/// kept in `target/fuzz`, under its seed. `-Dfuzz.first=N -Dfuzz.files=N` choose others.
class FuzzTest {
  private static final long FIRST = Long.getLong("fuzz.first", 1);
  private static final long FILES = Long.getLong("fuzz.files", 20_000);

  private static final Texts TEXTS = Commands.texts(Texts.ENGLISH);
  private static final Pattern SENTENCE = Pattern.compile("(varde|standard input:[0-9]+): .+");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private interface Attempt {
    /// The exit status: 0, 1 or 2.
    int at(byte[] file, Random random) throws IOException;
  }

  @Test
  void no_file_however_broken_is_more_than_the_reader_can_bear() throws IOException {
    var compiled =
        Catalogue.load(List.of(CheckRun.home().resolve("pathways")))
            .value()
            .orElseThrow()
            .compiled();

    all(FILES, (file, random) -> read(compiled, file));
  }

  /// A run costs as much as reading a hundred such files, so there are fewer.
  @Test
  void no_run_ends_in_a_stack_trace() throws IOException {
    var small = List.of(Path.of("src/test/resources/varde/app/cli/small").toAbsolutePath());

    all(FILES / 20, (file, random) -> run(small, file, random));
  }

  private static void all(long files, Attempt attempt) throws IOException {
    System.out.printf("Fuzz: seeds %d … %d%n", FIRST, FIRST + files - 1);
    var statuses = new int[3];
    for (var seed = FIRST; seed < FIRST + files; seed++) {
      var random = new Random(seed);
      var file = Mutations.of(random);
      try {
        statuses[attempt.at(file, random)]++;
      } catch (RuntimeException | Error broken) {
        var kept = Files.createDirectories(Path.of("target", "fuzz")).resolve(seed + ".csv");
        Files.write(kept, file);
        throw new AssertionError("seed " + seed + ", kept in " + kept, broken);
      }
    }
    System.out.printf(
        "Fuzz: %d read whole, %d in part, %d not at all%n", statuses[0], statuses[1], statuses[2]);
    assertThat(statuses).doesNotContain(0);
  }

  private static int read(Compiled compiled, byte[] file) throws IOException {
    var told = new ArrayList<UnreadableRow>();
    var plain =
        new ReadOptions(Optional.empty(), EventFiles.isoDates(), StandardCharsets.UTF_8, Map.of());
    var files = new EventFiles(compiled, plain, told::add);
    try {
      files.read("fuzz", new ByteArrayInputStream(file));
    } catch (WrongHeader | ZipException | EOFException unreadable) {
      return Commands.FAILED;
    }
    var batch = files.finish();
    assertThat(batch.unreadable()).isEqualTo(told.size());
    told.forEach(FuzzTest::isTold);
    answer(compiled, batch).lines().forEach(FuzzTest::isJson);
    return told.isEmpty() ? Commands.DONE : Commands.INCOMPLETE;
  }

  private static String answer(Compiled compiled, EventBatch batch) throws IOException {
    var day = LocalDate.of(2019, 12, 31);
    var answers =
        Evaluator.evaluate(
            compiled, batch.columns(), new Run(day, Optional.empty(), Optional.empty()));
    var out = new StringWriter();
    var lines = new JsonLines(out);
    for (var course = 0; course < answers.courses(); course++) {
      if (answers.isAnswered(course)) {
        lines.write(
            batch.courses().word(course),
            batch.incomplete().get(course),
            Timeline.of(answers, course));
      }
    }
    return out.toString();
  }

  private static int run(List<Path> pathways, byte[] file, Random random) {
    var options = options(random);
    var run =
        CheckRun.of(new ByteArrayInputStream(file), new ByteArrayOutputStream(), pathways, options);
    assertThat(run.told()).allMatch(line -> SENTENCE.matcher(line).matches());
    assertThat(run.err()).doesNotContain("This should not have happened");
    switch (run.status()) {
      case Commands.DONE -> assertThat(run.err()).isEmpty();
      case Commands.INCOMPLETE ->
          assertThat(run.told().getLast()).contains("could not be read and took no part");
      case Commands.FAILED -> {
        assertThat(run.out()).isEmpty();
        assertThat(run.told().getLast()).startsWith("varde: ");
      }
      default -> throw new AssertionError("status " + run.status());
    }
    if (options.contains("jsonl")) {
      run.courses().forEach(FuzzTest::isJson);
    }
    return run.status();
  }

  private static List<String> options(Random random) {
    var options = new ArrayList<>(List.of("-", "--today", "2019-12-31", "--format"));
    options.add(random.nextInt(4) == 0 ? "csv" : "jsonl");
    if (random.nextInt(4) == 0) {
      options.add(
          List.of(
                  "--encoding=UTF-16",
                  "--encoding=windows-1252",
                  "--date-format=dd.MM.yyyy",
                  "--setting=inpatient",
                  "--column=code=kode")
              .get(random.nextInt(5)));
    }
    return options;
  }

  private static void isTold(UnreadableRow row) {
    assertThat(row.line()).isPositive();
    assertThat(row.faults())
        .isNotEmpty()
        .allSatisfy(fault -> {
          assertThat(TEXTS.say("fault." + fault.reason())).isNotEmpty();
          assertThat(fault.column() + fault.value()).matches("\\P{Cntrl}*");
        });
  }

  private static void isJson(String line) {
    assertThat(JSON.readTree(line).get("course").isString()).isTrue();
  }
}
