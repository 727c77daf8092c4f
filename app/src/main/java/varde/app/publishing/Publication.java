package varde.app.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import varde.engine.edition.CodeSystem;
import varde.engine.edition.Edition;
import varde.engine.edition.EventType;
import varde.engine.edition.Text;

/// One edition on its way out: where its resources stand, and what its events and outcomes are
/// called.
///
/// @param extended the edition it is made from, when that is in the library
record Publication(Edition edition, Optional<Edition> extended, String base, Words words) {
  static final String CODES = "CodeSystem";
  static final String VALUES = "ValueSet";
  static final String MAP = "ConceptMap";
  static final String PLAN = "PlanDefinition";
  static final String LIBRARY = "Library";

  /// The address of a resource of this edition; the edition's own without parts.
  FhirAddress address(String type, String... parts) {
    return address(edition, type, parts);
  }

  FhirAddress address(Edition of, String type, String... parts) {
    var names = new String[parts.length + 1];
    names[0] = of.id();
    System.arraycopy(parts, 0, names, 1, parts.length);
    return shared(type, ResourceId.of(names));
  }

  /// The address of a resource that is the same for every edition.
  FhirAddress shared(String type, String id) {
    return new FhirAddress(type, id, base + "/" + type + "/" + id);
  }

  /// The address of an extension of ours.
  String extension(String name) {
    return shared("StructureDefinition", name).url();
  }

  /// What a name outside the resources is called, such as a property of a code.
  String property(String name) {
    return base + "/property/" + name;
  }

  /// Whether it may be used: an edition with a last day has been replaced; one without a first day
  /// is used by name only, and nobody knows.
  String status() {
    if (edition.from().isEmpty()) {
      return "unknown";
    }
    return edition.through().isPresent() ? "retired" : "active";
  }

  /// The edition's code system that holds these, if it has one.
  Optional<CodeSystem> holding(String what) {
    return edition.codeSystems().values().stream()
        .filter(system -> system.holds().equals(what))
        .findFirst();
  }

  /// The code system of the events: the edition's, else one made of their names.
  FhirAddress events() {
    return address(CODES, holding("events").map(CodeSystem::id).orElse("events"));
  }

  /// The code system of this event's outcomes, if it has outcomes.
  Optional<FhirAddress> outcomes(String event) {
    return outcomeList(event).map(list -> address(CODES, list));
  }

  /// The name of the list of this event's outcomes, if it has outcomes.
  Optional<String> outcomeList(String event) {
    return Optional.ofNullable(edition.events().get(event))
        .map(EventType::outcomes)
        .filter(list -> !list.isEmpty());
  }

  /// The event's label; its name where the edition has none.
  Text event(String name) {
    return Optional.ofNullable(edition.events().get(name))
        .map(EventType::label)
        .orElse(Text.same(name));
  }

  /// From when to when; a first day that nobody could find says so, a missing last day is none.
  Element period(Optional<LocalDate> from, Optional<LocalDate> through) {
    var period = new Element();
    from.ifPresentOrElse(day -> period.put("start", day.toString()), () -> period.unknown("start"));
    through.ifPresent(day -> period.put("end", day.toString()));
    return period;
  }

  /// What every resource of the edition begins with.
  Element resource(FhirAddress address, Text title, Text description, List<Element> extensions) {
    return new Element()
        .put("resourceType", address.type())
        .put("id", address.id())
        .put("language", "nb")
        .put("text", Narrative.of(title, description))
        .extend(extensions)
        .put("url", address.url())
        .put("version", edition.id())
        .put("name", (address.type() + "_" + address.id()).replaceAll("[^A-Za-z0-9]", "_"))
        .put("title", title)
        .put("status", status())
        .put("description", description);
  }
}
