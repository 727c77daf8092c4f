package varde.app.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import varde.engine.edition.CodeSystem;
import varde.engine.edition.EventType;
import varde.engine.edition.FindingText;
import varde.engine.edition.Text;

/// Code systems. One that others publish is a fragment: the edition has what was read, and does not
/// claim to have all. One that the edition makes itself is complete.
final class CodeResources {
  private final Publication publication;
  private final Words words;

  CodeResources(Publication publication) {
    this.publication = publication;
    words = publication.words();
  }

  /// A list that others publish, as far as the edition has it.
  Element published(CodeSystem system) {
    var facts = new Facts(publication);
    var concepts = new Concepts(publication, facts).of(system.id(), labels(system));
    var identifier =
        new Element()
            .extend(List.of(facts.known(system.provenance())))
            .put("system", "urn:ietf:rfc:3986")
            .put("value", "urn:oid:" + system.oid());
    return resource(
            system.id(),
            system.name(),
            words.say("codes.published", system.name(), publication.edition().name()),
            facts)
        .put("identifier", system.oid().isEmpty() ? List.of() : List.of(identifier))
        .put("caseSensitive", true)
        .put("content", concepts.isEmpty() ? "not-present" : "fragment")
        .put("property", Concepts.properties(publication, concepts))
        .put("concept", concepts);
  }

  /// The events of an edition that names them itself.
  Element events() {
    var labels =
        publication.edition().events().values().stream()
            .map(event -> Concepts.named(event.name(), event.label()))
            .toList();
    return own("events", words.say("events.of", publication.edition().name()), labels);
  }

  /// Outcomes of an edition that names them itself.
  Element outcomes(String list) {
    var labels =
        publication.edition().outcomes().getOrDefault(list, Map.of()).entrySet().stream()
            .map(outcome -> Concepts.named(outcome.getKey(), outcome.getValue()))
            .toList();
    return own(list, words.say("outcomes.of", publication.edition().name()), labels);
  }

  /// What may be found wrong with the registrations of a course, and what to do about it.
  Element findings() {
    var facts = new Facts(publication);
    var findings =
        publication.edition().findings().values().stream()
            .map(finding -> finding(finding, facts))
            .toList();
    var title = words.say("findings.of", publication.edition().name());
    return resource("findings", title, words.say("findings.about"), facts)
        .put("caseSensitive", true)
        .put("content", "complete")
        .put("property", Concepts.properties(publication, findings))
        .put("concept", findings);
  }

  private static Element finding(FindingText finding, Facts facts) {
    var properties = new ArrayList<>(Concepts.known(finding.provenance(), facts));
    properties.add(new Element().put("code", "remedy").put("valueString", finding.remedy()));
    return new Element()
        .put("code", finding.code())
        .put("display", finding.official())
        .put("definition", finding.text())
        .put("property", properties);
  }

  private Element own(String id, Text title, List<Element> concepts) {
    return resource(id, title, words.say("codes.own"), new Facts(publication))
        .put("caseSensitive", true)
        .put("content", "complete")
        .put("concept", concepts);
  }

  private Element resource(String id, Text title, Text description, Facts facts) {
    return publication.resource(
        publication.address(Publication.CODES, id), title, description, facts.sources());
  }

  /// The short words that the edition has for codes of this system.
  private Map<String, Text> labels(CodeSystem system) {
    var labels = new LinkedHashMap<String, Text>();
    var edition = publication.edition();
    if (publication.holding("events").filter(system::equals).isPresent()) {
      edition.events().values().forEach(event -> labels.put(event.name(), event.label()));
    }
    if (publication.holding("pathways").filter(system::equals).isPresent()) {
      edition.pathways().forEach(pathway -> labels.put(pathway.id(), pathway.name()));
    }
    labels.putAll(edition.outcomes().getOrDefault(system.id(), Map.of()));
    return labels;
  }

  /// The lists that the edition makes itself.
  List<String> ownOutcomes() {
    var edition = publication.edition();
    return edition.events().values().stream()
        .map(EventType::outcomes)
        .filter(list -> !list.isEmpty() && !edition.codeSystems().containsKey(list))
        .distinct()
        .toList();
  }
}
