package varde.app.cli;

import java.util.List;
import varde.app.words.EditionWords;
import varde.app.words.RuleWords;
import varde.app.words.Texts;
import varde.engine.edition.Pathway;
import varde.engine.edition.Step;

/// The steps of a pathway, phase by phase.
final class StepList {
  private static final List<String> NAMES =
      List.of(
          "show.step.responsible", "show.step.events", "show.step.guideline", "show.step.source");
  private static final int NUMBER = 3;
  private static final int INDENT = NUMBER + Page.GAP.length();

  private final EditionWords words;
  private final Texts texts;
  private final RuleWords rules;
  private final Page page;
  private final SourceList sources;
  private final int names;
  private int number;

  StepList(EditionWords words, Page page, SourceList sources) {
    this.words = words;
    this.page = page;
    this.sources = sources;
    texts = words.texts();
    rules = new RuleWords(words);
    names = NAMES.stream().mapToInt(name -> texts.say(name).length()).max().orElse(0);
  }

  void write(Pathway pathway) {
    words
        .stepsByPhase(pathway)
        .forEach((phase, steps) -> {
          page.heading(texts.say("show.phase", texts.say(phase)));
          for (var step : steps) {
            if (!step.equals(steps.getFirst())) {
              page.emptyLine();
            }
            step(step);
          }
        });
  }

  private void step(Step step) {
    number++;
    page.row(
        0,
        Cell.number(number, NUMBER).in(Style.STRONG),
        Cell.rest(texts.say(step.label())).in(Style.STRONG));
    page.text(INDENT, texts.say(step.text()), Style.PLAIN);
    about("show.step.responsible", texts.say(step.responsible()));
    about("show.step.events", String.join(", ", step.events().stream().map(rules::event).toList()));
    step.guideline()
        .ifPresent(link -> {
          about("show.step.guideline", link.title());
          page.row(INDENT, Cell.empty(names), Cell.rest(link.url()).in(Style.QUIET));
        });
    about(
        "show.step.source",
        sources.known(step.provenance()) + note(texts.say(step.provenance().note())));
  }

  private static String note(String note) {
    return note.isEmpty() ? "" : ". " + note;
  }

  private void about(String name, String text) {
    if (!text.isEmpty()) {
      page.row(INDENT, Cell.of(texts.say(name), names).in(Style.QUIET), Cell.rest(text));
    }
  }
}
