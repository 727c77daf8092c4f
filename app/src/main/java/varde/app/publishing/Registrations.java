package varde.app.publishing;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import varde.engine.edition.Code;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Pathway;
import varde.engine.edition.Rule;

/// What may be registered in one pathway, in the order of the edition.
final class Registrations {
  private final Publication publication;
  private final Pathway pathway;

  Registrations(Publication publication, Pathway pathway) {
    this.publication = publication;
    this.pathway = pathway;
  }

  /// The events, each once.
  List<String> events() {
    var all = new LinkedHashSet<>(publication.edition().events().keySet());
    sorted().forEach(match -> all.add(match.event()));
    return all.stream()
        .filter(event -> pathway.combinations().stream().anyMatch(c -> c.event().equals(event)))
        .toList();
  }

  /// The outcomes that this event may have here.
  List<String> outcomes(String event) {
    var listed =
        publication
            .outcomeList(event)
            .map(list -> publication.edition().outcomes().getOrDefault(list, Map.of()).keySet());
    var all = new LinkedHashSet<String>();
    listed.ifPresent(all::addAll);
    sorted().forEach(match -> all.add(match.outcome()));
    return all.stream()
        .filter(outcome -> !outcome.isEmpty())
        .filter(outcome -> pathway.combinations().contains(new EventMatch(event, outcome)))
        .toList();
  }

  /// True when the event has outcomes here, from a list with an address.
  boolean hasOutcomes(String event) {
    return publication.outcomes(event).isPresent() && !outcomes(event).isEmpty();
  }

  /// True when an outcome that is not listed counts all the same.
  boolean isOpen(String event) {
    return pathway.rules().stream()
        .anyMatch(rule -> rule instanceof Rule.AnyOutcome any && any.event().equals(event));
  }

  /// The codes in one word, each once, with what they say in parts.
  List<Composite> composites() {
    var composites = new LinkedHashSet<Composite>();
    var edition = publication.edition();
    for (var code : edition.codes()) {
      var isComposite =
          Optional.ofNullable(edition.codeSystems().get(code.system()))
              .filter(system -> system.holds().equals("composites"))
              .isPresent();
      if (isComposite && code.pathway().equals(pathway.id())) {
        parts(code)
            .ifPresent(parts -> composites.add(new Composite(code.system(), code.code(), parts)));
      }
    }
    return List.copyOf(composites);
  }

  private Optional<EventMatch> parts(Code code) {
    var parts = publication.edition().notation().composite().matcher(code.code());
    return parts.matches()
        ? Optional.of(new EventMatch(parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  private List<EventMatch> sorted() {
    return pathway.combinations().stream()
        .sorted(Comparator.comparing(EventMatch::toString))
        .toList();
  }

  /// A code in one word.
  record Composite(String system, String code, EventMatch parts) {}
}
