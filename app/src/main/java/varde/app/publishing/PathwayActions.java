package varde.app.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import varde.engine.edition.Pathway;
import varde.engine.edition.Point;
import varde.engine.edition.Question;
import varde.engine.edition.Step;
import varde.engine.edition.Text;

/// What is done in a pathway: phases, in each its steps, in each what is registered; then the
/// events that belong to no step, the time limits, what must be looked after, and what is asked at
/// every evaluation.
final class PathwayActions {
  private final Publication publication;
  private final Pathway pathway;
  private final Facts facts;
  private final Registrations registrations;
  private final Map<String, String> idsOfEvents = new LinkedHashMap<>();

  PathwayActions(Publication publication, Pathway pathway, Facts facts) {
    this.publication = publication;
    this.pathway = pathway;
    this.facts = facts;
    registrations = new Registrations(publication, pathway);
  }

  List<Element> all() {
    var actions = new ArrayList<Element>();
    publication
        .edition()
        .phases()
        .forEach((id, name) -> add(actions, "phase." + id, name, steps(id)));
    add(actions, "events", title("events.other"), otherEvents());
    var limits = new LimitActions(publication, pathway, facts, idsOfEvents);
    add(actions, "limits", title("limits"), pathway.limits().stream().map(limits::action).toList());
    add(actions, "points", title("points"), pathway.points().stream().map(this::point).toList());
    add(
        actions,
        "questions",
        title("questions"),
        pathway.questions().stream().map(this::question).toList());
    return actions;
  }

  private Text title(String key) {
    return publication.words().say("group." + key);
  }

  private static void add(List<Element> actions, String id, Text title, List<Element> inside) {
    if (!inside.isEmpty()) {
      actions.add(
          new Element()
              .put("id", ResourceId.of(id))
              .put("title", title)
              .put("groupingBehavior", "logical-group")
              .put("action", inside));
    }
  }

  private List<Element> steps(String phase) {
    return pathway.steps().stream()
        .filter(step -> step.phase().equals(phase))
        .map(this::step)
        .toList();
  }

  private Element step(Step step) {
    return new Element()
        .put("id", ResourceId.of("step." + step.id()))
        .extend(List.of(facts.known(step.provenance())))
        .extend(facts.plain(step.plain()))
        .put("title", step.label())
        .put("textEquivalent", step.text())
        .put("documentation", documentation(step))
        .put("participant", participant(step.responsible()))
        .put("action", step.events().stream().map(this::event).toList());
  }

  private List<Element> documentation(Step step) {
    var documentation = new ArrayList<Element>();
    step.guideline()
        .map(link ->
            new Element()
                .put("type", "documentation")
                .put("display", link.title())
                .put("url", link.url()))
        .ifPresent(documentation::add);
    documentation.addAll(facts.citation(step.provenance().source()));
    return documentation;
  }

  /// Who does it, in words. FHIR asks for a kind as well, and the edition has none: whoever gives
  /// care.
  private static List<Element> participant(Text responsible) {
    return responsible.isEmpty()
        ? List.of()
        : List.of(
            new Element()
                .put("type", "practitioner")
                .put("role", new Element().put("text", responsible)));
  }

  /// An event that is registered. The first time it stands in the pathway it gets the id that
  /// limits refer to.
  private Element event(String event) {
    var id = ResourceId.of("event." + event);
    var isFirst = idsOfEvents.putIfAbsent(event, id) == null;
    return new Element()
        .put("id", isFirst ? id : "")
        .put("title", publication.event(event))
        .put("code", List.of(code(publication, event)))
        .put("output", outcomes(event));
  }

  static Element code(Publication publication, String event) {
    var coding = new Element().put("system", publication.events().url()).put("code", event);
    return new Element().put("coding", List.of(coding)).put("text", publication.event(event));
  }

  private List<Element> outcomes(String event) {
    if (!registrations.hasOutcomes(event)) {
      return List.of();
    }
    var filter =
        new Element()
            .put("path", "coding")
            .put("valueSet", ValueResources.outcomes(publication, pathway, event).url());
    return List.of(new Element().put("type", "CodeableConcept").put("codeFilter", List.of(filter)));
  }

  /// Events that may be registered, or that a limit is counted from, and that no step names.
  private List<Element> otherEvents() {
    var events = new ArrayList<>(registrations.events());
    pathway.limits().stream()
        .flatMap(limit -> LimitActions.from(publication, pathway, limit).stream())
        .map(match -> match.event())
        .filter(event -> !events.contains(event))
        .distinct()
        .forEach(events::add);
    return events.stream()
        .filter(event -> !idsOfEvents.containsKey(event))
        .map(this::event)
        .toList();
  }

  private Element point(Point point) {
    return new Element()
        .put("id", ResourceId.of("point." + point.id()))
        .extend(List.of(facts.known(point.provenance())))
        .put("title", point.label())
        .put("textEquivalent", point.text());
  }

  private Element question(Question question) {
    return new Element()
        .put("id", ResourceId.of("question." + question.id()))
        .extend(List.of(facts.known(question.provenance())))
        .put("textEquivalent", question.text());
  }
}
