package varde.app.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import varde.app.publishing.LibraryParts.Fact;
import varde.app.publishing.LibraryParts.Link;
import varde.app.publishing.LibraryParts.Verdict;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.app.words.IndicatorWords;
import varde.app.words.RuleWords;
import varde.app.words.Texts;
import varde.catalogue.EditionDiff;
import varde.engine.edition.Edition;
import varde.engine.edition.Indicator;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.Pathway;

/// Tells one edition.
final class EditionPage {
  private static final List<String> SECTIONS =
      List.of(
          "pathways",
          "changes",
          "intervals",
          "rules",
          "checks",
          "indicators",
          "unknown",
          "sources",
          "machines");

  private final Shelf shelf;
  private final Edition edition;
  private final Texts texts;
  private final DayWords days;
  private final EditionWords words;
  private final RuleWords rules;
  private final PageSources sources;
  private final EditionParts parts;

  EditionPage(Shelf shelf, Texts texts, Edition edition) {
    this.shelf = shelf;
    this.edition = edition;
    this.texts = texts;
    days = new DayWords(texts, shelf.today());
    words = new EditionWords(edition, texts);
    rules = new RuleWords(words);
    sources = new PageSources(words, days);
    parts = new EditionParts(words, days, sources);
  }

  EditionView view() {
    var shortName = shelf.shortName(edition);
    var amendments = parts.amendments(Shelf.amendments(edition, Optional.empty()));
    var ruled = parts.rules(edition.pathways());
    var checks = parts.checks(edition.findings().values());
    var indicators = edition.indicators().values().stream().map(this::counted).toList();
    edition.unknown().forEach(question -> sources.title(question.source()));
    return new EditionView(
        texts.say("library.edition.title", texts.say(edition.name()), shortName),
        texts.say(edition.name()),
        texts.say(edition.summary()),
        texts.say("library.edition", shortName),
        new PeriodWords(days).inForce(edition),
        sources.known(edition.provenance()),
        facts(),
        editions(),
        contents(),
        groups(),
        verdicts(),
        amendments,
        parts.order(),
        ruled,
        edition.intervals().values().stream().map(this::measured).toList(),
        checks,
        indicators,
        parts.unknown("unknown", edition.unknown()),
        sources.list(),
        List.of(
            new Link(
                texts.say("library.machine.edition"),
                LibraryAddress.resource(FhirLibrary.BUNDLE, edition.id())),
            new Link(
                texts.say("library.machine.library"),
                LibraryAddress.resource(Publication.LIBRARY, edition.id()))));
  }

  private List<Fact> facts() {
    return List.of(
        new Fact(
            texts.say("library.fact.updated"),
            new PeriodWords(days).day(Shelf.updated(edition, Optional.empty())),
            Optional.empty()),
        new Fact(
            texts.say("library.fact.newest-source"),
            new PeriodWords(days).day(sources.newest()),
            Optional.empty()));
  }

  private List<Link> editions() {
    return shelf.siblings(edition).stream()
        .map(one -> new Link(shelf.shortName(one), LibraryAddress.of(one), one.equals(edition)))
        .toList();
  }

  private List<Link> contents() {
    return SECTIONS.stream()
        .filter(section -> !section.equals("indicators") || !edition.indicators().isEmpty())
        .map(section -> new Link(texts.say("library.edition.section." + section), "#" + section))
        .toList();
  }

  private List<EditionView.Group> groups() {
    var groups = new LinkedHashMap<String, List<EditionView.Listed>>();
    for (var name : Groups.of(edition.pathways())) {
      groups.put(name, new ArrayList<>());
    }
    edition
        .pathways()
        .forEach(pathway ->
            groups.getOrDefault(pathway.group(), new ArrayList<>()).add(listed(pathway)));
    return groups.entrySet().stream()
        .map(group -> new EditionView.Group(Groups.name(texts, group.getKey()), group.getValue()))
        .toList();
  }

  private EditionView.Listed listed(Pathway pathway) {
    return new EditionView.Listed(
        pathway.id(),
        texts.say(pathway.name()),
        LibraryAddress.of(edition.id(), pathway.id()),
        Groups.firstSentence(texts, pathway.forWhom()),
        texts.say("library.from", new PeriodWords(days).day(pathway.firstDay())),
        texts.say(
            "library.holds",
            pathway.steps().size(),
            pathway.combinations().size(),
            pathway.limits().size()));
  }

  private List<Verdict> verdicts() {
    var editions = shelf.siblings(edition);
    var at = editions.indexOf(edition);
    return IntStream.of(at - 1, at)
        .filter(from -> from >= 0 && from + 1 < editions.size())
        .mapToObj(from -> between(editions.get(from), editions.get(from + 1)))
        .toList();
  }

  private Verdict between(Edition from, Edition to) {
    return new Verdicts(shelf, texts)
        .of(EditionDiff.between(from, to), LibraryAddress.comparison(from, to));
  }

  private EditionView.Measured measured(IntervalRule interval) {
    return new EditionView.Measured(
        LibraryAddress.anchor("interval", interval.id()),
        texts.say(interval.label()),
        rules.span(interval),
        String.join(" · ", interval.readings()));
  }

  private EditionView.Counted counted(Indicator indicator) {
    var facts = indicator.facts();
    return new EditionView.Counted(
        LibraryAddress.anchor("indicator", facts.id()),
        texts.say(facts.label()),
        Stream.of(
                new IndicatorWords(words, rules).sentence(indicator),
                texts.say(facts.provenance().note()))
            .filter(sentence -> !sentence.isEmpty())
            .reduce((a, b) -> a + " " + b)
            .orElse(""),
        sources.known(facts.provenance()));
  }
}
