package varde.app.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import varde.app.interop.ColumnsFile;
import varde.engine.indicator.Axis;
import varde.engine.indicator.Period;
import varde.engine.indicator.Share;
import varde.engine.indicator.Shares;
import varde.engine.indicator.Tally;
import varde.engine.timeline.Answers;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Run;
import varde.engine.timeline.Timeline;

/// What is counted slice by slice, on any number of threads, is what one evaluation of all courses
/// at once says.
class CountingTest {
  private static final int COURSES = 12_000;
  private static final long SEED = 20_260_711;
  private static final Run RUN = Run.on(ManyCourses.TODAY);
  private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
  private static final ManyCourses MANY = ManyCourses.drawn(COURSES, SEED);

  private static ColumnsFile file;
  private static Answers atOnce;

  @BeforeAll
  static void write(@TempDir Path folder) throws IOException {
    file = ColumnsFile.open(MANY.file(folder));
    atOnce = MANY.answers(ManyCourses.EDITIONS, RUN);
  }

  @AfterAll
  static void close() {
    file.close();
  }

  private static Tally count(int threads, Run run, Dimension... by) throws IOException {
    var question = new Question(List.of(by), run, HealthTrusts.known(), FROM);
    return question.count(new Sweep(file, threads, done -> {}), Compiled.of(ManyCourses.EDITIONS));
  }

  /// Everything a tally says of some places.
  private static Map<String, String> figures(Tally tally, int row, int column) {
    var figures = new LinkedHashMap<String, String>();
    for (var i = 0; i < tally.indicators().size(); i++) {
      var id = tally.indicators().get(i).facts().id();
      figures.put(id, text(tally.share(i, row, column)));
      var spread = tally.spread(i, row, column);
      figures.put(
          id + " spread",
          spread.size()
              + " "
              + List.of(1, 10, 50, 90, 100).stream().map(spread::percentile).toList());
    }
    for (var i = 0; i < tally.limits().size(); i++) {
      figures.put("limit " + tally.limits().get(i), tally.limit(i, row, column).toString());
    }
    for (var i = 0; i < tally.findings().size(); i++) {
      figures.put(tally.findings().get(i), String.valueOf(tally.finding(i, row, column)));
    }
    return figures;
  }

  private static String text(Share share) {
    return share.numerator() + " of " + share.denominator() + " " + text(share.beside());
  }

  private static String text(Share.Beside beside) {
    return beside.overdue()
        + " "
        + beside.lapsed()
        + " "
        + new TreeMap<>(beside.notMeasured())
        + " "
        + beside.postponed();
  }

  private static Map<String, String> all(Tally tally) {
    return figures(tally, Tally.ALL, Tally.ALL);
  }

  /// What a tally says of each of its cells, by what row and column are called.
  private static Map<String, Map<String, String>> cells(Tally tally) {
    var cells = new TreeMap<String, Map<String, String>>();
    for (var row = 0; row < tally.rows().places().size(); row++) {
      for (var column = 0; column < tally.columns().places().size(); column++) {
        cells.put(
            tally.rows().places().get(row) + "|" + tally.columns().places().get(column),
            figures(tally, row, column));
      }
    }
    return cells;
  }

  private static Map<String, Integer> found(Tally tally) {
    var found = new TreeMap<String, Integer>();
    for (var i = 0; i < tally.findings().size(); i++) {
      found.put(tally.findings().get(i), tally.finding(i, Tally.ALL, Tally.ALL));
    }
    found.values().removeIf(count -> count == 0);
    return found;
  }

  @Test
  void the_file_has_several_slices_and_every_course() {
    assertThat(file.slices()).isGreaterThan(5);
    assertThat(file.courses()).isEqualTo(MANY.list().size()).isGreaterThan(10_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void the_shares_are_those_of_one_evaluation_on_any_number_of_threads(int threads)
      throws IOException {
    var tally = count(threads, RUN, Dimension.UNIT, Dimension.TERTIAL);
    var expected = new TreeMap<String, String>();
    Shares.of(atOnce).forEach(one -> expected.put(one.indicator().facts().id(), text(one)));
    var actual = new TreeMap<String, String>();
    for (var i = 0; i < tally.indicators().size(); i++) {
      var id = tally.indicators().get(i).facts().id();
      if (expected.containsKey(id)) {
        actual.put(id, text(tally.share(i, Tally.ALL, Tally.ALL)));
      }
    }
    assertThat(actual).as("seed %d", SEED).isEqualTo(expected).isNotEmpty();
    assertThat(tally.courses()).isEqualTo(MANY.list().size());
  }

  /// Patients have courses in several slices, so nobody who sees one slice can tell NPR-224.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void the_findings_are_those_of_one_evaluation_on_any_number_of_threads(int threads)
      throws IOException {
    var expected = new TreeMap<String, Integer>();
    for (var course = 0; course < atOnce.courses(); course++) {
      Timeline.of(atOnce, course)
          .findings()
          .forEach(finding -> expected.merge(finding.code(), 1, Integer::sum));
    }
    assertThat(found(count(threads, RUN, Dimension.UNIT, Dimension.TERTIAL)))
        .as("seed %d", SEED)
        .isEqualTo(expected);
    assertThat(expected.get("NPR-224")).isGreaterThan(1_000);
  }

  /// Two courses of a patient may begin on one day: the later one is the later one of the file.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void every_cell_is_that_of_one_evaluation_on_any_number_of_threads(int threads)
      throws IOException {
    var units = atOnce.compiled().vocabulary().units();
    var expected =
        Tally.by(
            Axis.units(units.size(), units::word),
            Axis.periods(Period.TERTIAL, FROM, ManyCourses.TODAY),
            atOnce.compiled());
    expected.add(atOnce);
    assertThat(cells(count(threads, RUN, Dimension.UNIT, Dimension.TERTIAL)))
        .as("seed %d", SEED)
        .isEqualTo(cells(expected))
        .hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @EnumSource(Dimension.class)
  void the_parts_are_the_whole_by_whatever_they_are_divided(Dimension dimension)
      throws IOException {
    var whole = count(2, RUN);
    var divided = count(2, RUN, dimension);
    assertThat(all(divided)).isEqualTo(all(whole));
    for (var i = 0; i < whole.indicators().size(); i++) {
      var indicator = i;
      var rows = IntStream.range(0, divided.rows().places().size());
      assertThat(rows.map(row -> divided.share(indicator, row, Tally.ALL).denominator()).sum())
          .isEqualTo(whole.share(i, Tally.ALL, Tally.ALL).denominator());
    }
    var used =
        IntStream.range(0, divided.rows().places().size()).filter(divided::isRowUsed).count();
    assertThat(used).as("%s", dimension).isGreaterThan(1);
  }

  @Test
  void a_pathway_alone_is_its_row_among_all() throws IOException {
    var byPathway = count(2, RUN, Dimension.PATHWAY);
    for (var pathway : List.of("D01", "D08", "D12")) {
      var alone = count(2, RUN.of(Set.of(pathway)));
      var row = byPathway.rows().places().indexOf(pathway);
      assertThat(without224(all(alone))).isEqualTo(without224(figures(byPathway, row, Tally.ALL)));
      assertThat(alone.courses())
          .isEqualTo(MANY.list().stream().filter(one -> one.pathway().equals(pathway)).count());
    }
  }

  /// A course overlaps those of other pathways, too.
  private static Map<String, String> without224(Map<String, String> figures) {
    figures.remove("NPR-224");
    return figures;
  }

  @Test
  void a_pathway_alone_is_what_one_evaluation_of_its_courses_says() throws IOException {
    var only =
        new ManyCourses(
            MANY.list().stream().filter(course -> course.pathway().equals("D09")).toList());
    var alone = count(2, RUN.of(Set.of("D09")));
    var expected = Shares.of(only.answers(ManyCourses.EDITIONS, RUN)).getFirst();
    assertThat(text(alone.share(0, Tally.ALL, Tally.ALL))).isEqualTo(text(expected));
    assertThat(expected.denominator()).isPositive();
  }

  /// A limit for one setting is counted in the row of that setting and in no other.
  @Test
  void limits_for_a_setting_stand_in_its_row() throws IOException {
    var tally = count(2, RUN, Dimension.SETTING);
    assertThat(tally.rows().places()).containsExactly("", "outpatient", "inpatient");
    for (var i = 0; i < tally.limits().size(); i++) {
      var limit = tally.limits().get(i);
      var row = limit.endsWith("-POL") ? 1 : limit.endsWith("-DOG") ? 2 : 0;
      assertThat(tally.limit(i, row, Tally.ALL)).isEqualTo(tally.limit(i, Tally.ALL, Tally.ALL));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TRUST", "REGION"})
  void a_trust_or_region_is_the_sum_of_its_units(Dimension dimension) throws IOException {
    UnaryOperator<String> owner =
        unit -> {
          var of = HealthTrusts.known().ownerOf(unit);
          return dimension == Dimension.TRUST ? of.trust() : of.region();
        };
    var units = count(2, RUN, Dimension.UNIT);
    var owners = count(2, RUN, dimension);
    var expected = new TreeMap<String, Integer>();
    for (var row = 0; row < units.rows().places().size(); row++) {
      expected.merge(
          owner.apply(units.rows().places().get(row)),
          units.share(0, row, Tally.ALL).denominator(),
          Integer::sum);
    }
    var actual = new TreeMap<String, Integer>();
    for (var row = 0; row < owners.rows().places().size(); row++) {
      actual.put(owners.rows().places().get(row), owners.share(0, row, Tally.ALL).denominator());
    }
    assertThat(actual).isEqualTo(expected).hasSizeGreaterThan(2);
  }

  @Test
  void two_dimensions_are_the_same_either_way_round() throws IOException {
    var one = count(2, RUN, Dimension.REGION, Dimension.YEAR);
    var other = count(2, RUN, Dimension.YEAR, Dimension.REGION);
    for (var row = 0; row < one.rows().places().size(); row++) {
      for (var column = 0; column < one.columns().places().size(); column++) {
        assertThat(figures(other, column, row)).isEqualTo(figures(one, row, column));
      }
    }
  }

  @Test
  void an_edition_for_all_is_that_of_one_evaluation() throws IOException {
    var run = new Run(ManyCourses.TODAY, Optional.empty(), Optional.of("2024-forenklet"));
    var tally = count(2, run, Dimension.PATHWAY);
    var expected = MANY.answers(ManyCourses.EDITIONS, run);
    var answered = IntStream.range(0, expected.courses()).filter(expected::isAnswered).count();
    assertThat(tally.courses()).isEqualTo(answered).isLessThan(MANY.list().size());
    var shares = Shares.of(expected).stream().map(CountingTest::text).toList();
    assertThat(shares).contains(text(tally.share(0, Tally.ALL, Tally.ALL))).hasSizeGreaterThan(1);
  }
}
