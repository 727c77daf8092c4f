package varde.app.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import varde.app.publishing.Registrations.Composite;
import varde.engine.edition.CodeSystem;
import varde.engine.edition.Pathway;

/// The two ways of saying the same, as concept maps: a code in one word becomes an event, with
/// outcome and pathway as products; an event becomes a code in one word, when outcome and pathway
/// are these.
final class MapResources {
  private final Publication publication;
  private final Pathway pathway;
  private final Words words;
  private final List<Composite> composites;

  MapResources(Publication publication, Pathway pathway) {
    this.publication = publication;
    this.pathway = pathway;
    words = publication.words();
    composites = new Registrations(publication, pathway).composites();
  }

  static FhirAddress toParts(Publication publication, Pathway pathway) {
    return publication.address(Publication.MAP, pathway.id(), "composites-to-events");
  }

  static FhirAddress toComposites(Publication publication, Pathway pathway) {
    return publication.address(Publication.MAP, pathway.id(), "events-to-composites");
  }

  Element toParts() {
    var groups =
        by(Composite::system).entrySet().stream()
            .map(group ->
                new Element()
                    .put("source", system(group.getKey()))
                    .put("target", publication.events().url())
                    .put("element", group.getValue().stream().map(this::toParts).toList()))
            .toList();
    return publication
        .resource(
            toParts(publication, pathway),
            words.say("map.to-parts", pathway.name()),
            words.say("map.to-parts.about"),
            List.of())
        .put("sourceCanonical", ValueResources.composites(publication, pathway).url())
        .put("targetCanonical", ValueResources.events(publication, pathway).url())
        .put("group", groups);
  }

  Element toComposites() {
    var groups =
        by(Composite::system).entrySet().stream()
            .map(group ->
                new Element()
                    .put("source", publication.events().url())
                    .put("target", system(group.getKey()))
                    .put("element", toComposites(group.getValue())))
            .toList();
    return publication
        .resource(
            toComposites(publication, pathway),
            words.say("map.to-composites", pathway.name()),
            words.say("map.to-composites.about"),
            List.of())
        .put("sourceCanonical", ValueResources.events(publication, pathway).url())
        .put("targetCanonical", ValueResources.composites(publication, pathway).url())
        .put("group", groups);
  }

  private Element toParts(Composite composite) {
    var target =
        new Element()
            .put("code", composite.parts().event())
            .put("equivalence", "wider")
            .put("product", rest(composite));
    return new Element().put("code", composite.code()).put("target", List.of(target));
  }

  private List<Element> toComposites(List<Composite> group) {
    var byEvent = new LinkedHashMap<String, List<Element>>();
    for (var composite : group) {
      byEvent
          .computeIfAbsent(composite.parts().event(), event -> new ArrayList<>())
          .add(
              new Element()
                  .put("code", composite.code())
                  .put("equivalence", "equivalent")
                  .put("dependsOn", rest(composite)));
    }
    return byEvent.entrySet().stream()
        .map(event -> new Element().put("code", event.getKey()).put("target", event.getValue()))
        .toList();
  }

  /// What the event alone does not say.
  private List<Element> rest(Composite composite) {
    var rest = new ArrayList<Element>();
    rest.add(
        new Element()
            .put("property", publication.property("pathway"))
            .put(
                "system",
                publication.holding("pathways").map(CodeSystem::id).map(this::system).orElse(""))
            .put("value", pathway.id()));
    if (!composite.parts().outcome().isEmpty()) {
      rest.add(
          new Element()
              .put("property", publication.property("outcome"))
              .put(
                  "system",
                  publication.outcomes(composite.parts().event()).map(FhirAddress::url).orElse(""))
              .put("value", composite.parts().outcome()));
    }
    return rest;
  }

  private String system(String id) {
    return publication.address(Publication.CODES, id).url();
  }

  private Map<String, List<Composite>> by(Function<Composite, String> key) {
    var groups = new LinkedHashMap<String, List<Composite>>();
    composites.forEach(composite ->
        groups.computeIfAbsent(key.apply(composite), k -> new ArrayList<>()).add(composite));
    return groups;
  }
}
