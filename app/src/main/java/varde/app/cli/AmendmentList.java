package varde.app.cli;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import varde.app.words.EditionWords;
import varde.app.words.Texts;
import varde.engine.edition.Amendment;

/// Dated changes, the earliest first; those without a date last.
final class AmendmentList {
  private final Texts texts;
  private final Page page;
  private final SourceList sources;

  AmendmentList(EditionWords words, Page page, SourceList sources) {
    this.page = page;
    this.sources = sources;
    texts = words.texts();
  }

  void write(Collection<Amendment> amendments) {
    if (amendments.isEmpty()) {
      return;
    }
    page.heading(texts.say("show.amendments"));
    var days = amendments.stream().mapToInt(amendment -> day(amendment).length()).max().orElse(0);
    amendments.stream()
        .sorted(Comparator.comparing(amendment -> date(amendment).orElse(LocalDate.MAX)))
        .forEach(amendment -> {
          page.row(
              2,
              Cell.of(day(amendment), days).in(Style.STRONG),
              Cell.rest(texts.say(amendment.text())));
          page.row(2, Cell.empty(days), Cell.rest(about(amendment)).in(Style.QUIET));
        });
  }

  private String day(Amendment amendment) {
    return date(amendment).map(texts::shortDay).orElse(texts.say("show.undated"));
  }

  /// The day it holds from; else the day it was published.
  private static Optional<LocalDate> date(Amendment amendment) {
    return amendment.from().or(amendment::published);
  }

  private String about(Amendment amendment) {
    var published =
        amendment.from().isPresent() && amendment.published().isPresent()
            ? texts.say("show.published", texts.shortDay(amendment.published().get())) + " · "
            : "";
    var pathways =
        amendment.pathways().isEmpty() ? "" : String.join(", ", amendment.pathways()) + " · ";
    return pathways + published + sources.known(amendment.provenance());
  }
}
