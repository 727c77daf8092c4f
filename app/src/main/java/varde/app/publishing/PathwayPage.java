package varde.app.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import varde.app.publishing.LibraryParts.Fact;
import varde.app.publishing.LibraryParts.Link;
import varde.app.publishing.LibraryParts.Question;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.app.words.LimitWords;
import varde.app.words.PlainTimes;
import varde.app.words.RuleWords;
import varde.app.words.Texts;
import varde.engine.edition.Edition;
import varde.engine.edition.Mark;
import varde.engine.edition.Pathway;
import varde.engine.edition.Provenance;
import varde.engine.edition.Text;

/// Tells one pathway of one edition, in professional or in plain words.
final class PathwayPage {
  private static final List<String> SECTIONS =
      List.of(
          "steps",
          "limits",
          "points",
          "questions",
          "codes",
          "checks",
          "rules",
          "changes",
          "unknown",
          "sources",
          "machines");
  private static final List<String> PLAIN_SECTIONS = List.of("steps", "times", "points");

  private final Shelf shelf;
  private final Edition edition;
  private final Pathway pathway;
  private final boolean isPlain;
  private final Texts texts;
  private final DayWords days;
  private final EditionWords words;
  private final PageSources sources;
  private final EditionParts parts;

  PathwayPage(Shelf shelf, Texts texts, Edition edition, Pathway pathway, boolean isPlain) {
    this.shelf = shelf;
    this.edition = edition;
    this.pathway = pathway;
    this.isPlain = isPlain;
    this.texts = texts;
    days = new DayWords(texts, shelf.today());
    words = new EditionWords(edition, texts);
    sources = new PageSources(words, days);
    parts = new EditionParts(words, days, sources);
  }

  PathwayView view() {
    var name = texts.say(pathway.name());
    var phases = new StepViews(words, pathway, sources).list(isPlain);
    var limits = new LimitRows(words, days, pathway, sources);
    var table = new PathwayView.Limits(limits.columns(), limits.list());
    var points = points();
    var questions = questions();
    var codes = new CodeRows(words, pathway, sources).table();
    var checks = parts.checks(new RuleWords(words).asked(pathway));
    var rules = parts.rules(List.of(pathway));
    var verdicts = new Verdicts(shelf, texts).around(edition, pathway.id());
    var amendments = parts.amendments(Shelf.amendments(edition, Optional.of(pathway)));
    return new PathwayView(
        texts.say("library.pathway.title", name, shelf.shortName(edition)),
        name,
        pathway.id(),
        isPlain,
        texts.say(isPlain ? pathway.plain() : pathway.forWhom()),
        texts.say(pathway.goal()),
        pathway.official(),
        new Link(
            texts.say("library.edition", shelf.shortName(edition)), LibraryAddress.of(edition)),
        new PeriodWords(days).inForce(edition),
        sources.known(edition.provenance()),
        facts(),
        editions(),
        forms(),
        contents(),
        phases,
        table,
        times(),
        points,
        questions,
        codes,
        checks,
        parts.order(),
        rules,
        verdicts,
        amendments,
        parts.unknown("unknown", pathway.unknown()),
        edition.unknown().size(),
        sources.list(),
        machines());
  }

  private List<Fact> facts() {
    var period = new PeriodWords(days);
    var first = sources.known(pathway.provenance());
    return List.of(
        new Fact(
            texts.say("library.fact.first-day"),
            period.day(pathway.firstDay()),
            Optional.of(first)),
        new Fact(
            texts.say("library.fact.published"),
            texts.say("library.unstated"),
            Optional.of(unstated())),
        new Fact(
            texts.say("library.fact.updated"),
            period.day(Shelf.updated(edition, Optional.of(pathway))),
            Optional.empty()),
        new Fact(
            texts.say("library.fact.newest-source"),
            period.day(sources.newest()),
            Optional.empty()));
  }

  /// No edition says when a pathway was first published.
  private LibraryParts.Known unstated() {
    return sources.known(new Provenance(Mark.UNSTATED, "", Text.EMPTY));
  }

  private List<Link> editions() {
    return shelf.having(edition, pathway.id()).stream()
        .map(one ->
            new Link(
                shelf.shortName(one),
                isPlain
                    ? LibraryAddress.plainly(one.id(), pathway.id())
                    : LibraryAddress.of(one.id(), pathway.id()),
                one.equals(edition)))
        .toList();
  }

  private List<Link> forms() {
    return List.of(
        new Link(
            texts.say("library.form.professional"),
            LibraryAddress.of(edition.id(), pathway.id()),
            !isPlain),
        new Link(
            texts.say("library.form.plain"),
            LibraryAddress.plainly(edition.id(), pathway.id()),
            isPlain));
  }

  private List<Link> contents() {
    var empty = new ArrayList<String>();
    if (pathway.points().isEmpty()) {
      empty.add("points");
    }
    if (pathway.questions().isEmpty()) {
      empty.add("questions");
    }
    if (pathway.limits().isEmpty()) {
      empty.add("times");
    }
    return (isPlain ? PLAIN_SECTIONS : SECTIONS)
        .stream()
            .filter(section -> !empty.contains(section))
            .map(section -> new Link(texts.say("library.section." + section), "#" + section))
            .toList();
  }

  private List<PathwayView.Time> times() {
    var said = new PlainTimes(texts);
    return LimitWords.byInterval(edition, pathway.limits()).entrySet().stream()
        .map(entry ->
            new PathwayView.Time(
                texts.say(entry.getKey().label()),
                said.said(entry.getValue()).stream().map(Texts::capital).toList()))
        .toList();
  }

  private List<PathwayView.Point> points() {
    return pathway.points().stream()
        .map(point ->
            new PathwayView.Point(
                LibraryAddress.anchor("point", point.id()),
                texts.say(point.label()),
                texts.say(point.text()),
                sources.known(point.provenance())))
        .toList();
  }

  private List<Question> questions() {
    return pathway.questions().stream()
        .map(question ->
            new Question(
                LibraryAddress.anchor("question", question.id()),
                texts.say(question.text()),
                Optional.of(sources.known(question.provenance()))))
        .toList();
  }

  private List<Link> machines() {
    return Stream.of(
            new Link(
                texts.say("library.machine.pathway"),
                LibraryAddress.resource(Publication.PLAN, edition.id(), pathway.id())),
            new Link(
                texts.say("library.machine.edition"),
                LibraryAddress.resource(FhirLibrary.BUNDLE, edition.id())))
        .toList();
  }
}
