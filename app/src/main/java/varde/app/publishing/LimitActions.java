package varde.app.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import varde.app.words.LimitWords;
import varde.engine.edition.EventMatch;
import varde.engine.edition.From;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.LocalValue;
import varde.engine.edition.Pathway;
import varde.engine.edition.Rule;
import varde.engine.edition.Text;
import varde.engine.edition.TimeLimit;
import varde.engine.edition.To;
import varde.engine.limit.Days;

/// A time limit as an action: the event that is waited for, so many days at the most after the
/// event it is counted from, where the setting or severity is this.
final class LimitActions {
  private final Publication publication;
  private final Pathway pathway;
  private final Facts facts;
  private final Map<String, String> idsOfEvents;
  private final Words words;

  /// @param idsOfEvents the id of the action with which each event is registered
  LimitActions(
      Publication publication, Pathway pathway, Facts facts, Map<String, String> idsOfEvents) {
    this.publication = publication;
    this.pathway = pathway;
    this.facts = facts;
    this.idsOfEvents = idsOfEvents;
    words = publication.words();
  }

  Element action(TimeLimit limit) {
    var interval = interval(publication, limit);
    return new Element()
        .put("id", ResourceId.of("limit." + limit.id()))
        .extend(List.of(facts.known(limit.provenance())))
        .put("title", title(limit, interval))
        .put("textEquivalent", told(limit, interval))
        .put("code", interval.map(this::codes).orElse(List.of()))
        .put("condition", condition(limit))
        .put("relatedAction", after(limit));
  }

  /// The days, counted from each event that the limit is counted from.
  private List<Element> after(TimeLimit limit) {
    return from(publication, pathway, limit).stream()
        .flatMap(match -> Optional.ofNullable(idsOfEvents.get(match.event())).stream())
        .distinct()
        .map(id ->
            new Element()
                .put("actionId", id)
                .put("relationship", "after")
                .put("offsetRange", atMost(limit)))
        .toList();
  }

  /// The events that the limit is counted from.
  static List<EventMatch> from(Publication publication, Pathway pathway, TimeLimit limit) {
    return interval(publication, limit).map(interval -> from(pathway, interval)).orElse(List.of());
  }

  private static List<EventMatch> from(Pathway pathway, IntervalRule interval) {
    return switch (interval.from()) {
      case From.First(var events) -> events;
      case From.Each(var event, var inTreatment) -> List.of(event);
      case From.ContinuingDecision() ->
          pathway.rules().stream()
              .flatMap(rule ->
                  rule instanceof Rule.Decides decides
                      ? Stream.of(new EventMatch(decides.event(), ""))
                      : Stream.<EventMatch>empty())
              .toList();
    };
  }

  private static Optional<IntervalRule> interval(Publication publication, TimeLimit limit) {
    return Optional.ofNullable(publication.edition().intervals().get(limit.interval()));
  }

  /// A value of the installation's own stands where nothing is published, and says that it is one.
  private Element atMost(TimeLimit limit) {
    var high = new Element();
    limit
        .local()
        .map(LocalValue::days)
        .or(() -> published(limit))
        .ifPresentOrElse(days -> high.put("value", days), () -> high.unknown("value"));
    high.put("unit", "d").put("system", "http://unitsofmeasure.org").put("code", "d");
    return new Element()
        .extend(limit.local().map(facts::known).stream().toList())
        .put("high", high);
  }

  private static Optional<Integer> published(TimeLimit limit) {
    return switch (limit.days()) {
      case Days.Within(var days) -> Optional.of(days);
      case Days.Unstated() -> Optional.empty();
    };
  }

  private Text title(TimeLimit limit, Optional<IntervalRule> interval) {
    var name = interval.map(IntervalRule::label).orElse(Text.same(limit.interval()));
    return holds(limit).map(where -> words.say("limit.title", name, said(where))).orElse(name);
  }

  private Text told(TimeLimit limit, Optional<IntervalRule> interval) {
    var sentences = new ArrayList<Text>();
    interval.map(this::span).ifPresent(sentences::add);
    interval.flatMap(this::continuing).ifPresent(sentences::add);
    if (published(limit).isEmpty()) {
      sentences.add(words.say(limit.local().isEmpty() ? "limit.nobody" : "limit.nobody.local"));
    }
    return Words.joined(" ", sentences);
  }

  private Text span(IntervalRule interval) {
    return words.rules(publication.edition(), rules -> rules.span(interval));
  }

  /// With which outcomes of the decision treatment goes on here, when that is what it counts from.
  private Optional<Text> continuing(IntervalRule interval) {
    if (!(interval.from() instanceof From.ContinuingDecision) || pathway.continues().isEmpty()) {
      return Optional.empty();
    }
    var decisions =
        from(pathway, interval).stream()
            .flatMap(decision ->
                pathway.continues().stream()
                    .map(outcome -> new EventMatch(decision.event(), outcome)))
            .map(match -> words.rules(publication.edition(), rules -> rules.match(match)))
            .toList();
    return Optional.of(words.say("limit.continues", Words.joined("; ", decisions)));
  }

  private List<Element> codes(IntervalRule interval) {
    var awaited =
        switch (interval.to()) {
          case To.First(var event) -> List.of(event);
          case To.Next(var events) -> events;
          case To.Nothing() -> List.<EventMatch>of();
        };
    return awaited.stream().map(event -> PathwayActions.code(publication, event.event())).toList();
  }

  /// Where it holds: an expression over a variable named as in the edition.
  private List<Element> condition(TimeLimit limit) {
    return holds(limit).stream()
        .map(where ->
            new Element()
                .put("description", said(where))
                .put("language", "text/fhirpath")
                .put("expression", "%" + where.kind() + " = '" + where.word() + "'"))
        .map(expression -> new Element().put("kind", "applicability").put("expression", expression))
        .toList();
  }

  private Text said(Where where) {
    return words.say(where.kind() + "." + where.word());
  }

  private static Optional<Where> holds(TimeLimit limit) {
    return limit
        .setting()
        .map(setting -> new Where("setting", LimitWords.word(setting)))
        .or(() ->
            limit.severity().map(severity -> new Where("severity", LimitWords.word(severity))));
  }

  private record Where(String kind, String word) {}
}
