package varde.app.cli;

import java.util.List;
import varde.app.words.EditionWords;
import varde.app.words.LimitWords;
import varde.app.words.RuleWords;
import varde.app.words.Texts;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.LocalValue;
import varde.engine.edition.Provenance;
import varde.engine.edition.TimeLimit;

/// The time limits of a pathway: for each interval a row for each setting or severity.
final class LimitTable {
  private final EditionWords words;
  private final Texts texts;
  private final RuleWords rules;
  private final LimitWords limitWords;
  private final Page page;
  private final SourceList sources;

  LimitTable(EditionWords words, Page page, SourceList sources) {
    this.words = words;
    this.page = page;
    this.sources = sources;
    texts = words.texts();
    rules = new RuleWords(words);
    limitWords = new LimitWords(texts);
  }

  void write(List<TimeLimit> limits) {
    page.heading(texts.say("show.limits"));
    if (limits.isEmpty()) {
      page.text(2, texts.say("show.limits.none"), Style.PLAIN);
      return;
    }
    page.text(2, texts.say("show.limits.about"), Style.QUIET);
    var widths = new Widths(limits);
    LimitWords.byInterval(words.edition(), limits)
        .forEach((interval, rows) -> interval(interval, rows, widths));
  }

  private void interval(IntervalRule interval, List<TimeLimit> limits, Widths widths) {
    page.emptyLine();
    page.text(2, texts.say(interval.label()), Style.STRONG);
    page.text(4, rules.span(interval), Style.QUIET);
    limits.forEach(limit -> row(limit, widths));
    limits.stream()
        .map(TimeLimit::provenance)
        .map(Provenance::note)
        .map(texts::say)
        .distinct()
        .forEach(note -> page.text(4, note, Style.QUIET));
  }

  private void row(TimeLimit limit, Widths widths) {
    page.row(
        4,
        Cell.of(limitWords.holds(limit), widths.holds),
        Cell.of(limitWords.value(limit), widths.value).in(Style.STRONG),
        Cell.of(known(limit), widths.known),
        Cell.rest(limit.id()).in(Style.QUIET));
    limit.local().ifPresent(local -> page.text(6, local(local), Style.PLAIN));
  }

  private String known(TimeLimit limit) {
    return sources.known(limit.provenance());
  }

  private String local(LocalValue local) {
    return texts.say(
        "show.limit.decided", texts.shortDay(local.from()), local.decidedBy(), local.source());
  }

  private final class Widths {
    private final int holds;
    private final int value;
    private final int known;

    Widths(List<TimeLimit> limits) {
      holds = limits.stream().mapToInt(limit -> limitWords.holds(limit).length()).max().orElse(0);
      value = limits.stream().mapToInt(limit -> limitWords.value(limit).length()).max().orElse(0);
      known = limits.stream().mapToInt(limit -> known(limit).length()).max().orElse(0);
    }
  }
}
