package varde.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import varde.app.words.EditionPeriod;
import varde.app.words.EditionWords;
import varde.app.words.IndicatorWords;
import varde.app.words.RuleWords;
import varde.app.words.Texts;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Pathway;
import varde.engine.edition.Rule;

/// An edition for reading: what holds for all its pathways.
final class EditionPage {
  private static final int INDENT = 2;

  private final EditionWords words;
  private final Texts texts;
  private final RuleWords rules;
  private final Page page;
  private final SourceList sources;

  EditionPage(EditionWords words, Page page) {
    this.words = words;
    this.page = page;
    texts = words.texts();
    rules = new RuleWords(words);
    sources = new SourceList(words, page);
  }

  /// @param plain only what a patient asks for: which pathways there are, and whom they are for
  void write(boolean plain) {
    var edition = words.edition();
    page.paragraph(texts.say(edition.name()), Style.STRONG);
    page.paragraph(
        texts.say("show.edition", edition.id(), new EditionPeriod(texts).of(edition)), Style.QUIET);
    page.text(0, texts.say(edition.provenance().note()), Style.QUIET);
    page.emptyLine();
    page.paragraph(texts.say(edition.summary()), Style.PLAIN);
    if (plain) {
      edition.pathways().forEach(this::plainly);
      return;
    }
    pathways();
    order();
    rules();
    intervals();
    new FindingList(words, page, sources).write(edition.findings().values());
    indicators();
    new AmendmentList(words, page, sources).write(edition.amendments());
    new OpenQuestions(words, page, sources).write(edition.unknown());
    sources.write();
  }

  private void plainly(Pathway pathway) {
    page.heading(texts.say(pathway.name()));
    page.paragraph(texts.say(pathway.plain()), Style.PLAIN);
  }

  private void pathways() {
    page.heading(texts.say("show.pathways"));
    var all = words.edition().pathways();
    var id = all.stream().mapToInt(pathway -> pathway.id().length()).max().orElse(0);
    var about = all.stream().mapToInt(pathway -> about(pathway).length()).max().orElse(0);
    var name = page.width() - INDENT - id - about - 2 * Page.GAP.length();
    for (var pathway : all) {
      page.row(
          INDENT,
          Cell.of(pathway.id(), id).in(Style.STRONG),
          Cell.of(texts.say(pathway.name()), name),
          Cell.rest(about(pathway)).in(Style.QUIET));
    }
  }

  private String about(Pathway pathway) {
    return texts.say(
        "show.pathway.about",
        pathway.firstDay().map(texts::shortDay).orElse(texts.say("show.unknown-day")),
        pathway.combinations().size(),
        pathway.limits().size());
  }

  private void order() {
    var edition = words.edition();
    page.heading(texts.say("show.order"));
    if (edition.sameDay().isEmpty()) {
      page.row(2, Cell.rest(texts.say("show.order.none")));
      return;
    }
    page.row(
        2, Cell.rest(String.join(" → ", edition.sameDay().stream().map(this::placed).toList())));
    if (!edition.outside().isEmpty()) {
      page.row(
          2,
          Cell.rest(
              texts.say(
                  "show.order.outside",
                  String.join(", ", edition.outside().stream().map(rules::event).toList()))));
    }
  }

  private String placed(EventMatch match) {
    return match.outcome().isEmpty()
        ? rules.event(match.event())
        : words.event(match.event()) + "\u00A0(" + match + ")";
  }

  /// The rules that all pathways have, then those of single ones.
  private void rules() {
    page.heading(texts.say("show.rules"));
    var pathways = new LinkedHashMap<String, List<String>>();
    var first = new LinkedHashMap<String, Rule>();
    for (var pathway : words.edition().pathways()) {
      for (var rule : pathway.rules()) {
        var sentence = rules.sentence(rule);
        pathways.computeIfAbsent(sentence, s -> new ArrayList<>()).add(pathway.id());
        first.putIfAbsent(sentence, rule);
      }
    }
    first.entrySet().stream()
        .sorted(
            Comparator.comparing(rule ->
                pathways.getOrDefault(rule.getKey(), List.of()).size()
                    < words.edition().pathways().size()))
        .forEach(rule ->
            rule(rule.getKey(), rule.getValue(), pathways.getOrDefault(rule.getKey(), List.of())));
  }

  private void rule(String sentence, Rule rule, List<String> pathways) {
    var all = pathways.size() == words.edition().pathways().size();
    var where = all ? Stream.<String>empty() : Stream.of(String.join(", ", pathways));
    var about =
        Stream.of(
                where,
                RuleWords.findings(rule).stream(),
                rule.origin().readings().stream(),
                Optional.of(sources.key(rule.origin().source())).stream())
            .flatMap(many -> many)
            .filter(word -> !word.isEmpty())
            .toList();
    page.row(2, Cell.fitting("•"), Cell.rest(sentence));
    page.text(5, String.join(" · ", about), Style.QUIET);
  }

  private void intervals() {
    page.heading(texts.say("show.intervals"));
    for (var interval : words.edition().intervals().values()) {
      page.row(2, Cell.rest(texts.say(interval.label())).in(Style.STRONG));
      page.row(4, Cell.rest(rules.span(interval)));
      page.text(4, String.join(" · ", interval.readings()), Style.QUIET);
    }
  }

  private void indicators() {
    if (words.edition().indicators().isEmpty()) {
      return;
    }
    page.heading(texts.say("show.indicators"));
    for (var indicator : words.edition().indicators().values()) {
      var facts = indicator.facts();
      page.row(2, Cell.rest(texts.say(facts.label())).in(Style.STRONG));
      page.row(4, Cell.rest(new IndicatorWords(words, rules).sentence(indicator)));
      page.text(4, texts.say(facts.provenance().note()), Style.PLAIN);
      page.text(4, sources.known(facts.provenance()), Style.QUIET);
    }
  }
}
