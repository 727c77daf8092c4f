package varde.app.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import varde.app.publishing.LibraryParts.Amended;
import varde.app.publishing.LibraryParts.Check;
import varde.app.publishing.LibraryParts.Order;
import varde.app.publishing.LibraryParts.Question;
import varde.app.publishing.LibraryParts.Ruled;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.app.words.RuleWords;
import varde.app.words.Texts;
import varde.engine.edition.Amendment;
import varde.engine.edition.EventMatch;
import varde.engine.edition.FindingText;
import varde.engine.edition.OpenQuestion;
import varde.engine.edition.Pathway;
import varde.engine.edition.Rule;

/// What an edition says, part by part, in words: rules, checks, changes, what is unknown.
final class EditionParts {
  private final EditionWords words;
  private final Texts texts;
  private final DayWords days;
  private final RuleWords rules;
  private final PageSources sources;

  EditionParts(EditionWords words, DayWords days, PageSources sources) {
    this.words = words;
    this.days = days;
    this.sources = sources;
    texts = words.texts();
    rules = new RuleWords(words);
  }

  List<Check> checks(Collection<FindingText> findings) {
    return findings.stream()
        .map(finding ->
            new Check(
                LibraryAddress.anchor("check", finding.code()),
                finding.code(),
                texts.say(finding.text()),
                texts.say(finding.remedy()),
                finding.official(),
                sources.known(finding.provenance())))
        .toList();
  }

  /// The rules of some pathways: those that all have first, then those of single ones.
  List<Ruled> rules(List<Pathway> pathways) {
    var where = new LinkedHashMap<String, List<String>>();
    var first = new LinkedHashMap<String, Rule>();
    for (var pathway : pathways) {
      for (var rule : pathway.rules()) {
        var sentence = rules.sentence(rule);
        where.computeIfAbsent(sentence, s -> new ArrayList<>()).add(pathway.id());
        first.putIfAbsent(sentence, rule);
      }
    }
    return Stream.of(true, false)
        .flatMap(shared ->
            first.entrySet().stream()
                .filter(rule -> isShared(where, rule.getKey(), pathways) == shared)
                .map(rule ->
                    ruled(rule, shared ? List.of() : where.getOrDefault(rule.getKey(), List.of()))))
        .toList();
  }

  private static boolean isShared(
      Map<String, List<String>> where, String sentence, List<Pathway> pathways) {
    return where.getOrDefault(sentence, List.of()).size() == pathways.size();
  }

  private Ruled ruled(Map.Entry<String, Rule> rule, List<String> pathways) {
    var origin = rule.getValue().origin();
    var about =
        Stream.of(
                pathways.stream(),
                RuleWords.findings(rule.getValue()).stream(),
                origin.readings().stream(),
                Stream.of(origin.source()).filter(key -> !key.isEmpty()).map(sources::title))
            .flatMap(many -> many)
            .toList();
    return new Ruled(rule.getKey(), String.join(" · ", about));
  }

  Optional<Order> order() {
    var edition = words.edition();
    return edition.sameDay().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Order(
                edition.sameDay().stream().map(this::placed).toList(),
                edition.outside().isEmpty()
                    ? ""
                    : texts.say(
                        "library.order.outside",
                        String.join(", ", edition.outside().stream().map(rules::event).toList()))));
  }

  private String placed(EventMatch match) {
    return match.outcome().isEmpty()
        ? rules.event(match.event())
        : texts.say(
            "library.order.with",
            rules.event(match.event()),
            words.outcome(match.event(), match.outcome()));
  }

  List<Amended> amendments(List<Amendment> amendments) {
    return amendments.stream()
        .map(amendment ->
            new Amended(
                LibraryAddress.anchor("change", String.valueOf(number(amendment))),
                amendment
                    .from()
                    .or(amendment::published)
                    .map(days::dated)
                    .orElseGet(() -> texts.say("library.undated")),
                texts.say(amendment.text()),
                about(amendment),
                sources.known(amendment.provenance())))
        .toList();
  }

  /// Its place in the edition's own list, so that its address is the same on every page.
  int number(Amendment amendment) {
    return words.edition().amendments().indexOf(amendment) + 1;
  }

  private String about(Amendment amendment) {
    var published =
        amendment.from().isPresent()
            ? amendment.published().map(day -> texts.say("library.published", days.dated(day)))
            : Optional.<String>empty();
    var pathways =
        amendment.pathways().isEmpty()
            ? Optional.<String>empty()
            : Optional.of(
                String.join(", ", amendment.pathways().stream().map(this::name).toList()));
    return String.join(" · ", Stream.of(pathways, published).flatMap(Optional::stream).toList());
  }

  private String name(String pathway) {
    return words.edition().find(pathway).map(Pathway::name).map(texts::say).orElse(pathway);
  }

  /// What was looked for and not found.
  List<Question> unknown(String kind, List<OpenQuestion> unknown) {
    return unknown.stream()
        .map(question ->
            new Question(
                LibraryAddress.anchor(kind, String.valueOf(unknown.indexOf(question) + 1)),
                texts.say(question.text()),
                Optional.empty()))
        .toList();
  }
}
