package varde.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import varde.app.interop.EventRows;
import varde.catalogue.Catalogue;
import varde.engine.edition.Edition;
import varde.engine.synthetic.Population;
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

  private static final int THREADS = 2;
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
    var columns = folder.resolve("events.varde");
    NationFiles.importTo(columns, csv, EDITIONS, 2);
    try (var duck = Duck.inMemory();
        var ours = new Ours(columns, EDITIONS, FIRST_DAY, today)) {
      duck.read(csv);
      duck.arrange();
      duck.prepare(EDITIONS, FIRST_DAY, today);
      duck.run("nation.sql");
      duck.run("told.sql");

      var answered = CourseLines.of(columns, EDITIONS, Run.on(today));
      assertThat(CourseLines.of(duck).differences(answered).stream().limit(10))
          .as("%s: courses of which SQL, and we, say something else", seed)
          .isEmpty();

      var counted = ours.count(THREADS);
      assertThat(counted.courses()).as(seed).isEqualTo(ours.courses());
      assertSame(seed, Cells.of(duck), Cells.of(counted));

      compareOneLimit(seed, duck, ours);
    }
  }

  private static void compareOneLimit(String seed, Duck duck, Ours ours)
      throws IOException, SQLException {
    var limit = OneLimit.ASSESSMENT;
    limit.prepare(duck);
    duck.run("met.sql");
    assertSame(seed, Cells.ofLimit(duck), Cells.ofLimit(ours.countOnly(limit, THREADS), limit));

    var replayed = ours.replay(limit, THREADS);
    assertSame(seed, limit.drafts(duck), Cells.ofDrafts(replayed, limit));
    var moves = Cells.ofMoves(replayed, limit, ours.units());
    assertSame(seed, limit.movesOneByOne(duck), moves);
    assertSame(seed, limit.movesTogether(duck), moves);
  }

  private static void assertSame(String seed, Cells sql, Cells ours) {
    assertThat(ours.numbers()).as(seed).isNotEmpty();
    assertThat(sql.differences(ours)).as("%s: by SQL, and by us", seed).isEmpty();
  }
}
