package varde.app.cli;

import java.util.List;
import varde.app.words.EditionWords;
import varde.app.words.LimitWords;
import varde.app.words.PlainTimes;
import varde.app.words.Texts;
import varde.engine.edition.Pathway;
import varde.engine.edition.TimeLimit;

/// A pathway in the patient's words: what happens, who helps, how soon.
final class PlainPage {
  private final EditionWords words;
  private final Texts texts;
  private final Page page;

  PlainPage(EditionWords words, Page page) {
    this.words = words;
    this.page = page;
    texts = words.texts();
  }

  void write(Pathway pathway) {
    page.paragraph(texts.say(pathway.name()), Style.STRONG);
    page.emptyLine();
    page.text(0, texts.say(pathway.plain()), Style.PLAIN);
    words
        .stepsByPhase(pathway)
        .forEach((phase, steps) -> {
          page.heading(texts.say(phase));
          for (var step : steps) {
            if (!step.equals(steps.getFirst())) {
              page.emptyLine();
            }
            page.text(2, texts.say(step.label()), Style.STRONG);
            page.text(2, texts.say(step.plain()), Style.PLAIN);
            page.text(
                2, texts.say("plain.responsible", texts.say(step.responsible())), Style.QUIET);
          }
        });
    times(pathway.limits());
    points(pathway);
    page.emptyLine();
    page.text(
        0,
        texts.say("plain.edition", texts.say(words.edition().name()), words.edition().id()),
        Style.QUIET);
  }

  private void times(List<TimeLimit> limits) {
    if (limits.isEmpty()) {
      return;
    }
    page.heading(texts.say("plain.times"));
    page.text(2, texts.say("plain.times.about"), Style.PLAIN);
    LimitWords.byInterval(words.edition(), limits)
        .forEach((interval, rows) -> {
          page.emptyLine();
          page.text(2, texts.say(interval.label()), Style.STRONG);
          new PlainTimes(texts).said(rows).forEach(time -> page.text(4, time, Style.PLAIN));
        });
  }

  private void points(Pathway pathway) {
    if (pathway.points().isEmpty()) {
      return;
    }
    page.heading(texts.say("plain.points"));
    for (var point : pathway.points()) {
      page.row(2, Cell.fitting("•"), Cell.rest(texts.say(point.label())));
    }
  }
}
