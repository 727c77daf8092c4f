package varde.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.From;
import varde.engine.edition.Indicator;
import varde.engine.edition.Pathway;
import varde.engine.edition.Provenance;
import varde.engine.timeline.Phase;

/// Asks of an edition what a single key cannot tell: do its parts fit together?
final class Validation {
  private static final int MOST_EVENTS = 64;

  private final EditionFolder folder;
  private final Edition edition;
  private final boolean knowsCodes;
  private final Problems problems;
  private final CodeValidation codes;

  /// @param knowsCodes false when what may be registered could not be read: then nothing is
  ///   concluded from it
  Validation(EditionFolder folder, Edition edition, boolean knowsCodes, Problems problems) {
    this.folder = folder;
    this.edition = edition;
    this.knowsCodes = knowsCodes;
    this.problems = problems;
    codes = new CodeValidation(folder, edition, problems);
  }

  void validate() {
    validity();
    events();
    codes.rows();
    intervals();
    indicators();
    phases();
    amendments();
    edition.pathways().forEach(this::pathway);
    if (edition.pathways().isEmpty() && folder.unread().isEmpty()) {
      problems.add("edition.no-pathways", folder.edition().place());
    }
  }

  /// Editions of one programme follow each other; they do not overlap.
  static void together(
      List<Edition> editions, Map<String, EditionFolder> folders, Problems problems) {
    for (var a : editions) {
      for (var b : editions) {
        if (editions.indexOf(a) < editions.indexOf(b)
            && a.programme().equals(b.programme())
            && overlap(a, b)) {
          var folder = folders.getOrDefault(b.id(), folders.values().iterator().next());
          problems.add(
              "edition.overlap",
              new Places(folder.edition()).of("in_force", "from"),
              b.id(),
              a.id());
        }
      }
    }
  }

  private static boolean overlap(Edition a, Edition b) {
    return a.from().isPresent()
        && b.from().isPresent()
        && !a.from().get().isAfter(b.through().orElse(LocalDate.MAX))
        && !b.from().get().isAfter(a.through().orElse(LocalDate.MAX));
  }

  private void validity() {
    if (edition.from().isPresent()
        && edition.through().isPresent()
        && edition.from().get().isAfter(edition.through().get())) {
      problems.add("edition.backwards", place("in_force", "through"));
    }
    source(edition.provenance(), place("in_force", "source"));
  }

  private void events() {
    var places = edition.sameDay().stream().map(EventMatch::event).collect(Collectors.toSet());
    for (var event : edition.events().values()) {
      if (!event.outcomes().isEmpty() && !edition.outcomes().containsKey(event.outcomes())) {
        problems.add(
            "event.outcomes",
            place("events", event.name(), "outcomes"),
            event.name(),
            event.outcomes());
      }
      var hasPlace = places.contains(event.name()) || edition.outside().contains(event.name());
      if (!edition.sameDay().isEmpty() && !hasPlace) {
        problems.add("order.missing", place("order", "same_day"), event.name());
      }
    }
    Stream.concat(places.stream(), edition.outside().stream())
        .forEach(event -> event(event, place("order")));
    if (edition.events().size() > MOST_EVENTS) {
      problems.add("events.many", place("events"), "" + MOST_EVENTS, "" + edition.events().size());
    }
  }

  private void intervals() {
    edition
        .intervals()
        .values()
        .forEach(interval -> {
          var place = place("intervals", interval.id());
          Stream.concat(
                  Selectors.named(interval.from()).stream(),
                  Selectors.named(interval.to()).stream())
              .forEach(match -> match(match, place));
        });
  }

  private void indicators() {
    for (var indicator : edition.indicators().values()) {
      var place = place("indicators", indicator.facts().id());
      source(indicator.facts().provenance(), place);
      switch (indicator) {
        case Indicator.InTime share -> interval(share.interval(), place);
        case Indicator.WithEvent share -> {
          match(share.event(), place);
          Selectors.named(share.among()).forEach(match -> match(match, place));
          if (share.among() instanceof From.Each) {
            problems.add("indicator.among", place);
          }
        }
        case Indicator.Days days -> {
          Selectors.named(days.from()).forEach(match -> match(match, place));
          Selectors.named(days.to()).forEach(match -> match(match, place));
        }
        case Indicator.DaysApart apart -> match(apart.event(), place);
        case Indicator.PerCourse often -> match(often.event(), place);
      }
    }
  }

  private void phases() {
    for (var phase : Phase.values()) {
      if (!edition.phases().containsKey(phase.word())) {
        problems.add("phase.missing", place("phases"), phase.word());
      }
    }
    var known = Stream.of(Phase.values()).map(Phase::word).toList();
    edition.phases().keySet().stream()
        .filter(phase -> !known.contains(phase))
        .forEach(phase ->
            problems.add("phase.unknown", place("phases", phase), phase, String.join(", ", known)));
  }

  private void amendments() {
    for (var i = 0; i < edition.amendments().size(); i++) {
      var amendment = edition.amendments().get(i);
      var place = new Places(folder.edition()).item("amendments", i);
      source(amendment.provenance(), place);
      amendment.pathways().stream()
          .filter(id -> !folder.mayHave(id))
          .forEach(id -> problems.add("amendment.pathway", place, id));
    }
  }

  private void pathway(Pathway pathway) {
    var places = places(pathway);
    new LimitValidation(edition, pathway, places, problems).validate();
    var rules =
        new RuleValidation(edition, pathway, places, new Places(folder.edition()), problems);
    rules.validate();
    if (knowsCodes) {
      rules.continuing();
      codes.combinations(pathway, places.of());
      reachable(pathway, places);
    }
    steps(pathway, places);
    source(pathway.provenance(), places.of("source"));
    pathway
        .points()
        .forEach(point -> source(point.provenance(), place(places, "points", point.id())));
    pathway
        .questions()
        .forEach(q -> source(q.provenance(), place(places, "evaluation_questions", q.id())));
    if (pathway.firstDay().isPresent()
        && pathway.firstDay().get().isAfter(edition.through().orElse(LocalDate.MAX))) {
      problems.add("pathway.first-day", places.of("first_day"), pathway.id());
    }
  }

  /// A step at which something is registered can be reached only where some of that exists.
  private void reachable(Pathway pathway, Places places) {
    var registered =
        pathway.combinations().stream().map(EventMatch::event).collect(Collectors.toSet());
    for (var step : pathway.steps()) {
      if (!registered.isEmpty()
          && !step.events().isEmpty()
          && edition.events().keySet().containsAll(step.events())
          && step.events().stream().noneMatch(registered::contains)) {
        problems.add(
            "step.unreachable",
            place(places, "steps", step.id()),
            step.id(),
            pathway.id(),
            String.join(", ", step.events()));
      }
    }
  }

  private void steps(Pathway pathway, Places places) {
    for (var step : pathway.steps()) {
      var place = place(places, "steps", step.id());
      if (!edition.phases().containsKey(step.phase())) {
        problems.add("step.phase", place, step.id(), step.phase());
      }
      step.events().forEach(event -> event(event, place));
      source(step.provenance(), place);
    }
  }

  /// Where the pathway says it, or else the edition for all pathways.
  private Place place(Places places, String key, String id) {
    return places.or(new Places(folder.edition()), key, id);
  }

  private void match(EventMatch match, Place place) {
    event(match.event(), place);
    var event = edition.events().get(match.event());
    if (event != null
        && !match.outcome().isEmpty()
        && !edition
            .outcomes()
            .getOrDefault(event.outcomes(), Map.of())
            .containsKey(match.outcome())) {
      problems.add("outcome.unknown", place, match.outcome(), match.event());
    }
  }

  private void event(String name, Place place) {
    if (!edition.events().containsKey(name)) {
      problems.add("event.unknown", place, name);
    }
  }

  private void interval(String id, Place place) {
    if (!edition.intervals().containsKey(id)) {
      problems.add("interval.unknown", place, id, String.join(", ", edition.intervals().keySet()));
    }
  }

  private void source(Provenance provenance, Place place) {
    source(edition, provenance, place, problems);
  }

  static void source(Edition edition, Provenance provenance, Place place, Problems problems) {
    if (!provenance.source().isEmpty() && !edition.sources().containsKey(provenance.source())) {
      problems.add("source.unknown", place, provenance.source());
    }
  }

  private Places places(Pathway pathway) {
    return new Places(folder.pathways().getOrDefault(pathway.id(), folder.edition()));
  }

  private Place place(String... path) {
    return new Places(folder.edition()).of(path);
  }
}
