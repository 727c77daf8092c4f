package varde.app.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Pathway;

/// Codes as code systems, value sets and concept maps, beside the edition they come from.
class FhirCodesTest {
  static List<Edition> editions() {
    return Exported.EDITIONS;
  }

  @ParameterizedTest
  @MethodSource("editions")
  void every_code_is_a_concept_with_its_text_and_what_is_known_about_it(Edition edition) {
    for (var code : edition.codes()) {
      var concept = concept(edition.id() + "." + code.system(), code.code());
      var texts = new ArrayList<String>();
      texts.add(concept.path("display").asString(""));
      concept
          .path("designation")
          .valueStream()
          .forEach(other -> texts.add(other.path("value").asString()));

      assertThat(code.text().isEmpty() || texts.contains(code.text())).as("%s", code).isTrue();
      assertThat(property(concept, "mark").at("/valueCoding/code").asString()).isNotEmpty();
      assertThat(property(concept, "source").path("valueString").asString()).isNotEmpty();
    }
  }

  @Test
  void a_code_has_the_text_in_use_and_the_earlier_one() {
    var concept = concept("2019-pakkeforlop.9322", "D");

    assertThat(concept.path("display").asString()).isEqualTo("Avrusning avsluttet");
    assertThat(concept.at("/designation/2/value").asString()).isEqualTo("Detoxification ended");
    assertThat(concept.at("/designation/3/value").asString()).isEqualTo("Avrusning døgn avsluttet");
    assertThat(concept.at("/designation/3/use/code").asString()).isEqualTo("earlier");
  }

  @Test
  void an_official_text_that_nobody_read_is_left_out() {
    var concept = concept("2023-nasjonale-pasientforlop.9322", "X");

    assertThat(concept.has("display")).isFalse();
    assertThat(property(concept, "mark").at("/valueCoding/code").asString()).isEqualTo("unstated");
    assertThat(concept.at("/designation/0/value").asString()).isEqualTo("Avslutning");
  }

  @Test
  void the_last_day_of_an_edition_is_not_the_last_day_of_its_codes_in_the_next() {
    assertThat(validThrough("2019-pakkeforlop.9322", "M")).isEqualTo("2022-12-31");
    assertThat(validThrough("2023-nasjonale-pasientforlop.9322", "C")).isEmpty();
  }

  @Test
  void a_list_of_others_is_a_fragment_with_its_oid_and_our_own_is_complete() {
    var events = Exported.read("CodeSystem", "2019-pakkeforlop.9322");
    assertThat(events.path("content").asString()).isEqualTo("fragment");
    assertThat(events.at("/identifier/0/value").asString())
        .isEqualTo("urn:oid:2.16.578.1.12.4.1.1.9322");

    var sepsis = Exported.read("CodeSystem", "sepsis-2013.events");
    assertThat(sepsis.path("content").asString()).isEqualTo("complete");
    assertThat(sepsis.path("concept").size()).isEqualTo(16);
  }

  @ParameterizedTest
  @MethodSource("editions")
  void the_value_sets_of_a_pathway_hold_what_may_be_registered(Edition edition) {
    for (var pathway : edition.pathways()) {
      var id = edition.id() + "." + pathway.id();
      var registered = new HashSet<EventMatch>();
      for (var event : included(id + ".events")) {
        var outcomes = id + ".outcomes." + event;
        if (Exported.LIBRARY.find("ValueSet", outcomes).isPresent()) {
          included(outcomes).forEach(outcome -> registered.add(new EventMatch(event, outcome)));
        } else {
          registered.add(new EventMatch(event, ""));
        }
      }
      assertThat(registered).isEqualTo(pathway.combinations());
    }
  }

  @ParameterizedTest
  @MethodSource("editions")
  void a_code_in_one_word_leads_to_event_and_outcome_and_back(Edition edition) {
    for (var pathway : edition.pathways()) {
      var codes = composites(edition, pathway);
      if (!codes.isEmpty()) {
        var id = edition.id() + "." + pathway.id();
        assertThat(included(id + ".composites")).isEqualTo(codes);
        assertThat(there(pathway, id)).isEqualTo(codes);
        assertThat(back(pathway, id)).isEqualTo(codes);
      }
    }
  }

  @Test
  void a_code_in_one_word_has_its_outcome_as_a_product() {
    var map = Exported.read("ConceptMap", "2019-pakkeforlop.D11.composites-to-events");
    var target = element(map, "D11CU").at("/target/0");

    assertThat(target.path("code").asString()).isEqualTo("C");
    assertThat(target.path("equivalence").asString()).isEqualTo("wider");
    assertThat(target.at("/product/0/value").asString()).isEqualTo("D11");
    assertThat(target.at("/product/1/value").asString()).isEqualTo("U");
    assertThat(target.at("/product/1/system").asString())
        .isEqualTo(Exported.BASE + "/CodeSystem/2019-pakkeforlop.9323");
  }

  @Test
  void a_finding_says_what_to_do() {
    var finding = concept("2019-pakkeforlop.findings", "NPR-201");

    assertThat(finding.path("display").asString())
        .isEqualTo("Ugyldig kode for PK psykisk helse og rus");
    assertThat(property(finding, "remedy").path("valueString").asString()).isNotEmpty();
  }

  private static JsonNode concept(String system, String code) {
    return element(Exported.read("CodeSystem", system).path("concept"), code);
  }

  private static JsonNode element(JsonNode of, String code) {
    var all = of.isArray() ? of : of.at("/group/0/element");
    var found = all.valueStream().filter(one -> one.path("code").asString().equals(code)).toList();
    assertThat(found).as("code %s", code).hasSize(1);
    return found.getFirst();
  }

  private static JsonNode property(JsonNode concept, String name) {
    return concept
        .path("property")
        .valueStream()
        .filter(property -> property.path("code").asString().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " of " + concept));
  }

  private static String validThrough(String system, String code) {
    return concept(system, code)
        .path("property")
        .valueStream()
        .filter(property -> property.path("code").asString().equals("validThrough"))
        .map(property -> property.path("valueDateTime").asString())
        .collect(Collectors.joining());
  }

  private static Set<String> included(String valueSet) {
    return Exported.read("ValueSet", valueSet)
        .at("/compose/include/0/concept")
        .valueStream()
        .map(concept -> concept.path("code").asString())
        .collect(Collectors.toSet());
  }

  /// The codes of the pathway as the edition lists them.
  private static Set<String> composites(Edition edition, Pathway pathway) {
    return edition.codes().stream()
        .filter(code -> code.system().equals("9327") && code.pathway().equals(pathway.id()))
        .map(code -> code.code())
        .collect(Collectors.toSet());
  }

  /// Each code put together again from what it is mapped to.
  private static Set<String> there(Pathway pathway, String id) {
    var words = new HashSet<String>();
    for (var element : elements(id + ".composites-to-events")) {
      var target = element.at("/target/0");
      var word =
          pathway.id()
              + target.path("code").asString()
              + target.at("/product/1/value").asString("");
      assertThat(element.path("code").asString()).isEqualTo(word);
      words.add(word);
    }
    return words;
  }

  private static Set<String> back(Pathway pathway, String id) {
    var words = new HashSet<String>();
    for (var element : elements(id + ".events-to-composites")) {
      for (var target : element.path("target")) {
        var outcome = target.at("/dependsOn/1/value").asString("");
        var word = pathway.id() + element.path("code").asString() + outcome;
        assertThat(target.path("code").asString()).isEqualTo(word);
        assertThat(target.at("/dependsOn/0/value").asString()).isEqualTo(pathway.id());
        words.add(word);
      }
    }
    return words;
  }

  private static List<JsonNode> elements(String map) {
    return Exported.read("ConceptMap", map).at("/group/0/element").valueStream().toList();
  }
}
