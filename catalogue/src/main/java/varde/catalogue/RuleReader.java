package varde.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import varde.engine.edition.Right;
import varde.engine.edition.Rule;
import varde.engine.edition.Rule.Origin;

/// Reads one rule. The kinds and their keys are told in `docs/editions.md`.
final class RuleReader {
  private static final Pattern ANYTHING = Pattern.compile(".+");

  private static final Map<String, BiFunction<Fields, Origin, Rule>> KINDS =
      Map.ofEntries(
          Map.entry("not-after-today", (f, o) -> new Rule.NotAfterToday(o, f.word("finding"))),
          Map.entry("listed", (f, o) -> new Rule.Listed(o, f.word("finding"))),
          Map.entry(
              "any-outcome",
              (f, o) ->
                  new Rule.AnyOutcome(
                      o,
                      f.word("event"),
                      f.pattern("outcome", ANYTHING).orElse(ANYTHING),
                      f.word("finding"))),
          Map.entry("repetition", (f, o) -> new Rule.Repetition(o, f.word("finding"))),
          Map.entry(
              "starts",
              (f, o) ->
                  new Rule.Starts(
                      o,
                      f.word("event"),
                      f.word("missing", ""),
                      f.word("not_first", ""),
                      f.word("too_early", ""),
                      f.optionalMap("referral").map(RuleReader::referral))),
          Map.entry(
              "first-only",
              (f, o) ->
                  new Rule.FirstOnly(
                      o, f.word("event"), f.word("until", ""), f.word("late", ""), right(f))),
          Map.entry(
              "decides",
              (f, o) ->
                  new Rule.Decides(
                      o,
                      f.word("event"),
                      f.number("at_most"),
                      f.word("extended_by", ""),
                      f.word("further"))),
          Map.entry(
              "comes-before",
              (f, o) ->
                  new Rule.ComesBefore(
                      o,
                      f.word("first"),
                      f.word("then"),
                      f.word("finding"),
                      f.yes("refuses"),
                      f.yes("once"),
                      right(f),
                      f.word("unmeasured", ""))),
          Map.entry(
              "not-later-than",
              (f, o) ->
                  new Rule.NotLaterThan(o, f.word("event"), f.word("than"), f.word("finding"))),
          Map.entry("closes", (f, o) -> new Rule.Closes(o, f.words("event"), f.word("later", ""))),
          Map.entry("postpones", (f, o) -> new Rule.Postpones(o, f.word("event"))),
          Map.entry("helps", (f, o) -> new Rule.Helps(o, f.word("event"))),
          Map.entry(
              "individual-after",
              (f, o) -> new Rule.IndividualAfter(o, f.word("interval"), f.number("days"))),
          Map.entry(
              "age-under", (f, o) -> new Rule.AgeUnder(o, f.number("years"), f.word("finding"))),
          Map.entry("one-at-a-time", (f, o) -> new Rule.OneAtATime(o, f.word("finding"))),
          Map.entry("withdrawn", (f, o) -> new Rule.Withdrawn(o, f.word("finding"))),
          Map.entry(
              "returns-within",
              (f, o) ->
                  new Rule.ReturnsWithin(
                      o, f.word("event"), f.words("after"), f.number("days"), f.word("finding"))));

  private RuleReader() {}

  /// The rule; empty, and a problem, when its kind is not one of the set.
  static Optional<Rule> read(String id, Fields fields, Problems problems) {
    var kind = fields.word("kind");
    var origin = new Origin(id, fields.words("reading"), fields.word("source", ""));
    var reader = KINDS.get(kind);
    if (reader == null) {
      problems.add(
          "rule.kind",
          fields.place("kind"),
          kind,
          String.join(", ", KINDS.keySet().stream().sorted().toList()));
      return Optional.empty();
    }
    var rule = reader.apply(fields, origin);
    fields.has("note");
    fields.nothingElse();
    return Optional.of(rule);
  }

  private static Rule.Referral referral(Fields fields) {
    fields.word("dated");
    var notGranted = fields.word("not_granted", "");
    var referral =
        new Rule.Referral(
            fields.constant("dated", Rule.Dated.class).orElse(Rule.Dated.RECEIVED),
            notGranted.isEmpty() ? Optional.empty() : Optional.of(Selectors.event(notGranted)),
            fields.has("emergency_within")
                ? OptionalInt.of(fields.number("emergency_within"))
                : OptionalInt.empty(),
            fields.word("source", ""));
    fields.nothingElse();
    return referral;
  }

  private static Optional<Right> right(Fields fields) {
    return fields.constant("unless_right", Right.class);
  }
}
