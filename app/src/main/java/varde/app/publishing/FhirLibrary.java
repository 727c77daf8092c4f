package varde.app.publishing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import varde.engine.edition.Edition;

/// Editions as FHIR R4, in JSON. The same editions and base address give the same bytes.
public final class FhirLibrary {
  static final String BUNDLE = "Bundle";

  private final Map<String, EditionResources> editions = new LinkedHashMap<>();

  /// @param base the absolute address under which resources are served; each stands at base, type
  ///   and id, which is its canonical address too
  public FhirLibrary(List<Edition> editions, String base) {
    if (!URI.create(base).isAbsolute()) {
      throw new IllegalArgumentException("not an absolute address: " + base);
    }
    var address = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    var words = new Words();
    var byId = editions.stream().collect(Collectors.toMap(Edition::id, Function.identity()));
    for (var edition : editions) {
      var extended = Optional.ofNullable(byId.get(edition.extendsEdition()));
      this.editions.put(
          edition.id(), new EditionResources(new Publication(edition, extended, address, words)));
    }
  }

  /// Every resource of the edition, in the order of its bundle; none when there is no such edition.
  public List<FhirAddress> list(String edition) {
    return Optional.ofNullable(editions.get(edition))
        .map(EditionResources::addresses)
        .orElse(List.of());
  }

  /// The resource, as UTF-8.
  public Optional<byte[]> find(String type, String id) {
    if (type.equals(BUNDLE)) {
      return editions.keySet().stream()
          .filter(edition -> ResourceId.of(edition).equals(id))
          .findFirst()
          .flatMap(this::findBundle);
    }
    return editions.values().stream()
        .flatMap(resources -> resources.find(type, id).stream())
        .findFirst()
        .map(Json::bytes);
  }

  /// Every resource of the edition in one bundle, as UTF-8; its id is that of the edition.
  public Optional<byte[]> findBundle(String edition) {
    return Optional.ofNullable(editions.get(edition))
        .map(resources -> Json.bytes(bundle(edition, resources)));
  }

  private static Map<String, Object> bundle(String id, EditionResources resources) {
    var entries =
        resources.addresses().stream()
            .map(address ->
                new Element()
                    .put("fullUrl", address.url())
                    .put("resource", resources.find(address.type(), address.id()).orElse(Map.of())))
            .toList();
    return new Element()
        .put("resourceType", BUNDLE)
        .put("id", ResourceId.of(id))
        .put("type", "collection")
        .put("entry", entries)
        .asMap();
  }
}
