package varde.app.cli;

import java.util.List;
import java.util.TreeSet;
import varde.app.words.EditionWords;
import varde.app.words.IndicatorWords;
import varde.app.words.RuleWords;
import varde.engine.edition.Edition;
import varde.engine.edition.Indicator;

/// What is counted and what is left out, with sources and readings.
record IndicatorReasons(Session session, Page page) {
  private static final List<String> READINGS = List.of("unit", "period", "beside", "hidden");

  void write(List<Edition> editions) {
    var texts = session.texts();
    page.heading(texts.say("indicators.why"));
    var told = new TreeSet<String>();
    for (var edition : editions.reversed()) {
      for (var indicator : edition.indicators().values()) {
        if (told.add(indicator.facts().id())) {
          write(edition, indicator);
        }
      }
    }
    page.heading(texts.say("indicators.why.all"));
    READINGS.forEach(
        reading -> page.paragraph(texts.say("indicators.why." + reading), Style.PLAIN));
  }

  private void write(Edition edition, Indicator indicator) {
    var texts = session.texts();
    var words = new EditionWords(edition, texts);
    var facts = indicator.facts();
    page.emptyLine();
    page.text(2, texts.say(facts.label()), Style.STRONG);
    page.text(4, new IndicatorWords(words, new RuleWords(words)).sentence(indicator), Style.PLAIN);
    page.text(4, texts.say(facts.provenance().note()), Style.PLAIN);
    page.text(4, new SourceList(words, page).known(facts.provenance()), Style.QUIET);
  }
}
