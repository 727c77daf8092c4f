package varde.app.publishing;

import java.util.List;
import java.util.stream.Stream;
import varde.engine.edition.Edition;
import varde.engine.edition.Text;

/// The edition itself: its name, when it is in force, what changed inside it, what is unknown, and
/// every resource it is made of.
final class LibraryResource {
  private final Publication publication;
  private final Facts facts;

  LibraryResource(Publication publication) {
    this.publication = publication;
    facts = new Facts(publication);
  }

  /// @param parts the edition's other resources
  Element library(List<FhirAddress> parts) {
    var edition = publication.edition();
    var changes = edition.amendments().stream().map(facts::changed).toList();
    return publication
        .resource(
            publication.address(Publication.LIBRARY), edition.name(), edition.summary(), changes)
        .put("type", type())
        .put(
            "usage",
            edition.unknown().isEmpty()
                ? Text.EMPTY
                : PathwayResource.unknown(publication, edition.unknown(), facts))
        .put(
            "effectivePeriod",
            publication
                .period(edition.from(), edition.through())
                .extend(List.of(facts.known(edition.provenance()))))
        .put("relatedArtifact", related(parts));
  }

  private static Element type() {
    return new Element()
        .put(
            "coding",
            List.of(
                new Element()
                    .put("system", "http://terminology.hl7.org/CodeSystem/library-type")
                    .put("code", "asset-collection")));
  }

  private List<Element> related(List<FhirAddress> parts) {
    var before = publication.extended().map(this::of).map(PathwayResource::derivedFrom).stream();
    var whole =
        parts.stream()
            .map(part -> new Element().put("type", "composed-of").put("resource", part.url()));
    return Stream.of(before, whole, allSources()).flatMap(elements -> elements).toList();
  }

  private String of(Edition edition) {
    return publication.address(edition, Publication.LIBRARY).url();
  }

  private Stream<Element> allSources() {
    publication.edition().sources().keySet().forEach(facts::named);
    return facts.citations().stream();
  }
}
