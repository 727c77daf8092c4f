package varde.app.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import varde.engine.edition.Edition;

/// The library as a whole: its addresses, its bundles, and that nothing leads nowhere.
class FhirLibraryTest {
  static List<String> editions() {
    return Exported.ids();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void a_resource_stands_at_the_address_it_says(String edition) {
    for (var address : Exported.LIBRARY.list(edition)) {
      var resource = Exported.read(address);

      assertThat(address.url())
          .isEqualTo(Exported.BASE + "/" + address.type() + "/" + address.id());
      assertThat(resource.path("resourceType").asString()).isEqualTo(address.type());
      assertThat(resource.path("id").asString()).isEqualTo(address.id());
      assertThat(resource.path("url").asString()).isEqualTo(address.url());
      assertThat(resource.path("language").asString()).isEqualTo("nb");
    }
  }

  @ParameterizedTest
  @MethodSource("editions")
  void a_bundle_has_every_resource_once(String edition) {
    var bundle = Exported.read("Bundle", edition);

    assertThat(bundle.path("type").asString()).isEqualTo("collection");
    assertThat(fullUrls(bundle))
        .doesNotHaveDuplicates()
        .containsExactlyElementsOf(
            Exported.LIBRARY.list(edition).stream().map(FhirAddress::url).toList());
    assertThat(Exported.LIBRARY.findBundle(edition))
        .contains(Exported.LIBRARY.find("Bundle", edition).orElseThrow());
  }

  /// Only that one edition is made from another leads out of the bundle, to the other's.
  @ParameterizedTest
  @MethodSource("editions")
  void every_reference_leads_to_a_resource_of_the_bundle(String edition) {
    var bundle = Exported.read("Bundle", edition);
    var here = new HashSet<>(fullUrls(bundle));
    var everywhere =
        Exported.ids().stream()
            .flatMap(id -> Exported.LIBRARY.list(id).stream())
            .map(FhirAddress::url)
            .toList();

    assertThat(references(bundle)).isNotEmpty().allMatch(here::contains);
    assertThat(derivedFrom(bundle)).allMatch(everywhere::contains);
  }

  @Test
  void an_edition_names_the_one_it_is_made_from() {
    assertThat(derivedFrom(Exported.read("Library", "2023-nasjonale-pasientforlop")))
        .containsExactly(Exported.BASE + "/Library/2019-pakkeforlop");
    assertThat(derivedFrom(Exported.read("PlanDefinition", "2023-nasjonale-pasientforlop.D08")))
        .containsExactly(Exported.BASE + "/PlanDefinition/2019-pakkeforlop.D08");
    assertThat(derivedFrom(Exported.read("PlanDefinition", "2019-pakkeforlop.D08"))).isEmpty();
  }

  @Test
  void the_same_editions_give_the_same_bytes() {
    var again = new FhirLibrary(Exported.editions(), Exported.BASE + "/");

    for (var edition : Exported.ids()) {
      assertThat(again.findBundle(edition).orElseThrow())
          .isEqualTo(Exported.LIBRARY.findBundle(edition).orElseThrow());
    }
  }

  @Test
  void what_does_not_exist_is_not_found() {
    assertThat(Exported.LIBRARY.list("2018-before")).isEmpty();
    assertThat(Exported.LIBRARY.findBundle("2018-before")).isEmpty();
    assertThat(Exported.LIBRARY.find("Bundle", "2018-before")).isEmpty();
    assertThat(Exported.LIBRARY.find("PlanDefinition", "2019-pakkeforlop.D99")).isEmpty();
    assertThat(Exported.LIBRARY.find("CodeSystem", "2019-pakkeforlop.D01")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fhir", "fhir", "a \"b\""})
  void an_address_that_is_not_absolute_is_refused(String base) {
    assertThatThrownBy(() -> new FhirLibrary(List.of(), base))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(base);
  }

  @Test
  void an_id_that_fhir_does_not_allow_is_altered_and_stays_its_own() {
    assertThat(ResourceId.of("2019", "D01.events")).isEqualTo("2019.D01.events");
    assertThat(ResourceId.of("sepsis", "ER Triage")).matches("sepsis\\.ER-Triage-[0-9a-f]{8}");
    assertThat(ResourceId.of("ER Triage")).isNotEqualTo(ResourceId.of("ER_Triage"));
    assertThat(ResourceId.of("x".repeat(64))).isEqualTo("x".repeat(64));
    assertThat(ResourceId.of("x".repeat(65)))
        .hasSize(64)
        .isNotEqualTo(ResourceId.of("x".repeat(66)));
  }

  @Test
  void an_edition_may_be_used_or_has_been_replaced_or_nobody_knows() {
    assertThat(Exported.read("Library", "2019-pakkeforlop").path("status").asString())
        .isEqualTo("retired");
    assertThat(Exported.read("Library", "2023-nasjonale-pasientforlop").path("status").asString())
        .isEqualTo("active");
    assertThat(Exported.read("Library", "2024-forenklet").path("status").asString())
        .isEqualTo("unknown");
  }

  @ParameterizedTest
  @MethodSource("editions")
  void every_open_question_of_an_edition_is_told_in_every_language(String id) {
    var edition = find(id).orElseThrow();
    var library = Exported.read("Library", id);

    for (var question : edition.unknown()) {
      assertThat(library.path("usage").asString()).contains(question.text().nb());
      assertThat(library.path("_usage").toString())
          .contains(Exported.quoted(question.text().nn()), Exported.quoted(question.text().en()));
    }
  }

  private static Optional<Edition> find(String id) {
    return Exported.EDITIONS.stream().filter(edition -> edition.id().equals(id)).findFirst();
  }

  private static List<String> fullUrls(JsonNode bundle) {
    return bundle.path("entry").valueStream().map(e -> e.path("fullUrl").asString()).toList();
  }

  /// Everything of ours that is named by its address, properties and base apart.
  private static List<String> references(JsonNode tree) {
    return Exported.everywhere(tree)
        .filter(object -> !object.path("type").asString("").equals("derived-from"))
        .flatMap(FhirLibraryTest::words)
        .filter(word -> word.startsWith(Exported.BASE + "/"))
        .filter(word -> !word.startsWith(Exported.BASE + "/property/"))
        .distinct()
        .toList();
  }

  private static Stream<String> words(JsonNode object) {
    return object.valueStream().filter(JsonNode::isString).map(JsonNode::asString);
  }

  private static List<String> derivedFrom(JsonNode tree) {
    return Exported.everywhere(tree)
        .filter(object -> object.path("type").asString("").equals("derived-from"))
        .map(object -> object.path("resource").asString())
        .toList();
  }
}
