package varde.app.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import varde.engine.edition.Amendment;
import varde.engine.edition.CodeSystem;
import varde.engine.edition.OpenQuestion;
import varde.engine.edition.Pathway;
import varde.engine.edition.Provenance;
import varde.engine.edition.Text;

/// One pathway as a plan definition.
final class PathwayResource {
  private final Publication publication;
  private final Pathway pathway;
  private final Words words;
  private final Facts facts;

  PathwayResource(Publication publication, Pathway pathway) {
    this.publication = publication;
    this.pathway = pathway;
    words = publication.words();
    facts = new Facts(publication);
  }

  Element plan() {
    var actions = new PathwayActions(publication, pathway, facts).all();
    return publication
        .resource(
            publication.address(Publication.PLAN, pathway.id()),
            pathway.name(),
            pathway.forWhom(),
            extensions())
        .put("identifier", List.of(identifier()))
        .put("subtitle", pathway.official())
        .put("type", type())
        .put("date", lastChange().map(LocalDate::toString).orElse(""))
        .put("purpose", pathway.goal())
        .put("usage", usage())
        .put("useContext", List.of(programme()))
        .put("effectivePeriod", inForce())
        .put("topic", topic())
        .put("relatedArtifact", related())
        .put("action", actions);
  }

  private List<Element> extensions() {
    return Stream.of(
            List.of(facts.known(pathway.provenance())),
            facts.plain(pathway.plain()),
            amendments().stream().map(facts::changed).toList())
        .flatMap(List::stream)
        .toList();
  }

  /// The pathway's name, the same in every edition.
  private Element identifier() {
    return new Element().put("system", publication.property("pathway")).put("value", pathway.id());
  }

  private static Element type() {
    return new Element()
        .put(
            "coding",
            List.of(
                new Element()
                    .put("system", "http://terminology.hl7.org/CodeSystem/plan-definition-type")
                    .put("code", "clinical-protocol")));
  }

  private Element programme() {
    var edition = publication.edition().name();
    return new Element()
        .put(
            "code",
            new Element()
                .put("system", "http://terminology.hl7.org/CodeSystem/usage-context-type")
                .put("code", "program"))
        .put("valueCodeableConcept", new Element().put("text", edition));
  }

  /// The pathway's code, where the edition has a code system of pathways.
  private List<Element> topic() {
    return publication.holding("pathways").map(CodeSystem::id).stream()
        .map(system ->
            new Element()
                .put("system", publication.address(Publication.CODES, system).url())
                .put("code", pathway.id()))
        .map(coding -> new Element().put("coding", List.of(coding)).put("text", pathway.name()))
        .toList();
  }

  private Element inForce() {
    var edition = publication.edition();
    return publication
        .period(firstDay(), edition.through())
        .extend(List.of(facts.known(edition.provenance())));
  }

  /// Unknown when the edition's or the pathway's is.
  private Optional<LocalDate> firstDay() {
    return publication
        .edition()
        .from()
        .flatMap(from -> pathway.firstDay().map(own -> own.isAfter(from) ? own : from));
  }

  private Optional<LocalDate> lastChange() {
    return amendments().stream()
        .flatMap(amendment -> amendment.published().stream())
        .max(LocalDate::compareTo);
  }

  private List<Amendment> amendments() {
    return publication.edition().amendments().stream()
        .filter(amendment ->
            amendment.pathways().isEmpty() || amendment.pathways().contains(pathway.id()))
        .toList();
  }

  /// What the limits are and what nobody knows.
  private Text usage() {
    var parts = new ArrayList<Text>();
    if (!pathway.limits().isEmpty()) {
      parts.add(words.say("limits.about"));
    }
    var unknown =
        Stream.concat(pathway.unknown().stream(), publication.edition().unknown().stream())
            .toList();
    if (!unknown.isEmpty()) {
      parts.add(unknown(publication, unknown, facts));
    }
    return Words.joined("\n\n", parts);
  }

  /// Open questions as a list with a heading.
  static Text unknown(Publication publication, List<OpenQuestion> questions, Facts facts) {
    var words = publication.words();
    var lines = new ArrayList<Text>();
    for (var question : questions) {
      var source = facts.named(question.source());
      lines.add(
          words.say(
              source.isEmpty() ? "unknown.line" : "unknown.line.source", question.text(), source));
    }
    return Words.joined("\n\n", List.of(words.say("unknown.heading"), Words.joined("\n", lines)));
  }

  /// The same pathway in the edition that this one is made from, and every source.
  private List<Element> related() {
    var before =
        publication
            .extended()
            .filter(edition -> edition.find(pathway.id()).isPresent())
            .map(edition -> publication.address(edition, Publication.PLAN, pathway.id()).url());
    return Stream.concat(before.stream().map(PathwayResource::derivedFrom), citations()).toList();
  }

  static Element derivedFrom(String url) {
    return new Element().put("type", "derived-from").put("resource", url);
  }

  private Stream<Element> citations() {
    pathway.rules().forEach(rule -> facts.named(rule.origin().source()));
    pathway.limits().stream()
        .map(limit -> limit.provenance())
        .map(Provenance::source)
        .forEach(facts::named);
    return facts.citations().stream();
  }
}
