package varde.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Pathway;
import varde.engine.edition.Rule;

/// Do a pathway's rules name things that exist, and do they agree with each other?
final class RuleValidation {
  /// Kinds of which two would contradict each other.
  private static final Set<Class<? extends Rule>> ONE_ONLY =
      Set.of(
          Rule.NotAfterToday.class,
          Rule.Listed.class,
          Rule.AnyOutcome.class,
          Rule.Repetition.class,
          Rule.Starts.class,
          Rule.FirstOnly.class,
          Rule.Decides.class,
          Rule.Closes.class,
          Rule.OneAtATime.class,
          Rule.Withdrawn.class);

  private final Edition edition;
  private final Pathway pathway;
  private final Places own;
  private final Places common;
  private final Problems problems;

  RuleValidation(Edition edition, Pathway pathway, Places own, Places common, Problems problems) {
    this.edition = edition;
    this.pathway = pathway;
    this.own = own;
    this.common = common;
    this.problems = problems;
  }

  void validate() {
    pathway.rules().forEach(this::each);
    oneOfEachKind();
    noContradictions();
    if (pathway.rules(Rule.Listed.class).findAny().isEmpty()) {
      problems.add("rule.listed-missing", common.of("rules"), pathway.id());
    }
    if (pathway.rules(Rule.NotAfterToday.class).findAny().isEmpty()) {
      problems.add("rule.future-missing", common.of("rules"), pathway.id());
    }
  }

  private void each(Rule rule) {
    switch (rule) {
      case Rule.NotAfterToday r -> finding(rule, r.finding());
      case Rule.Listed r -> finding(rule, r.finding());
      case Rule.AnyOutcome r -> asks(rule, r.finding(), r.event());
      case Rule.Repetition r -> finding(rule, r.finding());
      case Rule.Starts r -> {
        asks(rule, r.missing(), r.event());
        finding(rule, r.notFirst());
        finding(rule, r.tooEarly());
        r.referral().ifPresent(referral -> referral(rule, referral));
      }
      case Rule.FirstOnly r -> asks(rule, r.late(), r.event(), r.until());
      case Rule.Decides r -> {
        asks(rule, r.further(), r.event());
        outcome(rule, r.event(), r.extendedBy());
      }
      case Rule.ComesBefore r -> {
        asks(rule, r.finding(), r.first(), r.then());
        interval(rule, r.unmeasured());
      }
      case Rule.NotLaterThan r -> asks(rule, r.finding(), r.event(), r.than());
      case Rule.Closes r -> asks(rule, r.later(), r.events().toArray(String[]::new));
      case Rule.Postpones r -> asks(rule, "", r.event());
      case Rule.Helps r -> asks(rule, "", r.event());
      case Rule.IndividualAfter r -> interval(rule, r.interval());
      case Rule.AgeUnder r -> finding(rule, r.finding());
      case Rule.OneAtATime r -> finding(rule, r.finding());
      case Rule.Withdrawn r -> finding(rule, r.finding());
      case Rule.ReturnsWithin r -> {
        asks(rule, r.finding(), r.event());
        asks(rule, "", r.after().toArray(String[]::new));
      }
    }
    source(rule, rule.origin().source());
  }

  private void referral(Rule rule, Rule.Referral referral) {
    source(rule, referral.source());
    referral
        .notGranted()
        .ifPresent(notGranted -> {
          asks(rule, "", notGranted.event());
          outcome(rule, notGranted.event(), notGranted.outcome());
        });
  }

  private void source(Rule rule, String source) {
    if (!source.isEmpty() && !edition.sources().containsKey(source)) {
      problems.add("source.unknown", place(rule), source);
    }
  }

  private void asks(Rule rule, String finding, String... events) {
    finding(rule, finding);
    for (var event : events) {
      if (!event.isEmpty() && !edition.events().containsKey(event)) {
        problems.add("event.unknown", place(rule), event);
      }
    }
  }

  private void finding(Rule rule, String code) {
    if (!code.isEmpty() && !edition.findings().containsKey(code)) {
      problems.add("finding.unknown", place(rule), code);
    }
  }

  private void interval(Rule rule, String id) {
    if (!id.isEmpty() && !edition.intervals().containsKey(id)) {
      problems.add(
          "interval.unknown", place(rule), id, String.join(", ", edition.intervals().keySet()));
    }
  }

  private void outcome(Rule rule, String event, String outcome) {
    var type = edition.events().get(event);
    if (!outcome.isEmpty()
        && type != null
        && !edition.outcomes().getOrDefault(type.outcomes(), Map.of()).containsKey(outcome)) {
      problems.add("outcome.unknown", place(rule), outcome, event);
    }
  }

  private void oneOfEachKind() {
    var first = new HashMap<Class<?>, Rule>();
    for (var rule : pathway.rules()) {
      var earlier =
          ONE_ONLY.contains(rule.getClass()) ? first.putIfAbsent(rule.getClass(), rule) : null;
      if (earlier != null) {
        problems.add("rule.two", place(rule), rule.origin().id(), earlier.origin().id());
      }
    }
  }

  private void noContradictions() {
    var orders = pathway.rules(Rule.ComesBefore.class).toList();
    for (var a : orders) {
      for (var b : orders) {
        if (orders.indexOf(a) < orders.indexOf(b)
            && a.first().equals(b.then())
            && a.then().equals(b.first())) {
          problems.add("rule.contradiction", place(b), b.origin().id(), a.origin().id());
        }
      }
    }
    for (var rule : pathway.rules()) {
      inOrder(rule)
          .filter(edition.outside()::contains)
          .forEach(event -> problems.add("rule.outside", place(rule), rule.origin().id(), event));
    }
  }

  /// Events of which the rule needs to know the place in the order.
  private static Stream<String> inOrder(Rule rule) {
    return switch (rule) {
      case Rule.Starts r -> Stream.of(r.event());
      case Rule.FirstOnly r -> Stream.of(r.event(), r.until());
      case Rule.Decides r -> Stream.of(r.event());
      case Rule.ComesBefore r -> Stream.of(r.first(), r.then());
      case Rule.Closes r -> r.events().stream();
      case Rule.Postpones r -> Stream.of(r.event());
      case Rule.Helps r -> Stream.of(r.event());
      case Rule.ReturnsWithin r -> Stream.concat(Stream.of(r.event()), r.after().stream());
      case Rule.NotLaterThan r -> Stream.of(r.than());
      case Rule.NotAfterToday r -> Stream.empty();
      case Rule.Listed r -> Stream.empty();
      case Rule.AnyOutcome r -> Stream.empty();
      case Rule.Repetition r -> Stream.empty();
      case Rule.IndividualAfter r -> Stream.empty();
      case Rule.AgeUnder r -> Stream.empty();
      case Rule.OneAtATime r -> Stream.empty();
      case Rule.Withdrawn r -> Stream.empty();
    };
  }

  /// Every outcome with which treatment continues must be one of the decision's.
  void continuing() {
    var decisions = pathway.rules(Rule.Decides.class).toList();
    for (var outcome : pathway.continues()) {
      if (decisions.stream()
          .noneMatch(d -> pathway.combinations().contains(new EventMatch(d.event(), outcome)))) {
        problems.add("pathway.continues", own.of("continues"), outcome, pathway.id());
      }
    }
  }

  private Place place(Rule rule) {
    return own.or(common, "rules", rule.origin().id());
  }
}
