package varde.app.publishing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import varde.app.publishing.LibraryParts.Known;
import varde.app.publishing.LibraryParts.SourceEntry;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.engine.edition.Provenance;
import varde.engine.edition.Source;

/// The sources of what a page tells, gathered while it is told.
final class PageSources {
  private static final String WHOLE_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private final EditionWords words;
  private final DayWords days;
  private final Set<String> keys = new TreeSet<>();

  PageSources(EditionWords words, DayWords days) {
    this.words = words;
    this.days = days;
  }

  /// How a fact is known, and where it was read.
  Known known(Provenance provenance) {
    var source = find(provenance.source());
    return new Known(
        provenance.mark().word(),
        words.texts().say("library.mark." + provenance.mark().word()),
        provenance.source(),
        source.map(one -> LibraryAddress.anchor("source", one.key())).orElse(""),
        source.map(Source::title).orElse(provenance.source()),
        source.map(Source::url).orElse(""),
        words.texts().say(provenance.note()));
  }

  /// The title of a source; its key where the edition does not know it.
  String title(String key) {
    return find(key).map(Source::title).orElse(key);
  }

  private Optional<Source> find(String key) {
    if (!key.isEmpty()) {
      keys.add(key);
    }
    return Optional.ofNullable(words.edition().sources().get(key));
  }

  List<SourceEntry> list() {
    return keys.stream()
        .flatMap(key -> Optional.ofNullable(words.edition().sources().get(key)).stream())
        .map(source ->
            new SourceEntry(
                LibraryAddress.anchor("source", source.key()),
                source.key(),
                source.title(),
                source.url(),
                dated(source)))
        .toList();
  }

  private String dated(Source source) {
    return source.dated().matches(WHOLE_DAY)
        ? days.dated(LocalDate.parse(source.dated()))
        : source.dated();
  }

  /// The day of the newest source that was used, where one is dated.
  Optional<LocalDate> newest() {
    return keys.stream()
        .flatMap(key -> Optional.ofNullable(words.edition().sources().get(key)).stream())
        .map(Source::dated)
        .filter(day -> day.matches(WHOLE_DAY))
        .map(LocalDate::parse)
        .max(Comparator.naturalOrder());
  }
}
