package varde.app.cli;

import java.util.Collection;
import varde.app.words.EditionWords;
import varde.app.words.Texts;
import varde.engine.edition.OpenQuestion;

/// What was looked for and not found.
final class OpenQuestions {
  private final Texts texts;
  private final Page page;
  private final SourceList sources;

  OpenQuestions(EditionWords words, Page page, SourceList sources) {
    texts = words.texts();
    this.page = page;
    this.sources = sources;
  }

  void write(Collection<OpenQuestion> unknown) {
    if (unknown.isEmpty()) {
      return;
    }
    page.heading(texts.say("show.unknown"));
    for (var question : unknown) {
      var source = sources.key(question.source());
      page.row(
          2,
          Cell.fitting("?"),
          Cell.rest(
              source.isEmpty()
                  ? texts.say(question.text())
                  : texts.say("show.unknown.source", texts.say(question.text()), source)));
    }
  }
}
