package varde.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import varde.catalogue.Change.Kind;
import varde.catalogue.Change.Thing;
import varde.catalogue.Change.Value.Asked;
import varde.catalogue.Change.Value.Known;
import varde.catalogue.Change.Value.Limited;
import varde.catalogue.Change.Value.Named;
import varde.catalogue.Change.Value.Published;
import varde.catalogue.Change.Value.Said;
import varde.engine.edition.Pathway;
import varde.engine.edition.Point;
import varde.engine.edition.Provenance;
import varde.engine.edition.Question;
import varde.engine.edition.Rule;
import varde.engine.edition.Step;
import varde.engine.edition.Text;
import varde.engine.edition.TimeLimit;

/// Compares one pathway in two editions, its codes apart.
final class PathwayComparison {
  private final Pathway before;
  private final Pathway after;
  private final Differences found;

  PathwayComparison(Pathway before, Pathway after, Differences found) {
    this.before = before;
    this.after = after;
    this.found = found;
  }

  void compare() {
    pathway();
    limits();
    rules();
    steps();
    found.each(
        byId(before.points(), Point::id),
        byId(after.points(), Point::id),
        Kind.STEPS,
        Thing.POINT,
        point -> new Said(point.text()),
        this::point);
    found.each(
        byId(before.questions(), Question::id),
        byId(after.questions(), Question::id),
        Kind.STEPS,
        Thing.QUESTION,
        question -> new Said(question.text()),
        this::question);
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    var byId = new LinkedHashMap<String, T>();
    all.forEach(one -> byId.put(id.apply(one), one));
    return byId;
  }

  private void pathway() {
    var id = before.id();
    said(Kind.NAMES, Thing.PATHWAY, id, "name", before.name(), after.name());
    found.part(
        Kind.NAMES,
        Thing.PATHWAY,
        id,
        "official",
        new Published(before.official()),
        new Published(after.official()));
    named(Kind.PATHWAYS, Thing.PATHWAY, id, "first_day", firstDay(before), firstDay(after));
    named(
        Kind.PATHWAYS, Thing.PATHWAY, id, "group", List.of(before.group()), List.of(after.group()));
    named(Kind.CONTINUES, Thing.PATHWAY, id, "continues", before.continues(), after.continues());
    said(Kind.TEXTS, Thing.PATHWAY, id, "goal", before.goal(), after.goal());
    said(Kind.TEXTS, Thing.PATHWAY, id, "for_whom", before.forWhom(), after.forWhom());
    said(Kind.TEXTS, Thing.PATHWAY, id, "plain", before.plain(), after.plain());
    known(Thing.PATHWAY, id, before.provenance(), after.provenance());
  }

  private static List<String> firstDay(Pathway pathway) {
    return pathway.firstDay().map(LocalDate::toString).stream().toList();
  }

  private void limits() {
    found.each(
        byId(before.limits(), TimeLimit::id),
        byId(after.limits(), TimeLimit::id),
        Kind.LIMITS,
        Thing.LIMIT,
        Limited::new,
        this::limit);
  }

  private void limit(String id, TimeLimit a, TimeLimit b) {
    var differs = false;
    if (!a.days().equals(b.days()) || !a.local().equals(b.local())) {
      found.part(Kind.LIMITS, Thing.LIMIT, id, "days", new Limited(a), new Limited(b));
      differs = true;
    }
    if (!a.interval().equals(b.interval())
        || !a.setting().equals(b.setting())
        || !a.severity().equals(b.severity())) {
      found.part(Kind.LIMITS, Thing.LIMIT, id, "interval", new Limited(a), new Limited(b));
      differs = true;
    }
    if (!differs) {
      known(Thing.LIMIT, id, a.provenance(), b.provenance());
    }
  }

  /// A rule is found again under its name, or under another one when it says the same.
  private void rules() {
    var rules = byId(before.rules(), (Rule rule) -> rule.origin().id());
    var later = byId(after.rules(), (Rule rule) -> rule.origin().id());
    var kept = rules.values().stream().map(Asked::new).toList();
    var keptLater = later.values().stream().map(Asked::new).toList();
    rules
        .entrySet()
        .removeIf(rule ->
            !later.containsKey(rule.getKey()) && keptLater.contains(new Asked(rule.getValue())));
    later
        .entrySet()
        .removeIf(
            rule -> !rules.containsKey(rule.getKey()) && kept.contains(new Asked(rule.getValue())));
    found.each(rules, later, Kind.RULES, Thing.RULE, Asked::new, this::rule);
  }

  private void rule(String id, Rule a, Rule b) {
    found.part(Kind.RULES, Thing.RULE, id, "kind", new Asked(a), new Asked(b));
    if (new Asked(a).equals(new Asked(b))) {
      named(Kind.KNOWN, Thing.RULE, id, "source", origin(a), origin(b));
    }
  }

  private static List<String> origin(Rule rule) {
    var origin = new java.util.ArrayList<>(rule.origin().readings());
    origin.add(rule.origin().source());
    return origin;
  }

  private void steps() {
    found.each(
        byId(before.steps(), Step::id),
        byId(after.steps(), Step::id),
        Kind.STEPS,
        Thing.STEP,
        step -> new Said(step.text()),
        this::step);
  }

  private void step(String id, Step a, Step b) {
    named(Kind.STEPS, Thing.STEP, id, "phase", List.of(a.phase()), List.of(b.phase()));
    named(Kind.STEPS, Thing.STEP, id, "events", a.events(), b.events());
    named(Kind.STEPS, Thing.STEP, id, "guideline", guideline(a), guideline(b));
    said(Kind.TEXTS, Thing.STEP, id, "label", a.label(), b.label());
    said(Kind.TEXTS, Thing.STEP, id, "text", a.text(), b.text());
    said(Kind.TEXTS, Thing.STEP, id, "plain", a.plain(), b.plain());
    said(Kind.TEXTS, Thing.STEP, id, "responsible", a.responsible(), b.responsible());
    known(Thing.STEP, id, a.provenance(), b.provenance());
  }

  private static List<String> guideline(Step step) {
    return step.guideline().map(link -> List.of(link.title(), link.url())).orElse(List.of());
  }

  private void point(String id, Point a, Point b) {
    said(Kind.TEXTS, Thing.POINT, id, "label", a.label(), b.label());
    said(Kind.TEXTS, Thing.POINT, id, "text", a.text(), b.text());
    known(Thing.POINT, id, a.provenance(), b.provenance());
  }

  private void question(String id, Question a, Question b) {
    said(Kind.TEXTS, Thing.QUESTION, id, "text", a.text(), b.text());
    known(Thing.QUESTION, id, a.provenance(), b.provenance());
  }

  private void said(Kind kind, Thing thing, String id, String part, Text a, Text b) {
    found.part(kind, thing, id, part, new Said(a), new Said(b));
  }

  private void named(
      Kind kind, Thing thing, String id, String part, List<String> a, List<String> b) {
    found.part(kind, thing, id, part, new Named(a), new Named(b));
  }

  private void known(Thing thing, String id, Provenance a, Provenance b) {
    found.part(Kind.KNOWN, thing, id, "source", new Known(a), new Known(b));
  }
}
