package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import varde.engine.synthetic.Calibration;
import varde.engine.synthetic.Calibration.Days;
import varde.engine.synthetic.Calibration.Level;
import varde.engine.synthetic.Calibration.Unit;
import varde.engine.synthetic.Figure;

/// The file of a calibrated population is read whole, or every problem in it is told.
class CalibrationFileTest {
  private static final String GOOD =
      """
      population: small
      days: {from: 2020-01-01, through: 2020-12-31, mark: assumed, note: A year.}
      broken: {percent: 3, mark: assumed, note: A few.}
      sources:
        BOOK: {title: The book, url: "https://example.org/book"}
      sectors:
        S:
          pathways:
            K1: {weight: 3, ages: {18-29: 2, 30-41: 1}}
          mark: verified
          source: BOOK
      regions:
        north:
          name: The north
          starts: {date: 2020-02-01, mark: verified, source: BOOK}
          volumes:
            S: {patients: 100, mark: verified, source: BOOK}
          trusts:
            Hill: {weight: 3}
            Dale:
              weight: 1
              units: [3, 1]
              not_granted: {reported: no, mark: secondary, source: BOOK}
              silent:
                - {from: 2020-06-01, through: 2020-06-30, mark: verified, source: BOOK}
          mark: assumed
          note: A guess.
      units: {name: "{0}, unit {1}", weights: [1], mark: assumed, note: A guess.}
      wave:
        mark: assumed
        note: A guess.
        months: {january: 90, february: 100, march: 100, april: 100, may: 100, june: 100,
                 july: 50, august: 100, september: 100, october: 100, november: 100, december: 100}
        days:
          - {from: 2020-12-24, through: 2020-12-26, percent: 10}
      levels:
      #LEVELS
        plan-made-together:
          - {percent: 40, mark: verified, source: BOOK}
          - {from: 2020-07-01, region: north, percent: 50, mark: verified, source: BOOK}
        plan-not-coded: [{percent: 50, mark: assumed, note: A guess.}]
        waiting-days: [{sector: S, days: 30, mark: verified, source: BOOK}]
      published:
        - {figure: plan-made-together, sector: S, period: 2020-T3, percent: 50, mark: verified, source: BOOK}
      not_modelled:
        - {what: The rest, why: Nobody knows.}
      """
          .replace("#LEVELS\n", others());

  @TempDir Path folder;

  /// The levels that no test looks at.
  private static String others() {
    var words = new StringBuilder();
    var told = List.of(Figure.PLAN_MADE_TOGETHER, Figure.PLAN_NOT_CODED, Figure.WAITING_DAYS);
    Arrays.stream(Figure.values())
        .filter(figure -> !told.contains(figure))
        .forEach(figure ->
            words
                .append("  ")
                .append(figure.word())
                .append(figure.isDays() ? ": [{days: 20" : ": [{percent: 20")
                .append(", mark: assumed, note: A guess.}]\n"));
    return words.toString();
  }

  private Checked<Calibration> read(String text) {
    Folders.write(folder.resolve("small.yaml"), text);
    return CalibrationFile.read(folder, "small");
  }

  @Test
  void a_file_without_fault_says_what_there_is() {
    var small = read(GOOD).value().orElseThrow();

    assertThat(small.id()).isEqualTo("small");
    assertThat(small.from()).isEqualTo(LocalDate.of(2020, 1, 1));
    assertThat(small.through()).isEqualTo(LocalDate.of(2020, 12, 31));
    assertThat(small.breaking()).isEqualTo(0.03);
    assertThat(small.sectors())
        .hasToString(
            "[Sector[id=S, pathways=[PathwayShare[pathway=K1, weight=3, ages=[AgeShare[youngest=18,"
                + " weight=2], AgeShare[youngest=30, weight=1]]]]]]");
    assertThat(small.regions())
        .hasToString("[Region[id=north, starts=2020-02-01, volumes={S=100}]]");
    assertThat(small.wave().months()).containsEntry(Month.JULY, 50).hasSize(12);
    assertThat(small.wave().days())
        .hasToString("[SomeDays[days=Days[from=2020-12-24, through=2020-12-26], percent=10]]");
    assertThat(small.published())
        .hasToString(
            "[Published[figure=PLAN_MADE_TOGETHER, sector=Optional[S], region=Optional.empty,"
                + " period=Days[from=2020-09-01, through=2020-12-31], value=50.0]]");
  }

  @Test
  void trusts_share_their_region_and_units_their_trust() {
    var june = new Days(LocalDate.of(2020, 6, 1), LocalDate.of(2020, 6, 30));

    assertThat(read(GOOD).value().orElseThrow().units())
        .containsExactly(
            new Unit("Hill, unit 1", "Hill", "north", 0.75, true, List.of()),
            new Unit("Dale, unit 1", "Dale", "north", 0.1875, false, List.of(june)),
            new Unit("Dale, unit 2", "Dale", "north", 0.0625, false, List.of(june)));
  }

  @Test
  void levels_stand_in_the_order_of_the_file() {
    assertThat(read(GOOD).value().orElseThrow().levels())
        .filteredOn(level -> level.figure() == Figure.PLAN_MADE_TOGETHER)
        .containsExactly(
            new Level(
                Figure.PLAN_MADE_TOGETHER, Optional.empty(), Optional.empty(), LocalDate.MIN, 40),
            new Level(
                Figure.PLAN_MADE_TOGETHER,
                Optional.empty(),
                Optional.of("north"),
                LocalDate.of(2020, 7, 1),
                50));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          population: small                   | population: large           | calibration.name
          through: 2020-12-31, mark           | through: 2019-12-31, mark   | calibration.backwards
          percent: 3, mark: assumed           | percent: 103, mark: assumed | calibration.percent
          note: A few.                        | source: BOOK                | calibration.no-note
          BOOK: {title: The book,             | BOOK: {hue: 1, title: A,    | key.unknown
          K1: {weight: 3                      | K1: {weight: 0              | calibration.weight
          18-29: 2                            | 18-30: 2                    | calibration.ages
          ages: {18-29: 2, 30-41: 1}          | ages: {}                    | calibration.empty
          starts: {date: 2020-02-01, mark     | starts: {date: May, mark    | key.not-a-date
          starts: {date: 2020-02-01, mark     | starts: {mark               | key.missing
          S: {patients: 100                   | S: {patients: many          | key.not-a-number
          Hill: {weight: 3}                   | Hill: {weight: 0}           | calibration.weight
          units: [3, 1]                       | units: [3, 0]               | calibration.weight
          reported: no                        | reported: rarely            | key.not-yes-or-no
          mark: secondary, source: BOOK       | mark: secondary             | calibration.no-source
          mark: secondary, source: BOOK       | mark: certain, source: BOOK | key.not-one-of
          mark: secondary, source: BOOK       | mark: secondary, source: X  | source.unknown
          mark: secondary, source: BOOK       | source: BOOK                | key.missing
          weights: [1]                        | weights: []                 | calibration.empty
          january: 90,                        | jan: 90,                    | key.missing
          {sector: S, days: 30                | {sector: T, days: 30        | key.not-one-of
          {sector: S, days: 30                | {sector: S, percent: 30     | key.missing
          {sector: S, days: 30                | {from: 2020-01-01, days: 30 | calibration.level
          plan-not-coded: [{percent: 50       | plan-not-coded: [{percent: 51 | calibration.done
          figure: plan-made-together          | figure: plans-made          | key.not-one-of
          period: 2020-T3                     | period: 2020-T4             | calibration.period
          not_modelled:                       | unmodelled:                 | key.unknown
          why: Nobody knows.                  | because: Nobody knows.      | key.missing
          """)
  void a_fault_is_told_with_its_line(String words, String others, String code) {
    assertThat(GOOD).containsOnlyOnce(words);
    var changed = GOOD.replace(words, others);
    var line = GOOD.substring(0, GOOD.indexOf(words)).lines().count();

    assertThat(read(changed).value()).isEmpty();
    assertThat(read(changed).problems())
        .filteredOn(problem -> problem.code().equals(code))
        .isNotEmpty()
        .allSatisfy(problem -> {
          assertThat(problem.place().file()).isEqualTo("small.yaml");
          assertThat((long) problem.place().line()).isBetween(line - 1, line + 1);
          assertThat(problem.text(Locale.ENGLISH)).doesNotContain("{0}");
        });
  }

  @Test
  void all_faults_are_told_at_once() {
    var read =
        read(
            GOOD.replace("percent: 3, mark: assumed", "percent: 103, mark: assumed")
                .replace("18-29: 2", "18-30: 2")
                .replace("mark: secondary, source: BOOK", "mark: secondary")
                .replace("period: 2020-T3", "period: 2020-T4"));

    assertThat(read.problems())
        .extracting(Problem::code)
        .containsExactly(
            "calibration.percent",
            "calibration.ages",
            "calibration.no-source",
            "calibration.period");
  }

  @Test
  void a_file_that_cannot_be_read_is_a_problem_too() {
    assertThat(read("population: [").problems())
        .extracting(Problem::code)
        .containsExactly("yaml.syntax");
  }

  @Test
  void the_names_of_populations_are_those_of_the_files() {
    read(GOOD);
    Folders.write(folder.resolve("README.md"), "");

    assertThat(CalibrationFile.names(folder)).containsExactly("small");
    assertThat(CalibrationFile.names(folder.resolve("none"))).isEmpty();
  }
}
