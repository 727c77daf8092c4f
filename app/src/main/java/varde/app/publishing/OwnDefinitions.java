package varde.app.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What our extensions and marks mean: resources that are the same for every edition, written by
/// hand beside this package.
final class OwnDefinitions {
  private static final String BASE = "{base}";

  private static final List<String> NAMES =
      List.of(
          "StructureDefinition/provenance",
          "StructureDefinition/plain",
          "StructureDefinition/amendment",
          "StructureDefinition/source",
          "CodeSystem/mark",
          "ValueSet/mark",
          "CodeSystem/designation");

  private OwnDefinitions() {}

  static Map<FhirAddress, Supplier<Map<String, Object>>> of(Publication publication) {
    var definitions = new LinkedHashMap<FhirAddress, Supplier<Map<String, Object>>>();
    for (var name : NAMES) {
      var slash = name.indexOf('/');
      var address = publication.shared(name.substring(0, slash), name.substring(slash + 1));
      definitions.put(address, () -> Json.tree(read(name).replace(BASE, publication.base())));
    }
    return definitions;
  }

  private static String read(String name) {
    try (var file = OwnDefinitions.class.getResourceAsStream(name.replace('/', '-') + ".json")) {
      if (file == null) {
        throw new IllegalStateException("no definition " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
