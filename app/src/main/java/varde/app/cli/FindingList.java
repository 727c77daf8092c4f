package varde.app.cli;

import java.util.Collection;
import varde.app.words.EditionWords;
import varde.engine.edition.FindingText;

/// What can be found wrong, what the register calls it, and what to do.
final class FindingList {
  private final EditionWords words;
  private final Page page;
  private final SourceList sources;

  FindingList(EditionWords words, Page page, SourceList sources) {
    this.words = words;
    this.page = page;
    this.sources = sources;
  }

  void write(Collection<FindingText> findings) {
    page.heading(words.texts().say("show.checks"));
    var width = findings.stream().mapToInt(f -> f.code().length()).max().orElse(0);
    for (var finding : findings) {
      var texts = words.texts();
      page.row(
          2, Cell.of(finding.code(), width).in(Style.STRONG), Cell.rest(texts.say(finding.text())));
      if (!finding.official().isEmpty()) {
        page.row(
            2,
            Cell.empty(width),
            Cell.rest(
                    texts.say(
                        "show.finding.official",
                        finding.official(),
                        sources.known(finding.provenance())))
                .in(Style.QUIET));
      }
      page.row(2, Cell.empty(width), Cell.fitting("→"), Cell.rest(texts.say(finding.remedy())));
    }
  }
}
