package varde.app.cli;

import java.util.Set;
import java.util.TreeSet;
import varde.app.words.EditionWords;
import varde.engine.edition.Provenance;

/// The sources of what a page has told, with their addresses.
final class SourceList {
  private final EditionWords words;
  private final Page page;
  private final Set<String> keys = new TreeSet<>();

  SourceList(EditionWords words, Page page) {
    this.words = words;
    this.page = page;
  }

  /// How a fact is known, in short: `verified, T-TSB`.
  String known(Provenance provenance) {
    var mark = words.texts().say("known." + provenance.mark().word());
    return provenance.source().isEmpty() ? mark : mark + ", " + key(provenance.source());
  }

  /// The key, which is then explained in the list.
  String key(String source) {
    if (!source.isEmpty()) {
      keys.add(source);
    }
    return source;
  }

  void write() {
    if (keys.isEmpty()) {
      return;
    }
    page.heading(words.texts().say("show.sources"));
    var width = keys.stream().mapToInt(String::length).max().orElse(0);
    for (var key : keys) {
      var source = words.edition().sources().get(key);
      if (source != null) {
        page.row(
            2,
            Cell.of(key, width).in(Style.STRONG),
            Cell.rest(
                source.dated().isEmpty()
                    ? source.title()
                    : words.texts().say("show.source.dated", source.title(), source.dated())));
        if (!source.url().isEmpty()) {
          page.row(2, Cell.empty(width), Cell.rest(source.url()).in(Style.QUIET));
        }
      }
    }
    page.emptyLine();
    page.paragraph(words.texts().say("show.marks"), Style.QUIET);
  }
}
