package varde.app.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import varde.engine.edition.EventMatch;
import varde.engine.edition.FindingText;
import varde.engine.edition.From;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.Pathway;
import varde.engine.edition.Right;
import varde.engine.edition.Rule;
import varde.engine.edition.To;

/// What an edition's rules and intervals say, in sentences with the edition's own names.
public record RuleWords(EditionWords words) {

  /// The rule as one or a few sentences.
  public String sentence(Rule rule) {
    return String.join(" ", sentences(rule));
  }

  private List<String> sentences(Rule rule) {
    return switch (rule) {
      case Rule.NotAfterToday r -> List.of(say("rule.not-after-today"));
      case Rule.Listed r -> List.of(say("rule.listed"));
      case Rule.AnyOutcome r -> List.of(say("rule.any-outcome", named(r.event())));
      case Rule.Repetition r -> List.of(say("rule.repetition"));
      case Rule.Starts r -> starts(r);
      case Rule.FirstOnly r -> firstOnly(r);
      case Rule.Decides r -> decides(r);
      case Rule.ComesBefore r -> comesBefore(r);
      case Rule.NotLaterThan r ->
          List.of(say("rule.not-later-than", event(r.event()), named(r.than())));
      case Rule.Closes r -> closes(r);
      case Rule.Postpones r -> List.of(say("rule.postpones", event(r.event())));
      case Rule.Helps r -> List.of(say("rule.helps", named(r.event())));
      case Rule.IndividualAfter r ->
          List.of(say("rule.individual-after", interval(r.interval()), r.days()));
      case Rule.AgeUnder r -> List.of(say("rule.age-under", r.years()));
      case Rule.OneAtATime r -> List.of(say("rule.one-at-a-time"));
      case Rule.Withdrawn r -> List.of(say("rule.withdrawn"));
      case Rule.ReturnsWithin r ->
          List.of(say("rule.returns-within", event(r.event()), r.days(), either(r.after())));
    };
  }

  private List<String> starts(Rule.Starts rule) {
    var said = new ArrayList<String>();
    said.add(say("rule.starts", event(rule.event())));
    rule.referral().ifPresent(referral -> said.addAll(referral(referral)));
    return said;
  }

  /// On which day a referral becomes a start.
  public List<String> referral(Rule.Referral referral) {
    var said = new ArrayList<String>();
    said.add(say("rule.starts." + referral.dated().name().toLowerCase(Locale.ROOT)));
    said.add(
        referral
            .notGranted()
            .map(notGranted -> say("rule.starts.not-granted", match(notGranted)))
            .orElseGet(() -> say("rule.starts.not-granted.no-course")));
    referral.emergencyDays().ifPresent(within -> said.add(say("rule.starts.emergency", within)));
    return said;
  }

  private List<String> firstOnly(Rule.FirstOnly rule) {
    var said = new ArrayList<String>();
    said.add(say("rule.first-only", event(rule.event())));
    if (!rule.until().isEmpty()) {
      said.add(say("rule.first-only.until", named(rule.until())));
    }
    right(rule.unlessRight(), "rule.first-only.unless").ifPresent(said::add);
    return said;
  }

  private List<String> decides(Rule.Decides rule) {
    var said = new ArrayList<String>();
    said.add(say("rule.decides", event(rule.event()), rule.atMost()));
    if (!rule.extendedBy().isEmpty()) {
      said.add(say("rule.decides.extended", outcome(rule.event(), rule.extendedBy())));
    }
    return said;
  }

  private List<String> comesBefore(Rule.ComesBefore rule) {
    var said = new ArrayList<String>();
    said.add(say("rule.comes-before", event(rule.first()), named(rule.then())));
    if (rule.refuses()) {
      said.add(say("rule.comes-before.refuses", event(rule.then())));
    }
    if (rule.once()) {
      said.add(say("rule.comes-before.once"));
    }
    right(rule.unlessRight(), "rule.comes-before.unless").ifPresent(said::add);
    if (!rule.unmeasured().isEmpty()) {
      said.add(say("rule.comes-before.unmeasured", interval(rule.unmeasured())));
    }
    return said;
  }

  private List<String> closes(Rule.Closes rule) {
    return List.of(
        say(
            rule.later().isEmpty() ? "rule.closes" : "rule.closes.refusing",
            Texts.capital(either(rule.events()))));
  }

  private Optional<String> right(Optional<Right> right, String key) {
    return right.map(
        given -> say(key, words.texts().say("right." + given.name().toLowerCase(Locale.ROOT))));
  }

  /// The codes of the findings that a rule can give.
  public static List<String> findings(Rule rule) {
    var codes =
        switch (rule) {
          case Rule.NotAfterToday r -> Stream.of(r.finding());
          case Rule.Listed r -> Stream.of(r.finding());
          case Rule.AnyOutcome r -> Stream.of(r.finding());
          case Rule.Repetition r -> Stream.of(r.finding());
          case Rule.Starts r -> Stream.of(r.missing(), r.notFirst(), r.tooEarly());
          case Rule.FirstOnly r -> Stream.of(r.late());
          case Rule.Decides r -> Stream.of(r.further());
          case Rule.ComesBefore r -> Stream.of(r.finding());
          case Rule.NotLaterThan r -> Stream.of(r.finding());
          case Rule.Closes r -> Stream.of(r.later());
          case Rule.Postpones r -> Stream.<String>empty();
          case Rule.Helps r -> Stream.<String>empty();
          case Rule.IndividualAfter r -> Stream.<String>empty();
          case Rule.AgeUnder r -> Stream.of(r.finding());
          case Rule.OneAtATime r -> Stream.of(r.finding());
          case Rule.Withdrawn r -> Stream.of(r.finding());
          case Rule.ReturnsWithin r -> Stream.of(r.finding());
        };
    return codes.filter(code -> !code.isEmpty()).toList();
  }

  /// The findings that the pathway's rules can give, in the order of the edition.
  public List<FindingText> asked(Pathway pathway) {
    var codes = pathway.rules().stream().flatMap(rule -> findings(rule).stream()).toList();
    return words.edition().findings().values().stream()
        .filter(finding -> codes.contains(finding.code()))
        .toList();
  }

  /// From which event to which an interval is counted.
  public String span(IntervalRule interval) {
    var from = from(interval.from());
    return interval.to() instanceof To.Nothing
        ? say("span.open", from)
        : say("span", from, to(interval.to()));
  }

  public String from(From from) {
    return switch (from) {
      case From.First first -> matches(first.events());
      case From.Each(var event, var inTreatment) ->
          say(inTreatment ? "span.each.in-treatment" : "span.each", match(event));
      case From.ContinuingDecision decision -> say("span.decision");
    };
  }

  private String to(To to) {
    return switch (to) {
      case To.First first -> match(first.event());
      case To.Next next -> say("span.next", matches(next.events()));
      case To.Nothing nothing -> "";
    };
  }

  private String matches(List<EventMatch> events) {
    return joined(events.stream().map(this::match).toList());
  }

  /// An event inside a sentence, with its outcome where it has one: `clinical decision (C),
  /// extended assessment (U)`.
  public String match(EventMatch match) {
    return match.outcome().isEmpty()
        ? named(match.event())
        : say("event.with", named(match.event()), outcome(match.event(), match.outcome()));
  }

  /// An event as a name: `Clinical decision (C)`.
  public String event(String name) {
    return withName(words.event(name), name);
  }

  private String named(String name) {
    return withName(words.eventInside(name), name);
  }

  private String outcome(String event, String outcome) {
    return withName(words.outcome(event, outcome), outcome);
  }

  private static String withName(String label, String name) {
    return label.equalsIgnoreCase(name)
        ? label
        : label + "\u00A0(" + name.replace(' ', '\u00A0') + ")";
  }

  private String either(List<String> events) {
    return joined(events.stream().map(this::named).toList());
  }

  private String joined(List<String> all) {
    return all.size() < 2
        ? String.join("", all)
        : say("list.or", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
  }

  private String interval(String id) {
    return Optional.ofNullable(words.edition().intervals().get(id))
        .map(interval -> words.texts().say(interval.label()))
        .orElse(id);
  }

  private String say(String key, Object... arguments) {
    return words.texts().say(key, arguments);
  }
}
