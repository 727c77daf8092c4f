package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A programme that is not Norwegian and a log that is real: the counts of `varde check` are those
/// that SQL makes straight from the file.
class SepsisTest {
  private static final String LAST_DAY = "2015-06-05";
  private static final List<String> STATES =
      List.of("met", "missed", "ended", "lapsed", "running", "overdue");

  /// How often, and how many days in all.
  private record Count(long times, long days) {
    Count plus(long moreDays) {
      return new Count(times + 1, days + moreDays);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {LAST_DAY, "2014-06-30", "2013-11-07", "2013-11-06"})
  void the_counts_are_those_of_sql(String today) throws IOException, SQLException {
    var log = log();

    assertThat(counted(check(log, today))).isEqualTo(asked(log, today));
  }

  @Test
  void the_walk_through_tells_what_comes_out() throws IOException {
    var counts = counted(check(log(), LAST_DAY));

    var told = Files.readString(CheckRun.home().resolve("docs/sepsis.md"));

    counts.forEach((name, count) -> assertThat(told(told, name)).as(name).isEqualTo(count.times()));
    assertThat(STATES.stream().mapToLong(state -> toldInAll(told, state)).sum())
        .isEqualTo(
            counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("interval"))
                .mapToLong(entry -> entry.getValue().times())
                .sum());
  }

  /// Why days are too coarse here: in time by the day and late by the clock, and the other way.
  @Test
  void the_walk_through_tells_the_hours_behind_the_days() throws IOException, SQLException {
    var log = log();
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var sql = duckdb.createStatement()) {
      var hours = sql.executeQuery(filled(sql("sepsis-hours.sql"), log, LAST_DAY));
      assertThat(hours.next()).isTrue();

      assertThat(Files.readString(CheckRun.home().resolve("docs/sepsis.md")))
          .contains(
              "Of the %d patients whose antibiotics were in time by the day, %d had waited"
                  .formatted(
                      hours.getLong("same_day"), hours.getLong("same_day_after_three_hours")),
              "of the %d who were late, %d got them within the hour"
                  .formatted(hours.getLong("later"), hours.getLong("later_within_the_hour")));
    }
  }

  @Test
  void a_patient_can_be_followed_without_the_log() {
    var run =
        check(
            """
            course_id,pathway,event,date
            p,SEPSIS,ER Registration,2014-01-01
            p,SEPSIS,ER Triage,2014-01-01
            p,SEPSIS,ER Sepsis Triage,2014-01-01
            p,SEPSIS,CRP,2014-01-01
            p,SEPSIS,CRP,2014-01-01
            p,SEPSIS,IV Antibiotics,2014-01-02
            p,SEPSIS,Admission NC,2014-01-02
            p,SEPSIS,Release B,2014-01-17
            p,SEPSIS,Return ER,2014-02-14
            """);

    assertThat(counted(run).keySet())
        .containsExactly(
            "finding S-RETURN",
            "interval SEPSIS-ANTIBIOTICS missed",
            "interval SEPSIS-BED met",
            "interval SEPSIS-STAY missed",
            "interval SEPSIS-SUSPICION met",
            "interval SEPSIS-TRIAGE met",
            "phase closed");
  }

  private static Path log() {
    var stated = System.getenv("SEPSIS_LOG");
    var log =
        stated == null
            ? CheckRun.home().resolveSibling("shared").resolve("data/sepsis-events.csv")
            : Path.of(stated);
    var message =
        "Skipped: the sepsis log is not at %s. docs/sepsis.md tells where to get it."
            .formatted(log);
    if (!Files.exists(log)) {
      System.err.println(message);
    }
    assumeTrue(Files.exists(log), message);
    return log;
  }

  private static CheckRun check(Path log, String today) {
    return CheckRun.ofFiles(
        log.toString(), "--pathways", edition(), "--edition=sepsis-2013", "--today", today);
  }

  private static CheckRun check(String csv) {
    return CheckRun.of(csv, "--pathways", edition(), "--today", LAST_DAY);
  }

  private static String edition() {
    return CheckRun.home().resolve("examples/sepsis").toString();
  }

  private static Map<String, Count> counted(CheckRun run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    var counts = new TreeMap<String, Count>();
    var json = JsonMapper.shared();
    for (var line : run.courses()) {
      var course = json.readTree(line);
      count(counts, "phase " + course.get("phase").asString(), 0);
      for (var finding : course.get("findings")) {
        count(counts, "finding " + finding.get("code").asString(), 0);
      }
      for (var interval : course.get("intervals")) {
        count(counts, name(interval), interval.get("elapsed").asLong(0));
      }
    }
    return counts;
  }

  private static String name(JsonNode interval) {
    return "interval " + interval.get("limit").asString() + " " + interval.get("state").asString();
  }

  private static void count(Map<String, Count> counts, String name, long days) {
    counts.merge(name, new Count(1, days), (before, one) -> before.plus(days));
  }

  private static Map<String, Count> asked(Path log, String today) throws IOException, SQLException {
    var counts = new TreeMap<String, Count>();
    try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var sql = duckdb.createStatement()) {
      for (var statement : sql("sepsis.sql").split(";\n", -1)) {
        sql.execute(
            statement
                .replace("${log}", log.toString().replace("'", "''"))
                .replace("${today}", today));
      }
      var answers = sql.executeQuery("select kind, name, times, days from answers where times > 0");
      while (answers.next()) {
        counts.put(
            answers.getString("kind") + " " + answers.getString("name"),
            new Count(answers.getLong("times"), answers.getLong("days")));
      }
    }
    return counts;
  }

  private static String sql(String name) throws IOException {
    try (var in = Objects.requireNonNull(SepsisTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static String filled(String sql, Path log, String today) {
    return sql.replace("${log}", log.toString().replace("'", "''")).replace("${today}", today);
  }

  /// What the tables of the walk-through say for a count such as `interval SEPSIS-BED met`.
  private static long told(String text, String name) {
    var words = name.split(" ", -1);
    return words.length == 3
        ? cell(row(text, words[1]), STATES.indexOf(words[2]) + 2)
        : cell(row(text, words[1]), 1);
  }

  private static long toldInAll(String text, String state) {
    return text.lines()
        .filter(line -> line.startsWith("| `SEPSIS-"))
        .mapToLong(line -> cell(line, STATES.indexOf(state) + 2))
        .sum();
  }

  private static String row(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith("| `" + name + "` |"))
        .findFirst()
        .orElse("| | | | | | | | |");
  }

  /// The number in this cell of a row, the name being cell 0; 0 when there is none.
  private static long cell(String row, int at) {
    var cells = Arrays.stream(row.split("\\|", -1)).skip(1).map(String::strip).toList();
    return cells.get(at).matches("[0-9]+") ? Long.parseLong(cells.get(at)) : 0;
  }
}
