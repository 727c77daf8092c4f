package varde.app.cli;

import java.util.List;
import varde.app.words.EditionPeriod;
import varde.app.words.EditionWords;
import varde.app.words.RuleWords;
import varde.app.words.Texts;
import varde.engine.edition.Pathway;
import varde.engine.edition.Point;
import varde.engine.edition.Question;

/// A pathway for reading by professionals.
final class PathwayPage {
  private final EditionWords words;
  private final Texts texts;
  private final Page page;
  private final SourceList sources;

  PathwayPage(EditionWords words, Page page) {
    this.words = words;
    this.page = page;
    texts = words.texts();
    sources = new SourceList(words, page);
  }

  void write(Pathway pathway) {
    header(pathway);
    new StepList(words, page, sources).write(pathway);
    new LimitTable(words, page, sources).write(pathway.limits());
    new CodeList(words, page, sources).write(pathway);
    new FindingList(words, page, sources).write(new RuleWords(words).asked(pathway));
    points(pathway.points());
    questions(pathway.questions());
    amendments(pathway);
    new OpenQuestions(words, page, sources).write(pathway.unknown());
    page.emptyLine();
    page.text(
        2,
        texts.say("show.unknown.edition", words.edition().unknown().size(), words.edition().id()),
        Style.QUIET);
    sources.write();
  }

  private void header(Pathway pathway) {
    var edition = words.edition();
    page.paragraph(
        texts.say("show.pathway", pathway.id(), texts.say(pathway.name())), Style.STRONG);
    if (!pathway.official().isEmpty()) {
      page.text(0, texts.say("show.official", pathway.official()), Style.PLAIN);
    }
    page.text(0, texts.say(edition.name()), Style.QUIET);
    page.text(
        0,
        texts.say("show.edition", edition.id(), new EditionPeriod(texts).of(edition)),
        Style.QUIET);
    page.text(0, firstDay(pathway), Style.QUIET);
    section("show.goal", texts.say(pathway.goal()));
    section("show.for-whom", texts.say(pathway.forWhom()));
  }

  private String firstDay(Pathway pathway) {
    var known = sources.known(pathway.provenance());
    return pathway
        .firstDay()
        .map(day -> texts.say("show.first-day", texts.shortDay(day), known))
        .orElseGet(() -> texts.say("show.first-day.unknown", known));
  }

  private void section(String name, String text) {
    if (!text.isEmpty()) {
      page.heading(texts.say(name));
      page.text(2, text, Style.PLAIN);
    }
  }

  private void points(List<Point> points) {
    if (points.isEmpty()) {
      return;
    }
    page.heading(texts.say("show.points"));
    for (var point : points) {
      page.row(
          2,
          Cell.fitting("•"),
          Cell.rest(
              texts.say(
                  "show.point",
                  texts.say(point.label()),
                  texts.say(point.text()),
                  sources.known(point.provenance()))));
    }
  }

  private void questions(List<Question> questions) {
    if (questions.isEmpty()) {
      return;
    }
    page.heading(texts.say("show.questions"));
    for (var question : questions) {
      page.row(2, Cell.fitting("•"), Cell.rest(texts.say(question.text())));
      sources.key(question.provenance().source());
    }
  }

  private void amendments(Pathway pathway) {
    new AmendmentList(words, page, sources)
        .write(
            words.edition().amendments().stream()
                .filter(amendment ->
                    amendment.pathways().isEmpty() || amendment.pathways().contains(pathway.id()))
                .toList());
  }
}
