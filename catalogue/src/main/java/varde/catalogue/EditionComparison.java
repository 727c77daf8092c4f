package varde.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import varde.catalogue.Change.Kind;
import varde.catalogue.Change.Thing;
import varde.catalogue.Change.Value.Counted;
import varde.catalogue.Change.Value.Known;
import varde.catalogue.Change.Value.Measured;
import varde.catalogue.Change.Value.Named;
import varde.catalogue.Change.Value.Published;
import varde.catalogue.Change.Value.Said;
import varde.engine.edition.CodeSystem;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.EventType;
import varde.engine.edition.FindingText;
import varde.engine.edition.Indicator;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.Pathway;
import varde.engine.edition.Text;

/// Compares what two editions say for all pathways, the rows of their code lists apart.
final class EditionComparison {
  private final Edition before;
  private final Edition after;
  private final Differences found;

  EditionComparison(Edition before, Edition after, Differences found) {
    this.before = before;
    this.after = after;
    this.found = found;
  }

  void compare() {
    edition();
    pathways();
    codeSystems();
    eventsAndOutcomes();
    intervals();
    findings();
    indicators();
    found.each(before.phases(), after.phases(), Kind.STEPS, Thing.PHASE, Said::new, this::phase);
  }

  private void edition() {
    said(Kind.NAMES, Thing.EDITION, "", "name", before.name(), after.name());
    named(Kind.ORDER, "same_day", written(before.sameDay()), written(after.sameDay()));
    named(Kind.ORDER, "outside", before.outside(), after.outside());
    if (!before.notation().isLike(after.notation())) {
      named(Kind.NOTATION, "notation", patterns(before), patterns(after));
    }
  }

  private void named(Kind kind, String part, List<String> one, List<String> other) {
    found.part(kind, Thing.EDITION, "", part, new Named(one), new Named(other));
  }

  private static List<String> written(List<EventMatch> events) {
    return events.stream().map(EventMatch::toString).toList();
  }

  private static List<String> patterns(Edition edition) {
    var notation = edition.notation();
    return List.of(
        notation.composite().pattern(), notation.event().pattern(), notation.outcome().pattern());
  }

  /// What changed inside the pathways of both is another comparison's.
  private void pathways() {
    for (var pathway : before.pathways()) {
      if (after.find(pathway.id()).isEmpty()) {
        found.in(pathway.id()).takenAway(Kind.PATHWAYS, Thing.PATHWAY, pathway.id(), name(pathway));
      }
    }
    for (var pathway : after.pathways()) {
      if (before.find(pathway.id()).isEmpty()) {
        found.in(pathway.id()).added(Kind.PATHWAYS, Thing.PATHWAY, pathway.id(), name(pathway));
      }
    }
  }

  private static Said name(Pathway pathway) {
    return new Said(pathway.name());
  }

  private void codeSystems() {
    found.each(
        before.codeSystems(),
        after.codeSystems(),
        Kind.CODES,
        Thing.CODE_SYSTEM,
        (CodeSystem system) -> new Said(system.name()),
        (id, a, b) -> {
          said(Kind.NAMES, Thing.CODE_SYSTEM, id, "name", a.name(), b.name());
          written(Thing.CODE_SYSTEM, id, "oid", a.oid(), b.oid());
          written(Thing.CODE_SYSTEM, id, "holds", a.holds(), b.holds());
          known(Thing.CODE_SYSTEM, id, new Known(a.provenance()), new Known(b.provenance()));
        });
  }

  private void eventsAndOutcomes() {
    found.each(
        before.events(),
        after.events(),
        Kind.CODES,
        Thing.EVENT,
        (EventType event) -> new Said(event.label()),
        (id, a, b) -> {
          said(Kind.TEXTS, Thing.EVENT, id, "label", a.label(), b.label());
          written(Thing.EVENT, id, "outcomes", a.outcomes(), b.outcomes());
        });
    found.each(
        outcomes(before),
        outcomes(after),
        Kind.CODES,
        Thing.OUTCOME,
        Said::new,
        (id, a, b) -> said(Kind.TEXTS, Thing.OUTCOME, id, "label", a, b));
  }

  private static Map<String, Text> outcomes(Edition edition) {
    var all = new LinkedHashMap<String, Text>();
    edition
        .outcomes()
        .forEach((list, labels) ->
            labels.forEach((outcome, label) -> all.put(list + "/" + outcome, label)));
    return all;
  }

  private void intervals() {
    found.each(
        before.intervals(),
        after.intervals(),
        Kind.INTERVALS,
        Thing.INTERVAL,
        Measured::new,
        this::interval);
  }

  private void interval(String id, IntervalRule a, IntervalRule b) {
    if (!a.from().equals(b.from()) || !a.to().equals(b.to())) {
      found.part(Kind.INTERVALS, Thing.INTERVAL, id, "from", new Measured(a), new Measured(b));
    }
    said(Kind.TEXTS, Thing.INTERVAL, id, "label", a.label(), b.label());
    known(Thing.INTERVAL, id, new Named(a.readings()), new Named(b.readings()));
  }

  /// A finding that only one side has is told by the rule that names it.
  private void findings() {
    before
        .findings()
        .forEach((code, finding) -> {
          var later = after.findings().get(code);
          if (later != null) {
            finding(code, finding, later);
          }
        });
  }

  private void finding(String code, FindingText a, FindingText b) {
    found.part(
        Kind.NAMES,
        Thing.FINDING,
        code,
        "official",
        new Published(a.official()),
        new Published(b.official()));
    said(Kind.TEXTS, Thing.FINDING, code, "text", a.text(), b.text());
    said(Kind.TEXTS, Thing.FINDING, code, "remedy", a.remedy(), b.remedy());
    known(Thing.FINDING, code, new Known(a.provenance()), new Known(b.provenance()));
  }

  private void indicators() {
    found.each(
        before.indicators(),
        after.indicators(),
        Kind.INDICATORS,
        Thing.INDICATOR,
        Counted::new,
        this::indicator);
  }

  private void indicator(String id, Indicator a, Indicator b) {
    if (!counted(a).equals(counted(b))) {
      found.part(Kind.INDICATORS, Thing.INDICATOR, id, "kind", new Counted(a), new Counted(b));
    }
    said(Kind.TEXTS, Thing.INDICATOR, id, "label", a.facts().label(), b.facts().label());
    known(
        Thing.INDICATOR, id, new Known(a.facts().provenance()), new Known(b.facts().provenance()));
  }

  /// What an indicator counts, its words and source apart.
  private static List<Object> counted(Indicator indicator) {
    var target = indicator.facts().target();
    return switch (indicator) {
      case Indicator.InTime share -> List.of(target, share.interval(), share.setting());
      case Indicator.WithEvent share -> List.of(target, share.among(), share.event());
      case Indicator.Days days -> List.of(target, days.from(), days.to());
      case Indicator.DaysApart apart -> List.of(target, "apart", apart.event());
      case Indicator.PerCourse often -> List.of(target, "often", often.event());
    };
  }

  private void phase(String id, Text a, Text b) {
    said(Kind.TEXTS, Thing.PHASE, id, "label", a, b);
  }

  private void said(Kind kind, Thing thing, String id, String part, Text a, Text b) {
    found.part(kind, thing, id, part, new Said(a), new Said(b));
  }

  private void written(Thing thing, String id, String part, String a, String b) {
    found.part(Kind.CODES, thing, id, part, new Named(List.of(a)), new Named(List.of(b)));
  }

  private void known(Thing thing, String id, Change.Value a, Change.Value b) {
    found.part(Kind.KNOWN, thing, id, "source", a, b);
  }
}
