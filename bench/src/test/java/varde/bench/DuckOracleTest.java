package varde.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import varde.app.insight.Counting;
import varde.app.insight.Sweep;
import varde.app.interop.ColumnsFile;
import varde.app.interop.ColumnsFileWriter;
import varde.app.interop.EventFiles;
import varde.app.interop.EventRows;
import varde.app.interop.ReadOptions;
import varde.catalogue.Catalogue;
import varde.engine.edition.Edition;
import varde.engine.indicator.Axis;
import varde.engine.indicator.Period;
import varde.engine.synthetic.Population;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Run;

/// Every number of a nation is that which SQL, written from the page on semantics, counts from the
/// same file.
class DuckOracleTest {
  private static final List<Edition> EDITIONS =
      Catalogue.load(
              List.of(Path.of(Files.isDirectory(Path.of("pathways")) ? "" : "..", "pathways")))
          .value()
          .orElseThrow()
          .editions();

  private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, 0.1, 2024-12-31",
    "2, 0.1, 2022-06-30",
    "3, 1.0, 2024-12-31",
  })
  void sql_counts_the_same_of_a_population(long seed, double broken, LocalDate today)
      throws IOException, SQLException {
    var units = IntStream.rangeClosed(1, 20).mapToObj(number -> "Unit " + number).toList();
    var population = Population.of(EDITIONS, seed).breaking(broken).at(units);
    var rows = new EventRows(population, false);
    population.make(0, 20_000, rows::add);
    var csv = folder.resolve("events.csv");
    try (var out = new BufferedOutputStream(Files.newOutputStream(csv))) {
      out.write(EventRows.header(false));
      rows.writeTo(out);
    }

    compare("seed " + seed, csv, today);
  }

  @ParameterizedTest
  @CsvSource({"4, 2024-12-31", "5, 2021-02-28"})
  void sql_counts_the_same_of_the_strangest_rows(long seed, LocalDate today)
      throws IOException, SQLException {
    var csv = folder.resolve("events.csv");
    Files.write(csv, new StrangeRows(seed, EDITIONS.getFirst()).of(20_000));

    compare("seed " + seed, csv, today);
  }

  private void compare(String seed, Path csv, LocalDate today) throws IOException, SQLException {
    var run = Run.on(today);
    var compiled = Compiled.of(EDITIONS);
    try (var duck = Duck.inMemory();
        var columns = imported(csv)) {
      duck.read(csv);
      duck.arrange();
      duck.prepare(EDITIONS, FIRST_DAY, today);
      duck.run("nation.sql", false);
      duck.run("told.sql", false);
      var sweep = Sweep.over(columns);
      columns.words().teach(compiled.vocabulary());

      var ours = CourseLines.of(sweep, compiled, run);
      assertThat(CourseLines.of(duck).differences(ours).stream().limit(10))
          .as("%s: courses of which SQL, and we, say something else", seed)
          .isEmpty();

      var units = compiled.vocabulary().units();
      var tally =
          Counting.count(
              sweep,
              compiled,
              run,
              Axis.units(units.size(), units::word),
              Axis.periods(Period.TERTIAL, FIRST_DAY, today));
      assertThat(tally.courses()).as(seed).isEqualTo(columns.courses());
      var sql = Cells.of(duck);
      assertThat(sql.numbers()).as(seed).hasSizeGreaterThan(10_000);
      assertThat(sql.differences(Cells.of(tally))).as("%s: by SQL, and by us", seed).isEmpty();
    }
  }

  private ColumnsFile imported(Path csv) throws IOException {
    var file = folder.resolve("events.varde");
    var options =
        new ReadOptions(Optional.empty(), EventFiles.isoDates(), StandardCharsets.UTF_8, Map.of());
    var reading = new EventFiles(Compiled.of(EDITIONS), options, row -> {});
    try (var in = Files.newInputStream(csv);
        var out = ColumnsFileWriter.create(file)) {
      reading.read(csv.toString(), in);
      reading.writeTo(out);
    }
    return ColumnsFile.open(file);
  }
}
