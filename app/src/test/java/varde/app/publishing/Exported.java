package varde.app.publishing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import varde.app.Project;
import varde.catalogue.Catalogue;
import varde.engine.edition.Edition;

/// The editions of the repository, out as FHIR.
final class Exported {
  static final String BASE = "https://hospital.test/fhir";
  static final List<Edition> EDITIONS = editions();
  static final FhirLibrary LIBRARY = new FhirLibrary(EDITIONS, BASE);

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Exported() {}

  /// Read anew, each time it is asked.
  static List<Edition> editions() {
    var folders =
        Stream.of("pathways", "examples/sepsis").<Path>map(Project.ROOT::resolve).toList();
    return Catalogue.load(folders).value().orElseThrow().editions();
  }

  static List<String> ids() {
    return EDITIONS.stream().map(Edition::id).toList();
  }

  static String text(FhirAddress address) {
    return new String(
        LIBRARY.find(address.type(), address.id()).orElseThrow(), StandardCharsets.UTF_8);
  }

  static JsonNode read(FhirAddress address) {
    return MAPPER.readTree(text(address));
  }

  static JsonNode read(String type, String id) {
    return read(LIBRARY, type, id);
  }

  static JsonNode read(FhirLibrary library, String type, String id) {
    return MAPPER.readTree(library.find(type, id).orElseThrow());
  }

  /// Every object in the tree, the tree itself first.
  static Stream<JsonNode> everywhere(JsonNode tree) {
    var inside = tree.valueStream().flatMap(Exported::everywhere);
    return tree.isObject() ? Stream.concat(Stream.of(tree), inside) : inside;
  }

  /// A text as it stands between the quotes of JSON.
  static String quoted(String words) {
    var written = MAPPER.writeValueAsString(words);
    return written.substring(1, written.length() - 1);
  }

  /// The text in another language; the main one where no translation says otherwise.
  static String translation(JsonNode element, String name, String language) {
    return element
        .path("_" + name)
        .path("extension")
        .valueStream()
        .filter(one -> one.at("/extension/0/valueCode").asString("").equals(language))
        .map(one -> one.at("/extension/1/valueString").asString())
        .findFirst()
        .orElse(element.path(name).asString(""));
  }
}
