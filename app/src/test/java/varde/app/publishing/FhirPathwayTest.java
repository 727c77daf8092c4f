package varde.app.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import varde.engine.edition.Edition;
import varde.engine.edition.LocalValue;
import varde.engine.edition.Pathway;
import varde.engine.edition.Text;
import varde.engine.edition.TimeLimit;
import varde.engine.limit.Days;

/// A pathway as a plan definition: all of it is there, and nothing is made up.
class FhirPathwayTest {
  private static final String TSB = "2019-pakkeforlop.D01";

  /// A pathway with the edition it belongs to.
  record Case(Edition edition, Pathway pathway) {
    @Override
    public String toString() {
      return edition.id() + "." + pathway.id();
    }
  }

  static List<Case> pathways() {
    return Exported.EDITIONS.stream()
        .flatMap(edition -> edition.pathways().stream().map(p -> new Case(edition, p)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pathways")
  void a_pathway_is_told_whole(Case pathway) {
    var plan = plan(pathway.toString());
    var told = pathway.pathway();

    assertSays(plan, "title", told.name());
    assertSays(plan, "description", told.forWhom());
    assertSays(plan, "purpose", told.goal());
    assertThat(plan.path("version").asString()).isEqualTo(pathway.edition().id());
    assertThat(plan.path("subtitle").asString("")).isEqualTo(told.official());
    told.unknown()
        .forEach(open -> assertThat(plan.path("usage").asString()).contains(open.text().nb()));
  }

  @ParameterizedTest
  @MethodSource("pathways")
  void every_step_stands_under_its_phase(Case pathway) {
    var plan = plan(pathway.toString());

    for (var step : pathway.pathway().steps()) {
      var told = action(action(plan, "phase." + step.phase()), "step." + step.id());
      assertSays(told, "title", step.label());
      assertSays(told, "textEquivalent", step.text());
      assertSays(told.at("/participant/0/role"), "text", step.responsible());
      assertThat(codes(told.path("action"))).isEqualTo(step.events());
      assertThat(mark(told)).isEqualTo(step.provenance().mark().word());
      step.guideline()
          .ifPresent(
              link -> assertThat(told.at("/documentation/0/url").asString()).isEqualTo(link.url()));
    }
  }

  @ParameterizedTest
  @MethodSource("pathways")
  void every_limit_has_its_days_and_an_unstated_one_has_none(Case pathway) {
    var plan = plan(pathway.toString());

    for (var limit : pathway.pathway().limits()) {
      var told = action(action(plan, "limits"), "limit." + limit.id());
      var value = told.at("/relatedAction/0/offsetRange/high");
      assertThat(mark(told)).isEqualTo(limit.provenance().mark().word());
      assertThat(value.path("code").asString()).isEqualTo("d");
      if (limit.days() instanceof Days.Within(var days)) {
        assertThat(value.path("value").asInt()).isEqualTo(days);
      } else {
        assertThat(value.has("value")).isFalse();
        assertThat(value.at("/_value/extension/0/valueCode").asString()).isEqualTo("unknown");
      }
    }
  }

  @Test
  void the_limits_of_2019_are_told_as_they_were_published() {
    var limits = action(plan(TSB), "limits");

    assertThat(days(limits, "D01-UTR-POL")).contains(21);
    assertThat(days(limits, "D01-UTR-DOG")).contains(7);
    assertThat(days(limits, "D01-AVR-DOG")).contains(0);
    assertThat(days(limits, "D01-UTV-POL")).isEmpty();
  }

  @Test
  void a_limit_says_from_which_event_to_which_and_where_it_holds() {
    var limit = action(action(plan(TSB), "limits"), "limit.D01-UTR-POL");

    assertThat(limit.at("/relatedAction/0/actionId").asString()).isEqualTo("event.M");
    assertThat(limit.at("/relatedAction/0/relationship").asString()).isEqualTo("after");
    assertThat(limit.at("/code/0/coding/0/code").asString()).isEqualTo("C");
    assertThat(limit.at("/condition/0/expression/expression").asString())
        .isEqualTo("%setting = 'outpatient'");
    assertThat(limit.path("textEquivalent").asString())
        .isEqualTo("Fra første fremmøte\u00A0(M) til klinisk beslutning\u00A0(C).");
  }

  @ParameterizedTest
  @MethodSource("pathways")
  void an_action_that_others_refer_to_is_there_once(Case pathway) {
    var plan = plan(pathway.toString());
    var ids = actions(plan).map(action -> action.path("id").asString("")).toList();
    var referred =
        actions(plan)
            .flatMap(action -> action.path("relatedAction").valueStream())
            .map(related -> related.path("actionId").asString());

    assertThat(ids).filteredOn(id -> !id.isEmpty()).doesNotHaveDuplicates();
    assertThat(referred)
        .hasSizeGreaterThanOrEqualTo(pathway.pathway().limits().size())
        .allMatch(ids::contains);
  }

  @ParameterizedTest
  @MethodSource("pathways")
  void every_event_that_may_be_registered_is_an_action(Case pathway) {
    var registered = actions(plan(pathway.toString())).flatMap(FhirPathwayTest::code).toList();

    pathway
        .pathway()
        .combinations()
        .forEach(combination -> assertThat(registered).contains(combination.event()));
  }

  @Test
  void a_pathway_is_in_force_from_its_own_first_day_and_an_unknown_day_is_unknown() {
    assertThat(plan("2019-pakkeforlop.D06").at("/effectivePeriod/start").asString())
        .isEqualTo("2019-02-15");
    assertThat(plan("2023-nasjonale-pasientforlop.D06").at("/effectivePeriod/start").asString())
        .isEqualTo("2023-01-01");

    var simplified = plan("2024-forenklet.D01").path("effectivePeriod");
    assertThat(simplified.has("start")).isFalse();
    assertThat(simplified.at("/_start/extension/0/valueCode").asString()).isEqualTo("unknown");
  }

  @Test
  void a_value_of_the_installations_own_says_that_it_is_one() {
    var value = new LocalValue(30, LocalDate.of(2025, 1, 1), "Minutes of the board", "The board");
    var limits = action(withLocal("D01-UTV-POL", value), "limits");
    var told = action(limits, "limit.D01-UTV-POL");
    var offset = told.at("/relatedAction/0/offsetRange");

    assertThat(offset.at("/high/value").asInt()).isEqualTo(30);
    assertThat(mark(offset)).isEqualTo("local");
    assertThat(offset.path("extension").toString())
        .contains("Minutes of the board", "The board", "2025-01-01");
    assertThat(mark(told)).isEqualTo("unstated");
  }

  private static JsonNode withLocal(String id, LocalValue value) {
    var editions =
        Exported.EDITIONS.stream()
            .map(edition ->
                edition.withPathways(
                    edition.pathways().stream()
                        .map(pathway -> pathway.withLimits(with(pathway.limits(), id, value)))
                        .toList()))
            .toList();
    return Exported.read(new FhirLibrary(editions, Exported.BASE), "PlanDefinition", TSB);
  }

  private static List<TimeLimit> with(List<TimeLimit> limits, String id, LocalValue value) {
    return limits.stream().map(limit -> limit.id().equals(id) ? limit.with(value) : limit).toList();
  }

  private static void assertSays(JsonNode element, String name, Text text) {
    assertThat(element.path(name).asString("")).isEqualTo(text.nb());
    assertThat(Exported.translation(element, name, "nn")).isEqualTo(text.nn());
    assertThat(Exported.translation(element, name, "en")).isEqualTo(text.en());
  }

  private static JsonNode plan(String id) {
    return Exported.read("PlanDefinition", id);
  }

  private static JsonNode action(JsonNode of, String id) {
    return of.path("action")
        .valueStream()
        .filter(action -> action.path("id").asString("").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no action " + id));
  }

  private static Stream<JsonNode> actions(JsonNode of) {
    return of.path("action")
        .valueStream()
        .flatMap(action -> Stream.concat(Stream.of(action), actions(action)));
  }

  private static List<String> codes(JsonNode actions) {
    return actions.valueStream().flatMap(FhirPathwayTest::code).toList();
  }

  private static Stream<String> code(JsonNode action) {
    return action.path("code").valueStream().map(code -> code.at("/coding/0/code").asString());
  }

  private static String mark(JsonNode element) {
    return element.at("/extension/0/extension/0/valueCoding/code").asString();
  }

  private static Optional<Integer> days(JsonNode limits, String id) {
    var value = action(limits, "limit." + id).at("/relatedAction/0/offsetRange/high/value");
    return value.isMissingNode() ? Optional.empty() : Optional.of(value.asInt());
  }
}
