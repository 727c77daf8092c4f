package varde.app.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import varde.engine.edition.Pathway;

/// Every resource of one edition by its address, made when it is asked for.
final class EditionResources {
  private final Publication publication;
  private final Map<FhirAddress, Supplier<Map<String, Object>>> resources = new LinkedHashMap<>();

  EditionResources(Publication publication) {
    this.publication = publication;
    var library = publication.address(Publication.LIBRARY);
    add(library, () -> new LibraryResource(publication).library(parts(library)));
    publication.edition().pathways().forEach(this::pathway);
    codes();
    OwnDefinitions.of(publication).forEach(resources::put);
  }

  List<FhirAddress> addresses() {
    return List.copyOf(resources.keySet());
  }

  Optional<Map<String, Object>> find(String type, String id) {
    return Optional.ofNullable(resources.get(publication.shared(type, id))).map(Supplier::get);
  }

  private void pathway(Pathway pathway) {
    var values = new ValueResources(publication, pathway);
    var registrations = new Registrations(publication, pathway);
    add(
        publication.address(Publication.PLAN, pathway.id()),
        () -> new PathwayResource(publication, pathway).plan());
    if (!registrations.events().isEmpty()) {
      add(ValueResources.events(publication, pathway), values::events);
    }
    registrations.events().stream()
        .filter(registrations::hasOutcomes)
        .forEach(event ->
            add(
                ValueResources.outcomes(publication, pathway, event),
                () -> values.outcomes(event)));
    if (!registrations.composites().isEmpty()) {
      var maps = new MapResources(publication, pathway);
      add(ValueResources.composites(publication, pathway), values::composites);
      add(MapResources.toParts(publication, pathway), maps::toParts);
      add(MapResources.toComposites(publication, pathway), maps::toComposites);
    }
  }

  private void codes() {
    var codes = new CodeResources(publication);
    publication
        .edition()
        .codeSystems()
        .forEach((id, system) -> add(address(id), () -> codes.published(system)));
    if (publication.holding("events").isEmpty()) {
      add(address("events"), codes::events);
    }
    codes.ownOutcomes().forEach(list -> add(address(list), () -> codes.outcomes(list)));
    if (!publication.edition().findings().isEmpty()) {
      add(address("findings"), codes::findings);
    }
  }

  private FhirAddress address(String codeSystem) {
    return publication.address(Publication.CODES, codeSystem);
  }

  private List<FhirAddress> parts(FhirAddress library) {
    return addresses().stream().filter(address -> !address.equals(library)).toList();
  }

  private void add(FhirAddress address, Supplier<Element> resource) {
    if (resources.put(address, () -> resource.get().asMap()) != null) {
      throw new IllegalArgumentException("two resources at " + address.url());
    }
  }
}
