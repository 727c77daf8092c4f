package varde.app.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import varde.engine.edition.Pathway;
import varde.engine.edition.Text;

/// What may be registered in one pathway, as value sets: its events, the outcomes of each, and its
/// codes in one word.
final class ValueResources {
  private final Publication publication;
  private final Pathway pathway;
  private final Registrations registrations;
  private final Words words;

  ValueResources(Publication publication, Pathway pathway) {
    this.publication = publication;
    this.pathway = pathway;
    registrations = new Registrations(publication, pathway);
    words = publication.words();
  }

  static FhirAddress events(Publication publication, Pathway pathway) {
    return publication.address(Publication.VALUES, pathway.id(), "events");
  }

  static FhirAddress outcomes(Publication publication, Pathway pathway, String event) {
    return publication.address(Publication.VALUES, pathway.id(), "outcomes", event);
  }

  static FhirAddress composites(Publication publication, Pathway pathway) {
    return publication.address(Publication.VALUES, pathway.id(), "composites");
  }

  Element events() {
    var system = publication.holding("events").map(held -> held.id()).orElse("events");
    return resource(
        events(publication, pathway),
        words.say("events.of", pathway.name()),
        words.say("events.about"),
        List.of(include(publication.events().url(), system, registrations.events())));
  }

  Element outcomes(String event) {
    var list = publication.outcomeList(event).orElseThrow();
    var system = publication.outcomes(event).orElseThrow().url();
    return resource(
        outcomes(publication, pathway, event),
        words.say("outcomes.in", publication.event(event), pathway.name()),
        words.say(registrations.isOpen(event) ? "outcomes.about.open" : "outcomes.about"),
        List.of(include(system, list, registrations.outcomes(event))));
  }

  Element composites() {
    var bySystem = new LinkedHashMap<String, List<String>>();
    for (var composite : registrations.composites()) {
      bySystem.computeIfAbsent(composite.system(), s -> new ArrayList<>()).add(composite.code());
    }
    return resource(
        composites(publication, pathway),
        words.say("composites.of", pathway.name()),
        words.say("composites.about"),
        bySystem.entrySet().stream()
            .map(system ->
                include(
                    publication.address(Publication.CODES, system.getKey()).url(),
                    system.getKey(),
                    system.getValue()))
            .toList());
  }

  private Element resource(
      FhirAddress address, Text title, Text description, List<Element> includes) {
    return publication
        .resource(address, title, description, List.of())
        .put("compose", new Element().put("include", includes));
  }

  private Element include(String url, String system, List<String> codes) {
    var concepts =
        codes.stream()
            .map(code -> new Element().put("code", code).put("display", display(system, code)))
            .toList();
    return new Element().put("system", url).put("concept", concepts);
  }

  /// The official text, where it is known.
  private String display(String system, String code) {
    var rows =
        publication.edition().codes().stream()
            .filter(row -> row.system().equals(system) && row.code().equals(code))
            .toList();
    return Concepts.official(rows);
  }
}
