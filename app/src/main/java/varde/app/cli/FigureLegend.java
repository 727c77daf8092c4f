package varde.app.cli;

import varde.app.insight.Figures;
import varde.app.words.Texts;

/// What the signs in figures mean.
record FigureLegend(Texts texts, Page page) {
  void write(Figures figures) {
    page.emptyLine();
    page.paragraph(texts.say("indicators.legend.hidden"), Style.QUIET);
    if (figures.by().size() == 1) {
      page.paragraph(
          texts.say(
              figures.by().getFirst().isTime()
                  ? "indicators.legend.time"
                  : "indicators.legend.funnel"),
          Style.QUIET);
    }
    if (ShareBlock.isTime(figures.by())) {
      page.paragraph(texts.say("indicators.legend.preliminary"), Style.QUIET);
    }
  }
}
