package varde.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import varde.catalogue.Catalogue;
import varde.engine.edition.Edition;

/// A nation's courses on one machine: side by side with DuckDB, and growing.
///
/// Usage: `java … varde.bench.Nation side-by-side ./varde FOLDER COURSES`, or `growth ./varde
/// FOLDER COURSES…`. Files are made in the folder, which must be there, and stay for the next time.
public final class Nation {
  private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);
  private static final List<Integer> THREADS = List.of(1, 2);

  private static final OneLimit LIMIT = OneLimit.ASSESSMENT;
  private static final int BAR = 50;
  private static final long WARM_UP = 10_000_000_000L;

  private static final String OURS = "ours";
  private static final String DUCKDB = "DuckDB";

  private final NationFiles files;
  private final List<Edition> editions;

  private Nation(Path launcher, Path folder) {
    files = new NationFiles(launcher, folder);
    editions =
        Catalogue.load(List.of(launcher.toAbsolutePath().resolveSibling("pathways")))
            .value()
            .orElseThrow()
            .editions();
  }

  public static void main(String[] arguments) throws Exception {
    var nation = new Nation(Path.of(arguments[1]), Path.of(arguments[2]));
    var sizes = Arrays.stream(arguments).skip(3).map(Long::valueOf).toList();
    switch (arguments[0]) {
      case "side-by-side" -> nation.sideBySide(sizes.getFirst());
      case "growth" -> nation.growth(sizes);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  // ------------------------------------------------------------------ side by side

  private void sideBySide(long courses) throws Exception {
    var csv = files.csv(courses);
    var columns = files.beside("imported.varde");
    var database = files.beside("nation.duckdb");
    Files.deleteIfExists(database);
    try (var duck = Duck.in(database)) {
      readings(csv, columns, duck);
      duck.arrange();
      duck.prepare(editions, FROM, TODAY);
      LIMIT.prepare(duck);
      try (var ours = new Ours(columns, editions, FROM, TODAY)) {
        System.out.printf(
            "%,d courses, %,d events; file of events %,d bytes, of columns %,d%n",
            ours.courses(), ours.events(), Files.size(csv), Files.size(columns));
        everything(ours, duck);
        scans(ours, columns);
        replays(ours, duck);
        oneLimit(ours, duck);
      }
    }
  }

  private void readings(Path csv, Path columns, Duck duck) throws Exception {
    for (var threads : THREADS) {
      duck.useThreads(threads);
      var times =
          new Rounds()
              .with(OURS, () -> NationFiles.importTo(columns, csv, editions, threads))
              .with(DUCKDB, () -> duck.read(csv))
              .run();
      tell("a file of events read (ours with each row checked)", threads, times);
    }
  }

  private void everything(Ours ours, Duck duck) throws Exception {
    for (var threads : THREADS) {
      duck.useThreads(threads);
      var times =
          new Rounds()
              .with(OURS, () -> ours.count(threads))
              .with(DUCKDB, () -> duck.run("nation.sql"))
              .run();
      tell("everything by unit and tertial", threads, times);
      duck.run("told.sql");
      mustBeSame(Cells.of(ours.count(threads)), Cells.of(duck));
    }
  }

  private void scans(Ours ours, Path columns) throws Exception {
    try (var bytes = new Bytes(columns)) {
      for (var threads : THREADS) {
        var times =
            new Rounds()
                .with(OURS, () -> ours.count(threads))
                .with("unpacked and added up", () -> ours.sumOfColumns(threads))
                .with("bytes only", () -> bytes.sum(threads))
                .run();
        tell("everything, beside what only reads", threads, times);
      }
    }
  }

  private void replays(Ours ours, Duck duck) throws Exception {
    for (var threads : THREADS) {
      duck.useThreads(threads);
      var times =
          new Rounds()
              .with(OURS, () -> ours.replay(LIMIT, threads))
              .with(DUCKDB, () -> LIMIT.askOneByOne(duck))
              .with("DuckDB, all in one query", () -> LIMIT.askTogether(duck))
              .with("DuckDB, all that ours counts", () -> LIMIT.askDrafts(duck))
              .run();
      tell(LIMIT.id() + " = " + LIMIT.days(), threads, times);
      var replayed = ours.replay(LIMIT, threads);
      mustBeSame(Cells.ofDrafts(replayed, LIMIT), LIMIT.drafts(duck));
      var moves = Cells.ofMoves(replayed, LIMIT, ours.units());
      mustBeSame(moves, LIMIT.movesOneByOne(duck));
      mustBeSame(moves, LIMIT.movesTogether(duck));
    }
  }

  private void oneLimit(Ours ours, Duck duck) throws Exception {
    for (var threads : THREADS) {
      duck.useThreads(threads);
      var times =
          new Rounds()
              .with(OURS, () -> ours.countOnly(LIMIT, threads))
              .with(DUCKDB, () -> duck.run("met.sql"))
              .run();
      tell(LIMIT.id() + " by unit", threads, times);
      mustBeSame(Cells.ofLimit(ours.countOnly(LIMIT, threads), LIMIT), Cells.ofLimit(duck));
    }
  }

  private static void mustBeSame(Cells ours, Cells duck) {
    var differences = ours.differences(duck);
    if (!differences.isEmpty()) {
      throw new IllegalStateException("ours and DuckDB's differ: " + differences);
    }
    System.out.printf("  the same in all %,d numbers%n", ours.numbers().size());
  }

  private static void tell(String what, int threads, Map<String, Rounds.Times> times) {
    System.out.printf("%s, %d thread(s)%n", what, threads);
    var ours = times.getOrDefault(OURS, Rounds.Times.NONE).median();
    times.forEach((name, time) ->
        System.out.printf(
            Locale.ROOT, "  %-30s %s  %.2f of ours%n", name, time, time.median() / ours));
  }

  // ------------------------------------------------------------------ growing

  private record Size(long events, double seconds) {
    double nanosAnEvent() {
      return seconds * 1e9 / events;
    }
  }

  private void growth(List<Long> sizes) throws Exception {
    System.out.printf("heap at most %,d MB%n", Runtime.getRuntime().maxMemory() >> 20);
    System.out.println("| Courses | Events | File | 1 thread | 2 threads | events a second |");
    System.out.println("|---|---|---|---|---|---|");
    var grown = new ArrayList<Size>();
    warmUp(sizes.getFirst());
    for (var courses : sizes) {
      grown.add(count(courses));
    }
    plot(grown);
  }

  /// Small nations are counted in no time, and then by code that is not yet compiled.
  private void warmUp(long courses) throws Exception {
    try (var ours = new Ours(files.columns(courses), editions, FROM, TODAY)) {
      for (var begun = System.nanoTime(); System.nanoTime() - begun < WARM_UP; ) {
        ours.count(2);
      }
    }
  }

  private Size count(long courses) throws Exception {
    var columns = files.columns(courses);
    try (var ours = new Ours(columns, editions, FROM, TODAY)) {
      var times = new Rounds().with("1", () -> ours.count(1)).with("2", () -> ours.count(2)).run();
      var two = times.getOrDefault("2", Rounds.Times.NONE);
      System.out.printf(
          Locale.ROOT,
          "| %,d | %,d | %,d MB | %s | %s | %,.0f |%n",
          courses,
          ours.events(),
          Files.size(columns) >> 20,
          times.get("1"),
          two,
          ours.events() / two.median());
      return new Size(ours.events(), two.median());
    }
  }

  /// Bars of the same length mean that time grows as the events do.
  private static void plot(List<Size> sizes) {
    var most = sizes.stream().mapToDouble(Size::nanosAnEvent).max().orElse(1);
    System.out.println("nanoseconds an event, 2 threads");
    for (var size : sizes) {
      var bar = "#".repeat((int) Math.round(BAR * size.nanosAnEvent() / most));
      System.out.printf(Locale.ROOT, "%,12d  %6.1f  %s%n", size.events(), size.nanosAnEvent(), bar);
    }
  }
}
