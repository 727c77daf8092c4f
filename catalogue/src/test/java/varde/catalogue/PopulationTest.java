package varde.catalogue;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import varde.engine.columns.Columns;
import varde.engine.edition.Edition;
import varde.engine.edition.From;
import varde.engine.edition.Pathway;
import varde.engine.edition.Rule;
import varde.engine.edition.TimeLimit;
import varde.engine.history.PatientCourse;
import varde.engine.limit.Reason;
import varde.engine.limit.State;
import varde.engine.synthetic.Population;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Finding;
import varde.engine.timeline.Interval;
import varde.engine.timeline.Phase;
import varde.engine.timeline.Run;
import varde.engine.timeline.Timeline;

/// Invented patients: most obey, some break the editions on purpose, and together they show all
/// that an edition can say of a course.
class PopulationTest {
  private static final int MANY = 20_000;
  private static final int SOME = 4_000;
  private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
  private static final LocalDate THROUGH = LocalDate.of(2024, 12, 31);
  private static final Catalogue CATALOGUE = Policy.CATALOGUE;
  private static final Population NATIONAL = Population.of(CATALOGUE.editions(), 42);
  private static final List<Timeline> TIMELINES = timelines(CATALOGUE, NATIONAL, MANY, "");

  @Test
  void every_finding_that_the_editions_ask_for_is_reached() {
    assertThat(codes(TIMELINES)).isEqualTo(askedBy(dated(CATALOGUE)));
  }

  @Test
  void every_state_reason_and_phase_is_reached() {
    assertThat(reached(TIMELINES, Interval::state)).isEqualTo(EnumSet.allOf(State.class));
    assertThat(reached(TIMELINES, Interval::reason)).isEqualTo(EnumSet.allOf(Reason.class));
    assertThat(TIMELINES).extracting(Timeline::phase).contains(Phase.values());
  }

  @Test
  void every_limit_whose_first_event_can_be_registered_is_reached() {
    var limits = new TreeSet<String>();
    dated(CATALOGUE)
        .forEach(edition ->
            edition
                .pathways()
                .forEach(pathway ->
                    pathway.limits().stream()
                        .filter(limit -> canBegin(edition, pathway, limit))
                        .map(TimeLimit::id)
                        .forEach(limits::add)));

    assertThat(reached(TIMELINES, interval -> interval.limit().id())).containsAll(limits);
  }

  @Test
  void both_sides_of_every_limit_are_reached() {
    assertThat(TIMELINES.stream().flatMap(timeline -> timeline.intervals().stream()))
        .filteredOn(interval -> interval.due().isPresent() && interval.end().isPresent())
        .extracting(interval ->
            interval.end().orElseThrow().toEpochDay() - interval.due().orElseThrow().toEpochDay())
        .contains(-1L, 0L, 1L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 42, -7})
  void who_breaks_nothing_has_no_finding(long seed) {
    var obedient = Population.of(CATALOGUE.editions(), seed).breaking(0);

    assertThat(codes(timelines(CATALOGUE, obedient, SOME, ""))).as("seed %d", seed).isEmpty();
  }

  @Test
  void who_breaks_everything_leaves_few_courses_without_a_trace() {
    var broken = timelines(CATALOGUE, NATIONAL.breaking(1), SOME, "");

    assertThat(broken)
        .filteredOn(timeline -> !timeline.findings().isEmpty())
        .hasSizeGreaterThan(SOME * 2 / 3);
  }

  @Test
  void an_edition_whose_first_day_is_unknown_is_reached_by_name_and_with_days() {
    var edition = CATALOGUE.find("2024-forenklet").orElseThrow();
    var population = Population.of(List.of(edition), 42, FROM, THROUGH);
    var timelines = timelines(CATALOGUE, population, MANY, edition.id());

    assertThat(codes(timelines)).isEqualTo(askedBy(Stream.of(edition)));
    assertThat(codes(timelines(CATALOGUE, population.breaking(0), SOME, edition.id()))).isEmpty();
    assertThatThrownBy(() -> Population.of(List.of(edition), 42))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void editions_with_other_words_and_rules_are_obeyed_and_broken_too() {
    var folders = List.of(Policy.path("pathways"), Policy.path("cases/rule-kinds/editions"));
    var catalogue = Policy.load(folders);

    assertThat(
            codes(timelines(catalogue, alone(catalogue, "case-emergency"), SOME, "case-emergency")))
        .containsExactly("C-BACK", "C-FUTURE", "C-START", "C-UNLISTED");
    assertThat(
            codes(timelines(catalogue, alone(catalogue, "case-withdrawn"), SOME, "case-withdrawn")))
        .contains("NPR-120");
    for (var id : List.of("case-emergency", "case-withdrawn")) {
      var obedient = alone(catalogue, id).breaking(0);

      assertThat(codes(timelines(catalogue, obedient, SOME, id))).as(id).isEmpty();
    }
  }

  @Test
  void where_all_pathways_are_for_the_young_nobody_is_too_old() {
    var edition = CATALOGUE.find("2019-pakkeforlop").orElseThrow();
    var young = edition.withPathways(List.of(edition.find("D12").orElseThrow()));
    var obedient = Population.of(List.of(young), 42).breaking(0);

    assertThat(codes(timelines(CATALOGUE, obedient, SOME, edition.id()))).isEmpty();
    assertThat(obedient.courses(SOME)).allMatch(course -> course.pathway().equals("D12"));
  }

  private static Population alone(Catalogue catalogue, String edition) {
    return Population.of(List.of(catalogue.find(edition).orElseThrow()), 42, FROM, THROUGH);
  }

  @Test
  void a_slice_of_the_courses_is_the_same_as_in_the_whole() {
    assertThat(NATIONAL.courses(37, 93)).isEqualTo(NATIONAL.courses(100).subList(37, 93));
  }

  @Test
  void columns_hold_what_the_courses_say() {
    var compiled = CATALOGUE.compiled();
    var columns = NATIONAL.columns(SOME, compiled.vocabulary());

    assertThat(timelines(CATALOGUE, columns, "")).isEqualTo(TIMELINES.subList(0, SOME));
  }

  private static List<Timeline> timelines(
      Catalogue catalogue, Population population, int count, String edition) {
    return timelines(
        catalogue,
        PatientCourse.columns(population.courses(count), catalogue.compiled().vocabulary()),
        edition);
  }

  private static List<Timeline> timelines(Catalogue catalogue, Columns columns, String edition) {
    var named = Optional.of(edition).filter(id -> !id.isEmpty());
    var run = new Run(THROUGH, Optional.empty(), named);
    var answers = Evaluator.evaluate(catalogue.compiled(), columns, run);
    return IntStream.range(0, columns.courses())
        .mapToObj(course -> Timeline.of(answers, course))
        .toList();
  }

  private static Set<String> codes(Collection<Timeline> timelines) {
    return timelines.stream()
        .flatMap(timeline -> timeline.findings().stream())
        .map(Finding::code)
        .collect(toCollection(TreeSet::new));
  }

  private static <T> Set<T> reached(Collection<Timeline> timelines, Function<Interval, T> part) {
    return timelines.stream()
        .flatMap(timeline -> timeline.intervals().stream())
        .map(part)
        .collect(toCollection(TreeSet::new));
  }

  /// What the editions have a text for; that a code was withdrawn only where one was.
  private static Set<String> askedBy(Stream<Edition> editions) {
    return editions
        .flatMap(
            edition -> edition.findings().keySet().stream().filter(code -> canBe(edition, code)))
        .collect(toCollection(TreeSet::new));
  }

  private static boolean canBe(Edition edition, String code) {
    return edition.pathways().stream()
        .anyMatch(
            pathway -> pathway.rules().stream().noneMatch(rule -> isIdle(pathway, rule, code)));
  }

  /// True when the rule tells this code and nothing in the pathway can break it.
  private static boolean isIdle(Pathway pathway, Rule rule, String code) {
    return switch (rule) {
      case Rule.Withdrawn r -> r.finding().equals(code) && pathway.withdrawn().isEmpty();
      case Rule.NotLaterThan r ->
          r.finding().equals(code)
              && pathway.combinations().stream()
                  .noneMatch(match -> match.event().equals(r.event()));
      default -> false;
    };
  }

  /// True when what the limit counts from is in the pathway's list.
  private static boolean canBegin(Edition edition, Pathway pathway, TimeLimit limit) {
    var interval = requireNonNull(edition.intervals().get(limit.interval()));
    return !(interval.from() instanceof From.First first)
        || first.events().stream()
            .anyMatch(from ->
                pathway.combinations().stream()
                    .anyMatch(match ->
                        match.event().equals(from.event())
                            && (from.outcome().isEmpty()
                                || match.outcome().equals(from.outcome()))));
  }

  private static Stream<Edition> dated(Catalogue catalogue) {
    return catalogue.editions().stream().filter(edition -> edition.from().isPresent());
  }
}
