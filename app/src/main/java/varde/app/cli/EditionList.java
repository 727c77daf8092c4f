package varde.app.cli;

import java.util.List;
import varde.app.words.EditionPeriod;
import varde.app.words.Texts;
import varde.engine.edition.Code;
import varde.engine.edition.Edition;
import varde.engine.edition.OpenQuestion;
import varde.engine.limit.Days;

/// The editions there are, one block each.
final class EditionList {
  private static final String SHOW = "varde editions show";
  private static final String DIFF = "varde editions diff";
  private static final List<String> NAMES =
      List.of("editions.in-force", "editions.extends", "editions.holds", "editions.unknown");

  private final Texts texts;
  private final Page page;

  EditionList(Texts texts, Page page) {
    this.texts = texts;
    this.page = page;
  }

  void write(List<Edition> editions) {
    if (editions.isEmpty()) {
      page.paragraph(texts.say("editions.none"), Style.PLAIN);
      return;
    }
    page.paragraph(texts.say("editions.title", editions.size()), Style.STRONG);
    editions.forEach(this::edition);
    page.emptyLine();
    next(editions);
  }

  /// What one may do now.
  private void next(List<Edition> editions) {
    var entries = new Entries(texts, page, List.of("editions.show", "editions.diff"));
    var first = NamedEdition.shortest(editions, editions.getFirst());
    var pathway = editions.getFirst().pathways().getFirst().id();
    entries.entry("editions.show", String.join(" ", SHOW, first, pathway));
    if (editions.size() > 1) {
      var second = NamedEdition.shortest(editions, editions.get(1));
      entries.entry("editions.diff", String.join(" ", DIFF, first, second));
    }
  }

  private void edition(Edition edition) {
    var entries = new Entries(texts, page, NAMES);
    page.emptyLine();
    page.row(0, Cell.rest(edition.id()).in(Style.STRONG));
    page.row(2, Cell.rest(texts.say(edition.name())));
    entries.entry("editions.in-force", new EditionPeriod(texts).of(edition));
    entries.entry("editions.extends", edition.extendsEdition());
    entries.entry(
        "editions.holds",
        texts.say(
            "editions.holds.what", edition.pathways().size(), codes(edition), limits(edition)));
    entries.entry(
        "editions.unknown",
        texts.say("editions.unknown.what", questions(edition), unstated(edition), unseen(edition)));
  }

  /// Official codes; where the edition has no list of them, what may be registered.
  private static long codes(Edition edition) {
    return edition.codes().isEmpty()
        ? edition.pathways().stream().mapToLong(pathway -> pathway.combinations().size()).sum()
        : edition.codes().stream()
            .map(code -> List.of(code.pathway(), code.system(), code.code()))
            .distinct()
            .count();
  }

  private static long limits(Edition edition) {
    return edition.pathways().stream().mapToLong(pathway -> pathway.limits().size()).sum();
  }

  private static long questions(Edition edition) {
    return edition.unknown().size()
        + edition.pathways().stream()
            .flatMap(pathway -> pathway.unknown().stream())
            .map(OpenQuestion::text)
            .distinct()
            .count();
  }

  private static long unstated(Edition edition) {
    return edition.pathways().stream()
        .flatMap(pathway -> pathway.limits().stream())
        .filter(limit -> limit.days() instanceof Days.Unstated && limit.local().isEmpty())
        .count();
  }

  private static long unseen(Edition edition) {
    return edition.codes().stream().map(Code::text).filter(String::isEmpty).count();
  }
}
