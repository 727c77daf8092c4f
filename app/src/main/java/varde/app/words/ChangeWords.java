package varde.app.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import varde.catalogue.Change;
import varde.catalogue.Change.Value;
import varde.catalogue.Change.Value.Coded;
import varde.catalogue.Change.Value.Known;
import varde.catalogue.Change.Value.Limited;
import varde.engine.edition.Edition;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.Pathway;
import varde.engine.edition.Rule;
import varde.engine.edition.Text;
import varde.engine.edition.TimeLimit;

/// What differs, where, and what stood there, in words.
public final class ChangeWords {
  /// Parts that go without saying.
  private static final Set<String> PLAIN_PARTS = Set.of("", "kind", "from", "days", "source");

  private final Texts texts;
  private final List<String> shared;
  private final EditionWords before;
  private final EditionWords after;

  public ChangeWords(Texts texts, Edition before, Edition after, List<String> shared) {
    this.texts = texts;
    this.shared = shared;
    this.before = new EditionWords(before, texts);
    this.after = new EditionWords(after, texts);
  }

  /// The thing and its part: `Step “Closing”: words for patients`.
  public String subject(Change change) {
    var thing = thing(change);
    return PLAIN_PARTS.contains(change.part())
        ? thing
        : texts.say("diff.subject", thing, texts.say("diff.part." + change.part()));
  }

  private String thing(Change change) {
    var label = label(after, change).or(() -> label(before, change)).orElse(change.id());
    return texts.say("diff.thing." + change.thing(), label, change.id());
  }

  private Optional<String> label(EditionWords words, Change change) {
    var edition = words.edition();
    var id = change.id();
    return switch (change.thing()) {
      case EDITION, LIMIT, RULE, FINDING, COMBINATION -> Optional.empty();
      case PATHWAY -> edition.find(id).map(Pathway::name).map(texts::say);
      case CODE_SYSTEM -> said(edition.codeSystems(), id, system -> system.name());
      case EVENT -> said(edition.events(), id, event -> event.label());
      case INTERVAL -> said(edition.intervals(), id, interval -> interval.label());
      case INDICATOR -> said(edition.indicators(), id, indicator -> indicator.facts().label());
      case PHASE -> said(edition.phases(), id, name -> name);
      case CODE -> Optional.of(coded(edition, id));
      case OUTCOME -> Optional.of(coded(edition, id));
      case STEP ->
          in(
              edition,
              change,
              pathway ->
                  pathway.steps().stream().filter(s -> s.id().equals(id)).map(s -> s.label()));
      case POINT ->
          in(
              edition,
              change,
              pathway ->
                  pathway.points().stream().filter(p -> p.id().equals(id)).map(p -> p.label()));
      case QUESTION ->
          in(
              edition,
              change,
              pathway ->
                  pathway.questions().stream().filter(q -> q.id().equals(id)).map(q -> q.text()));
    };
  }

  private <T> Optional<String> said(Map<String, T> all, String id, Function<T, Text> text) {
    return Optional.ofNullable(all.get(id)).map(text).map(texts::say);
  }

  private Optional<String> in(
      Edition edition, Change change, Function<Pathway, Stream<Text>> text) {
    return edition.pathways().stream()
        .filter(pathway -> change.pathways().contains(pathway.id()))
        .flatMap(text)
        .findFirst()
        .map(texts::say);
  }

  /// `A in Events (9322)`.
  private String coded(Edition edition, String id) {
    var slash = id.indexOf('/');
    var list = id.substring(0, slash);
    return texts.say("diff.coded", id.substring(slash + 1), list(edition, list));
  }

  private String list(Edition edition, String id) {
    return Optional.ofNullable(edition.codeSystems().get(id))
        .map(system -> texts.say("diff.list", texts.say(system.name()), id))
        .orElse(id);
  }

  /// The code system of a change of a code, and the code in it.
  public Map.Entry<String, String> codeOf(Change change) {
    var slash = change.id().indexOf('/');
    return Map.entry(
        list(after.edition(), change.id().substring(0, slash)), change.id().substring(slash + 1));
  }

  /// Where it differs; empty when it stands in the edition, for all pathways.
  public String place(Change change) {
    if (change.pathways().isEmpty() || change.thing() == Change.Thing.PATHWAY) {
      return "";
    }
    if (shared.size() == 1 || !change.pathways().equals(shared)) {
      return String.join(", ", change.pathways());
    }
    var all =
        before.edition().pathways().size() == shared.size()
            && after.edition().pathways().size() == shared.size();
    return texts.say(all ? "diff.place.all" : "diff.place.shared");
  }

  public String before(Change change) {
    return change.before().map(value -> value(change, value, change.after(), before)).orElse("");
  }

  public String after(Change change) {
    return change.after().map(value -> value(change, value, change.before(), after)).orElse("");
  }

  private String value(Change change, Value value, Optional<Value> other, EditionWords words) {
    var rules = new RuleWords(words);
    return switch (value) {
      case Value.Said(var text) -> text(text, other);
      case Value.Published(var official) ->
          official.isEmpty() ? texts.say("show.code.unknown") : texts.say("quoted", official);
      case Value.Coded coded -> CodeWords.quoted(texts, coded.rows());
      case Value.Limited(var limit) -> new LimitWords(texts).value(limit);
      case Value.Measured(var interval) -> rules.span(interval);
      case Value.Counted(var indicator) -> new IndicatorWords(words, rules).sentence(indicator);
      case Value.Named(var names) -> names(change.part(), names, words);
      case Value.Known(var provenance) -> texts.say("known." + provenance.mark().word());
      case Value.Asked(var rule) -> rule(rule, rules);
    };
  }

  private static String rule(Rule rule, RuleWords rules) {
    var findings = RuleWords.findings(rule);
    return findings.isEmpty()
        ? rules.sentence(rule)
        : rules.sentence(rule) + " (" + String.join(", ", findings) + ")";
  }

  private String names(String part, List<String> names, EditionWords words) {
    var said =
        names.stream()
            .filter(name -> !name.isEmpty())
            .map(name -> name(part, name, words))
            .toList();
    return said.isEmpty() ? texts.say("diff.empty") : String.join(", ", said);
  }

  private String name(String part, String name, EditionWords words) {
    return switch (part) {
      case "phase" -> said(words.edition().phases(), name, phase -> phase).orElse(name);
      case "events", "outside" -> new RuleWords(words).event(name);
      case "first_day" -> texts.shortDay(LocalDate.parse(name));
      default -> name;
    };
  }

  /// The text in the reader's language, or in the first one in which it differs from the other.
  private String text(Text text, Optional<Value> other) {
    if (text.isEmpty()) {
      return texts.say("diff.empty");
    }
    if (other.orElse(null) instanceof Value.Said(var theirs)
        && texts.say(text).equals(texts.say(theirs))) {
      for (var language : Texts.LANGUAGES) {
        var code = language.getLanguage();
        if (!text.in(code).equals(theirs.in(code))) {
          return texts.say("diff.in-language", code, text.in(code));
        }
      }
    }
    return texts.say(text);
  }

  /// An official text that was known and is not any more is no text taken away.
  public static boolean isUnseen(Change change) {
    return change.before().filter(value -> value instanceof Coded).isPresent()
        && change.after().orElse(null) instanceof Coded coded
        && coded.texts().isEmpty();
  }

  /// What a changed limit is about: `Assessment, outpatient`.
  public String limit(Change change) {
    return Stream.of(change.before(), change.after())
        .flatMap(Optional::stream)
        .map(value -> ((Limited) value).limit())
        .findFirst()
        .map(this::limitName)
        .orElseThrow();
  }

  public String limitName(TimeLimit limit) {
    return texts.say("diff.limit.name", interval(limit), new LimitWords(texts).holds(limit));
  }

  private String interval(TimeLimit limit) {
    return Stream.of(before.edition(), after.edition())
        .flatMap(edition -> Optional.ofNullable(edition.intervals().get(limit.interval())).stream())
        .findFirst()
        .map(IntervalRule::label)
        .map(texts::say)
        .orElse(limit.interval());
  }

  /// Which way the knowledge of something went: `Codes: verified → not found`.
  public String way(Change change) {
    var marks =
        change.before().orElse(null) instanceof Known(var before)
            && change.after().orElse(null) instanceof Known(var after)
            && before.mark() != after.mark();
    var from =
        marks
            ? texts.say("diff.from-to", before(change), after(change))
            : texts.say("diff.known.source");
    return joined(texts.say("diff.things." + change.thing()), place(change), from);
  }

  /// Joined where they say something.
  public static String joined(String... words) {
    return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" · "));
  }
}
