package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `varde indicators` as a person or a script meets it.
class IndicatorsCommandTest {
  private static final String IN_TIME = "assessment-in-time";

  @TempDir Path folder;

  private Path file;

  /// Two places with many courses each, and one with so few that they must be hidden.
  @BeforeEach
  void write() throws IOException {
    var csv = new StringBuilder("course_id,date,code,setting,unit\n");
    courses(csv, "Bodø", 40, 10);
    courses(csv, "Ærø", 30, 15);
    courses(csv, "Å", 2, 1);
    var events = Files.writeString(folder.resolve("events.csv"), csv);
    file = folder.resolve("events.varde");
    assertThat(CommandRun.of("import", events, "-o", file).status()).isEqualTo(Commands.DONE);
  }

  private static void courses(StringBuilder csv, String unit, int met, int missed) {
    for (var i = 0; i < met + missed; i++) {
      var start = "%s%d,2019-01-02,D01%s,outpatient,%s%n";
      csv.append(start.formatted(unit, i, "A", unit)).append(start.formatted(unit, i, "M", unit));
      var day = i < met ? "2019-01-20" : "2019-02-20";
      csv.append("%s%d,%s,D01CT,outpatient,%s%n".formatted(unit, i, day, unit));
    }
  }

  private CommandRun run(Object... more) {
    return CommandRun.of(
        Stream.concat(Stream.of("indicators", file, "--today", "2020-03-01"), Stream.of(more))
            .toArray());
  }

  static Stream<List<String>> asked() {
    return Stream.of(
        List.of(),
        List.of("--by", "unit"),
        List.of("--by", "month"),
        List.of("--by", "unit,tertial"),
        List.of("--by", "pathway,setting", "--why"),
        List.of("--by", "region,year", "--edition", "2024-forenklet"));
  }

  @Test
  void wrong_use_is_told_in_one_sentence() {
    run("--by", "colour", "--language", "en").isRefused("colour", "unit, trust, region");
    run("--by", "unit,year,setting", "--language", "en").isRefused("unit,year,setting");
    run("--by", "unit,unit", "--language", "en").isRefused("unit,unit");
    run("--pathway", "D99", "--language", "en").isRefused("D99", "D01");
    run("--edition", "1999", "--language", "en").isRefused("1999", "2019-pakkeforlop");
    run("--units", folder.resolve("none.csv"), "--language", "en").isRefused("none.csv");
    CommandRun.of("indicators", file, "--today", "yesterday").isRefused("yesterday");
    CommandRun.of("indicators", folder.resolve("none.varde")).isRefused("none.varde");
    CommandRun.of("indicators", folder).isRefused(folder.toString());
    CommandRun.of("indicators", folder.resolve("events.csv"), "--language", "en")
        .isRefused("events.csv", "is not a file of columns", "varde import");
  }

  @Test
  void a_table_of_units_without_a_column_is_refused() throws IOException {
    var units = Files.writeString(folder.resolve("units.csv"), "unit,trust\nBodø,X\n");
    run("--units", units, "--by", "region", "--language", "en").isRefused("units.csv", "region");
  }

  @Test
  void a_format_that_is_none_is_refused() {
    var run = run("--format", "xml", "--language", "en");
    assertThat(run.status()).isEqualTo(Commands.FAILED);
    assertThat(run.err()).contains("xml", "text|csv|json").doesNotContain("Exception");
  }

  @ParameterizedTest
  @MethodSource("asked")
  void text_is_whole_in_every_language(List<String> asked) {
    for (var language : List.of("nb", "nn", "en")) {
      var more = Stream.concat(asked.stream(), Stream.of("--language", language)).toArray();
      var run = run(more);
      assertThat(run.status()).as("%s %s", asked, run.err()).isEqualTo(Commands.DONE);
      assertThat(run.out())
          .as("%s %s", asked, language)
          .isNotBlank()
          .doesNotContain("{", "}", "null");
      assertThat(run.out()).doesNotContainPattern("\\b(indicators|share)\\.[a-z]");
    }
  }

  /// The lines of a table by their columns.
  private static List<NamedCsvRecord> lines(String csv) {
    return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
  }

  @ParameterizedTest
  @MethodSource("asked")
  void a_table_and_an_object_agree_cell_by_cell(List<String> asked) throws IOException {
    var csv = run(Stream.concat(asked.stream(), Stream.of("--format", "csv")).toArray());
    var json = run(Stream.concat(asked.stream(), Stream.of("--format", "json")).toArray());
    var lines = lines(csv.out());
    var at = 0;
    for (var indicator : JsonMapper.shared().readTree(json.out()).get("indicators")) {
      for (var cell : indicator.get("cells")) {
        same(lines.get(at++), indicator, cell);
      }
    }
    assertThat(lines).hasSize(at).hasSizeGreaterThan(8);
  }

  private static void same(NamedCsvRecord line, JsonNode indicator, JsonNode cell) {
    assertThat(line.getField("indicator")).isEqualTo(indicator.get("id").asString());
    assertThat(line.getField("row"))
        .isEqualTo(cell.get("row").isNull() ? "*" : cell.get("row").asString());
    assertThat(line.getField("column"))
        .isEqualTo(cell.get("column").isNull() ? "*" : cell.get("column").asString());
    for (var whole :
        List.of(
            "numerator",
            "denominator",
            "overdue",
            "lapsed",
            "postponed",
            "count",
            "p10",
            "median",
            "p90")) {
      assertThat(line.getField(whole)).as("%s", whole).isEqualTo(word(cell, whole));
    }
    for (var decimal : List.of("share", "lower", "upper")) {
      var told = word(cell, decimal);
      var expected =
          told.isEmpty() ? "" : String.format(Locale.ROOT, "%.4f", Double.parseDouble(told));
      assertThat(line.getField(decimal)).as("%s", decimal).isEqualTo(expected);
    }
    if (cell.has("notMeasured")) {
      for (var reason : cell.get("notMeasured").properties()) {
        assertThat(line.getField("not_measured_" + reason.getKey().replace('-', '_')))
            .isEqualTo(reason.getValue().isNull() ? "" : reason.getValue().asString());
      }
    }
  }

  private static String word(JsonNode cell, String field) {
    return !cell.has(field) || cell.get(field).isNull() ? "" : cell.get(field).asString();
  }

  private static NamedCsvRecord line(String csv, String indicator, String row) {
    return lines(csv).stream()
        .filter(line -> line.getField("indicator").equals(indicator))
        .filter(line -> line.getField("row").equals(row))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_share_of_many_is_told() {
    var line = line(run("--by", "unit", "--format", "csv").out(), IN_TIME, "Bodø");
    assertThat(line.getField("numerator")).isEqualTo("40");
    assertThat(line.getField("denominator")).isEqualTo("50");
    assertThat(line.getField("share")).isEqualTo("0.8000");
  }

  /// With the total told, Å alone could be computed: the total is hidden too, or another unit is.
  @Test
  void a_share_of_few_is_hidden_in_every_format() {
    var csv = run("--by", "unit", "--format", "csv").out();
    var hidden = line(csv, IN_TIME, "Å");
    for (var field : List.of("numerator", "denominator", "share", "lower", "upper")) {
      assertThat(hidden.getField(field)).isEmpty();
    }
    var shown =
        Stream.of("Bodø", "Ærø", "*").map(row -> line(csv, IN_TIME, row).getField("denominator"));
    assertThat(shown).anyMatch(String::isEmpty);

    var json = JsonMapper.shared().readTree(run("--by", "unit", "--format", "json").out());
    var cell =
        json.get("indicators")
            .get(0)
            .get("cells")
            .valueStream()
            .filter(one -> word(one, "row").equals("Å"))
            .findFirst()
            .orElseThrow();
    assertThat(cell.get("numerator").isNull()).isTrue();
    assertThat(cell.get("denominator").isNull()).isTrue();
    assertThat(cell.get("share").isNull()).isTrue();

    for (var by : List.of("unit", "unit,year")) {
      var text = run("--by", by, "--language", "en").out();
      assertThat(text.lines().filter(line -> line.strip().startsWith("Å")).findFirst())
          .hasValueSatisfying(line -> assertThat(line).contains("·").doesNotContain("%"));
    }
  }

  @Test
  void what_lies_before_the_periods_is_a_column_that_is_hidden_like_others() throws IOException {
    var csv = new StringBuilder("course_id,date,code,setting,unit\n");
    courses(csv, "Bodø", 40, 10);
    for (var event : List.of("2018-01-02,D01A", "2018-01-02,D01M", "2018-01-20,D01CT")) {
      csv.append("early,%s,outpatient,Bodø%n".formatted(event));
    }
    var events = Files.writeString(folder.resolve("early.csv"), csv);
    file = folder.resolve("early.varde");
    CommandRun.of("import", events, "-o", file);

    var told = lines(run("--by", "unit,year", "--format", "csv").out());
    var row =
        told.stream()
            .filter(line -> line.getField("indicator").equals(IN_TIME))
            .filter(line -> line.getField("row").equals("Bodø"))
            .toList();
    assertThat(row).extracting(line -> line.getField("column")).contains("", "2019", "*");
    assertThat(row.stream().filter(line -> line.getField("denominator").isEmpty()).count())
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void a_pathway_without_a_course_has_no_figures() {
    var run = run("--pathway", "d08", "--by", "unit", "--format", "csv");
    assertThat(run.status()).isEqualTo(Commands.DONE);
    assertThat(lines(run.out())).allMatch(line -> line.getField("row").equals("*"));
  }
}
