package varde.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import varde.app.Nothing;
import varde.app.interop.InOrder;
import varde.catalogue.CalibrationFile;
import varde.catalogue.Catalogue;
import varde.engine.synthetic.Calibration;
import varde.engine.synthetic.Population;

/// `varde synthesise` as a person or a script meets it.
class SynthesiseCommandTest {
  private static final Path ROOT =
      Files.isDirectory(Path.of("pathways")) ? Path.of("") : Path.of("..");
  private static final String LAST_DAY = "2024-12-31";

  @TempDir Path folder;

  /// What a run gave.
  @SuppressWarnings("ArrayRecordComponent")
  private record Run(int status, byte[] out, String told) {
    String text() {
      return new String(out, UTF_8);
    }

    List<String> lines() {
      return text().lines().toList();
    }
  }

  private static Run run(byte[] in, String... arguments) {
    var out = new ByteArrayOutputStream();
    var told = new ByteArrayOutputStream();
    var status = Commands.run(console(new ByteArrayInputStream(in), out, told), arguments);
    return new Run(status, out.toByteArray(), told.toString(UTF_8));
  }

  private static Console console(InputStream in, OutputStream out, OutputStream told) {
    return console(in, out, told, ROOT);
  }

  private static Console console(InputStream in, OutputStream out, OutputStream told, Path home) {
    return new Console(
        in,
        out,
        new PrintStream(told, true, UTF_8),
        false,
        false,
        Map.of(),
        home,
        List.of(ROOT.resolve("pathways")),
        () -> LocalDate.parse(LAST_DAY),
        Nothing.SERVED);
  }

  private static Run synthesise(String... options) {
    var arguments = new ArrayList<>(List.of("synthesise"));
    arguments.addAll(List.of(options));
    return run(new byte[0], arguments.toArray(String[]::new));
  }

  private static Run check(Run made, String... options) {
    var arguments = new ArrayList<>(List.of("check", "-", "--today", LAST_DAY));
    arguments.addAll(List.of(options));
    return run(made.out(), arguments.toArray(String[]::new));
  }

  private static Run made(String... more) {
    var options = new ArrayList<>(List.of("--courses", "2500", "--seed", "42", "-o", "-"));
    options.addAll(List.of(more));
    return synthesise(options.toArray(String[]::new));
  }

  @Test
  void the_same_seed_gives_the_same_bytes_in_every_language() {
    var first = made();

    assertThat(first.status()).isEqualTo(Commands.DONE);
    assertThat(made("--language", "nb").out()).isEqualTo(first.out());
    assertThat(made("--language", "nn").out()).isEqualTo(first.out());
  }

  @Test
  void another_seed_gives_other_bytes() {
    assertThat(made("--seed", "43").status()).isEqualTo(Commands.FAILED);
    var other = synthesise("--courses", "2500", "--seed", "43", "-o", "-");

    assertThat(other.out()).isNotEqualTo(made().out());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void the_number_of_threads_changes_no_byte(int threads) throws IOException {
    var editions =
        Catalogue.load(List.of(ROOT.resolve("pathways"))).value().orElseThrow().editions();
    var norway = CalibrationFile.read(ROOT.resolve("populations"), "norway").value().orElseThrow();
    var population = Population.of(editions, 42, norway.from(), norway.through()).like(norway);
    var out = new ByteArrayOutputStream();
    var rows = new Synthesis(population, 2500, false, new InOrder(threads)).write(out, made -> {});

    assertThat(out.toByteArray()).isEqualTo(made().out());
    assertThat(rows).isEqualTo(made().lines().size() - 1);
  }

  @Test
  void without_a_population_the_editions_alone_say_what_happens() throws IOException {
    var editions =
        Catalogue.load(List.of(ROOT.resolve("pathways"))).value().orElseThrow().editions();
    var population = Population.of(editions, 42).at(InventedUnits.names());
    var out = new ByteArrayOutputStream();
    new Synthesis(population, 2500, false, new InOrder(2)).write(out, made -> {});

    assertThat(made("--population", "none").out()).isEqualTo(out.toByteArray());
    assertThat(made("--pathways", ROOT.resolve("populations/norway-limits").toString()).out())
        .isNotEqualTo(made().out());
  }

  /// Indicators place a unit in a region by the trust in its name.
  @Test
  void the_units_of_the_population_are_those_that_are_made_without_it() {
    var norway = CalibrationFile.read(ROOT.resolve("populations"), "norway").value().orElseThrow();

    assertThat(InventedUnits.names())
        .containsAll(norway.units().stream().map(Calibration.Unit::name).toList());
  }

  @Test
  void the_days_asked_for_hold_in_the_population_too() {
    var days =
        made("--from", "2022-02-01", "--through", "2022-03-31", "--break", "0").lines().stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .filter(row -> !row[4].equals("P"))
            .map(row -> row[6])
            .sorted()
            .toList();

    assertThat(days.getFirst()).isEqualTo("2022-02-01");
    assertThat(days.getLast()).isEqualTo("2022-03-31");
  }

  @Test
  void a_population_with_problems_is_told_with_every_one() throws IOException {
    var good = Files.readString(ROOT.resolve("populations/norway.yaml"));
    Files.createDirectories(folder.resolve("populations"));
    Files.writeString(
        folder.resolve("populations/norway.yaml"),
        good.replace("percent: 72", "percent: 172").replace("period: 2020-T2", "period: spring"));
    var told = new ByteArrayOutputStream();
    var console = console(InputStream.nullInputStream(), new ByteArrayOutputStream(), told, folder);
    var status = Commands.run(console, "synthesise", "--courses", "1", "--seed", "1", "-o", "-");

    assertThat(status).isEqualTo(Commands.FAILED);
    assertThat(told.toString(UTF_8))
        .contains("172 percent is more than all")
        .contains("'spring' is no year")
        .contains("The population norway cannot be used: there are 3 problems");
  }

  @Test
  void a_row_has_all_that_check_reads() {
    var lines = made().lines();

    assertThat(lines.getFirst())
        .isEqualTo(
            "course_id,patient_id,birth_date,pathway,event,outcome,date,setting,severity,right,unit");
    assertThat(lines.stream().skip(1))
        .allMatch(line ->
            line.matches(
                "[0-9]+,[0-9]{2}[89][0-9]{8},[0-9-]{10},D[0-9]{2},[A-Z],[A-Z]?,[0-9-]{10},"
                    + "(outpatient|inpatient)?,(severe|less-severe)?,(assessment|treatment)?,"
                    + "(.* (HF|hospital HF) · oppdiktet enhet [1-5])?"));
  }

  @Test
  void courses_that_break_nothing_are_read_without_a_word() {
    var checked = check(made("--break", "0"), "--format", "jsonl");

    assertThat(checked.status()).isEqualTo(Commands.DONE);
    assertThat(checked.told()).isEmpty();
    assertThat(checked.lines()).hasSize(2500).allMatch(line -> line.contains("\"findings\":[]"));
  }

  @Test
  void in_one_word_or_in_parts_the_answers_are_the_same() {
    var composite = made("--composite");

    assertThat(composite.lines().getFirst()).contains(",code,").doesNotContain("pathway");
    assertThat(check(composite, "--format", "jsonl").out())
        .isEqualTo(check(made("--split"), "--format", "jsonl").out());
  }

  @Test
  void a_row_with_another_birth_date_is_refused_and_nothing_else_is() {
    var checked = check(made("--break", "0.5"), "--format", "jsonl");

    assertThat(checked.status()).isEqualTo(Commands.INCOMPLETE);
    assertThat(checked.lines()).hasSize(2500);
    assertThat(checked.told().lines().filter(line -> !line.startsWith("varde: ")))
        .isNotEmpty()
        .allMatch(line -> line.contains("birth_date"));
  }

  @Test
  void an_edition_by_name_makes_courses_of_its_own_pathways() {
    var courses =
        made("--edition", "2024-forenklet", "--from", "2024-01-01", "--through", LAST_DAY);

    assertThat(courses.lines().stream().skip(1).map(line -> line.split(",", -1)[3]).distinct())
        .containsExactlyInAnyOrder("D01", "D11", "D12");
  }

  @Test
  void a_name_in_gz_is_packed_and_the_person_is_told_what_to_do_next() throws IOException {
    var file = folder.resolve("events.csv.gz");
    var run = synthesise("--courses", "2500", "--seed", "42", "-o", file.toString());

    assertThat(run.status()).isEqualTo(Commands.DONE);
    assertThat(run.out()).isEmpty();
    assertThat(run.told())
        .contains("Made 2,500 courses of patients who do not exist")
        .contains("They look as the population norway says")
        .contains("varde check " + file + " --today " + LAST_DAY);
    try (var packed = new GZIPInputStream(Files.newInputStream(file))) {
      assertThat(packed.readAllBytes()).isEqualTo(made().out());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          --courses 0                                 | 0 courses cannot be made.
          --courses 999999999                         | There can be at most
          --courses 1 --break 1.5                     | 1.5 is no share.
          --courses 1 --break NaN                     | is no share.
          --courses 1 --split --composite             | cannot both be asked for
          --courses 1 --edition E9                    | There is no edition 'E9'.
          --courses 1 --edition 2024-forenklet        | Nobody has published the first day
          --courses 1 --population mars               | There is no population 'mars'. Choose one of: norway, none.
          --courses 1 --population norway --edition 2024-forenklet | has courses of D06
          --courses 1 --from 2019-02-30               | '2019-02-30' is no date. Write --from
          --courses 1 --through 31.12.2020            | '31.12.2020' is no date. Write --through
          --courses 1 --from 2026-01-01               | is after the last
          --courses 1 --through 2018-12-31 --from 2018-01-01 | no pathway is in force
          """)
  void what_cannot_be_made_is_said_in_a_sentence(String options, String sentence) {
    var words = Stream.concat(Stream.of(options.split(" ")), Stream.of("--seed", "1", "-o", "-"));
    var run = synthesise(words.toArray(String[]::new));

    assertThat(run.status()).isEqualTo(Commands.FAILED);
    assertThat(run.told()).contains(sentence).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_place_that_cannot_be_written_is_named() {
    var missing = folder.resolve("none").resolve("events.csv").toString();

    assertThat(synthesise("--courses", "1", "--seed", "1", "-o", missing).told())
        .contains(missing, "there is no such folder");
    assertThat(synthesise("--courses", "1", "--seed", "1", "-o", folder.toString()).told())
        .contains(folder.toString(), "is a folder");
  }

  static boolean hasFullDisk() {
    return Files.exists(Path.of("/dev/full"));
  }

  @Test
  @EnabledIf("hasFullDisk")
  void a_full_disk_is_told() {
    var run = synthesise("--courses", "1", "--seed", "1", "-o", "/dev/full");

    assertThat(run.status()).isEqualTo(Commands.FAILED);
    assertThat(run.told()).contains("/dev/full", "not whole");
  }

  @Test
  void somebody_who_stops_reading_is_no_failure() {
    var closed =
        new OutputStream() {
          @Override
          public void write(int letter) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    var told = new ByteArrayOutputStream();
    var console = console(InputStream.nullInputStream(), closed, told);

    assertThat(Commands.run(console, "synthesise", "--courses", "9", "--seed", "1", "-o", "-"))
        .isEqualTo(Commands.NOBODY_READS);
    assertThat(told.toString(UTF_8)).isEmpty();
  }
}
