package varde.app.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import varde.app.publishing.LibraryParts.Link;
import varde.app.publishing.LibraryParts.Verdict;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.app.words.Texts;
import varde.catalogue.EditionDiff;
import varde.engine.edition.Edition;
import varde.engine.edition.Pathway;

/// Tells which pathways and editions there are.
final class ShelfPage {
  private final Shelf shelf;
  private final Texts texts;
  private final DayWords days;

  ShelfPage(Shelf shelf, Texts texts) {
    this.shelf = shelf;
    this.texts = texts;
    days = new DayWords(texts, shelf.today());
  }

  ShelfView view() {
    var newestFirst =
        shelf.programmes().stream()
            .flatMap(programme -> shelf.firstToRead(programme).stream())
            .toList();
    return new ShelfView(
        groups(newestFirst), newestFirst.stream().map(this::listed).toList(), verdicts());
  }

  /// Each pathway once, as the first edition to read has it.
  private List<ShelfView.Group> groups(List<Edition> editions) {
    var chosen = new LinkedHashMap<String, Edition>();
    var pathways = new LinkedHashMap<String, Pathway>();
    for (var edition : editions) {
      for (var pathway : edition.pathways()) {
        var key = edition.programme() + "/" + pathway.id();
        chosen.putIfAbsent(key, edition);
        pathways.putIfAbsent(key, pathway);
      }
    }
    var groups = new LinkedHashMap<String, List<ShelfView.Book>>();
    Groups.of(List.copyOf(pathways.values())).forEach(name -> groups.put(name, new ArrayList<>()));
    pathways.forEach((key, pathway) ->
        Optional.ofNullable(chosen.get(key))
            .ifPresent(edition ->
                groups
                    .getOrDefault(pathway.group(), new ArrayList<>())
                    .add(book(edition, pathway))));
    return groups.entrySet().stream()
        .map(group ->
            new ShelfView.Group(
                LibraryAddress.anchor("group", group.getKey()),
                Groups.name(texts, group.getKey()),
                group.getValue()))
        .toList();
  }

  private ShelfView.Book book(Edition edition, Pathway pathway) {
    return new ShelfView.Book(
        pathway.id(),
        texts.say(pathway.name()),
        LibraryAddress.of(edition.id(), pathway.id()),
        Groups.firstSentence(texts, pathway.forWhom()),
        shelf.having(edition, pathway.id()).stream()
            .map(one ->
                new Link(
                    shelf.shortName(one),
                    LibraryAddress.of(one.id(), pathway.id()),
                    one.equals(edition)))
            .toList(),
        shelf.isInForce(edition) ? "" : texts.say("library.not-in-force"));
  }

  private ShelfView.Listed listed(Edition edition) {
    var words = new EditionWords(edition, texts);
    return new ShelfView.Listed(
        texts.say("library.edition", shelf.shortName(edition)),
        texts.say(edition.name()),
        LibraryAddress.of(edition),
        Texts.capital(new PeriodWords(days).inForce(edition)),
        shelf.isInForce(edition),
        new PageSources(words, days).known(edition.provenance()),
        new PeriodWords(days).day(Shelf.updated(edition, Optional.empty())),
        texts.say(
            "library.edition.holds",
            edition.pathways().size(),
            edition.pathways().stream().mapToInt(pathway -> pathway.limits().size()).sum()),
        texts.say("library.edition.unknown", unstated(edition), questions(edition)));
  }

  private static long unstated(Edition edition) {
    return edition.pathways().stream()
        .flatMap(pathway -> pathway.limits().stream())
        .filter(limit -> !StepViews.isStated(limit))
        .count();
  }

  private static long questions(Edition edition) {
    return Stream.concat(
            edition.unknown().stream(),
            edition.pathways().stream().flatMap(pathway -> pathway.unknown().stream()))
        .distinct()
        .count();
  }

  /// What each step from one edition to the next came to, the newest first.
  private List<Verdict> verdicts() {
    var verdicts = new ArrayList<Verdict>();
    for (var i = 0; i + 1 < shelf.editions().size(); i++) {
      var from = shelf.editions().get(i);
      var to = shelf.editions().get(i + 1);
      if (from.programme().equals(to.programme())) {
        verdicts.addFirst(
            new Verdicts(shelf, texts)
                .of(EditionDiff.between(from, to), LibraryAddress.comparison(from, to)));
      }
    }
    return verdicts;
  }
}
