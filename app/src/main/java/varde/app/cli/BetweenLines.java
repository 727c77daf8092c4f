package varde.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import varde.app.insight.Between;
import varde.app.words.Texts;

/// How much rows differ, and how much of it chance explains, in a sentence or two.
record BetweenLines(Texts texts, Page page) {
  private static final int INDENT = 2;

  void write(Between between) {
    var parts = new ArrayList<String>();
    add(parts, "indicators.coefficient", between.coefficient(), 1);
    add(parts, "indicators.quotient", between.quotient(), 2);
    add(parts, "indicators.systematic", between.systematic(), 2);
    page.text(
        INDENT,
        texts.say("indicators.between", between.shares().size(), String.join(" · ", parts)),
        Style.PLAIN);
    page.text(INDENT, texts.say("indicators.far-off", between.farOff()), Style.PLAIN);
    var phi = between.dispersion().phi();
    page.text(
        INDENT,
        texts.say(
            phi > 1 ? "indicators.wider" : "indicators.chance", texts.decimal(Math.sqrt(phi), 1)),
        Style.QUIET);
  }

  private void add(List<String> parts, String key, OptionalDouble value, int digits) {
    value.ifPresent(number -> parts.add(texts.say(key, texts.decimal(number, digits))));
  }
}
