package varde.app.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import varde.app.publishing.Passage.Place;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.app.words.LimitWords;
import varde.app.words.Texts;
import varde.engine.edition.Edition;
import varde.engine.edition.Pathway;

/// Cuts editions into passages, in one language.
final class Passages {
  private final Shelf shelf;
  private final Texts texts;
  private final Map<List<String>, Found> found = new LinkedHashMap<>();

  Passages(Shelf shelf, Texts texts) {
    this.shelf = shelf;
    this.texts = texts;
  }

  private record Found(Set<String> codes, Set<Place> places) {}

  /// Every passage, those of the edition to read first in front.
  List<Passage> list() {
    shelf.programmes().stream()
        .flatMap(programme -> shelf.firstToRead(programme).stream())
        .forEach(this::edition);
    return found.entrySet().stream()
        .map(entry ->
            new Passage(
                texts.language().getLanguage(),
                entry.getKey().get(0),
                entry.getKey().get(1),
                List.copyOf(entry.getValue().codes),
                List.copyOf(entry.getValue().places)))
        .toList();
  }

  private void edition(Edition edition) {
    var words = new EditionWords(edition, texts);
    var days = new DayWords(texts, shelf.today());
    var parts = new EditionParts(words, days, new PageSources(words, days));
    add(edition, "", "", texts.say(edition.name()), texts.say(edition.summary()), List.of());
    for (var change : parts.amendments(edition.amendments())) {
      add(edition, "", "#" + change.id(), change.day(), change.text(), List.of());
    }
    for (var check : parts.checks(edition.findings().values())) {
      var body = sentences(check.text(), check.remedy(), check.official());
      add(
          edition,
          "",
          "#" + check.id(),
          texts.say("library.search.check", check.code()),
          body,
          List.of(check.code()));
    }
    for (var question : parts.unknown("unknown", edition.unknown())) {
      add(edition, "", "#" + question.id(), unknown(), question.text(), List.of());
    }
    new EditionPage(shelf, texts, edition)
        .view()
        .indicators()
        .forEach(one -> add(edition, "", "#" + one.id(), one.name(), one.sentence(), List.of()));
    edition.pathways().forEach(pathway -> pathway(edition, pathway));
  }

  private String unknown() {
    return texts.say("library.section.unknown");
  }

  private void pathway(Edition edition, Pathway pathway) {
    var id = pathway.id();
    var name = texts.say(pathway.name());
    var view = new PathwayPage(shelf, texts, edition, pathway, false).view();
    add(
        edition,
        id,
        "",
        name,
        sentences(view.forWhom(), view.goal(), view.official()),
        List.of(id));
    add(
        edition,
        id,
        "?words=plain",
        texts.say("library.search.plain", name),
        texts.say(pathway.plain()),
        List.of());
    for (var phase : view.phases()) {
      for (var step : phase.steps()) {
        add(
            edition,
            id,
            "#" + step.id(),
            step.name(),
            sentences(step.text(), step.who()),
            List.of());
      }
    }
    view.limits().rows().forEach(row -> limit(edition, pathway, row));
    for (var point : view.points()) {
      add(edition, id, "#" + point.id(), point.name(), point.text(), List.of());
    }
    for (var question : view.questions()) {
      var title = texts.say("library.section.questions");
      add(edition, id, "#" + question.id(), title, question.text(), List.of());
    }
    for (var question : view.unknown()) {
      add(edition, id, "#" + question.id(), unknown(), question.text(), List.of());
    }
    view.codes().groups().forEach(group -> codes(edition, pathway, group));
  }

  private void limit(Edition edition, Pathway pathway, LimitRows.Row row) {
    var values =
        pathway.limits().stream()
            .filter(limit -> List.of(row.ids().split(", ", -1)).contains(limit.id()))
            .map(limit ->
                texts.say(
                    "library.search.limit",
                    new LimitWords(texts).holds(limit),
                    StepViews.isStated(limit)
                        ? new LimitWords(texts).value(limit)
                        : texts.say("library.unstated")))
            .collect(Collectors.joining(", "));
    add(
        edition,
        pathway.id(),
        "#" + row.id(),
        texts.say("library.search.limit-title", row.name()),
        sentences(Texts.capital(values), row.span()),
        List.of(row.ids().split(", ", -1)));
  }

  private void codes(Edition edition, Pathway pathway, CodeRows.Group group) {
    var rows =
        group.rows().stream()
            .map(row -> row.code() + " " + row.name())
            .collect(Collectors.joining(" · "));
    var codes = new ArrayList<String>();
    codes.add(group.letter());
    group.rows().forEach(row -> codes.add(row.code()));
    add(
        edition,
        pathway.id(),
        "#" + group.id(),
        texts.say("library.search.code", group.letter(), group.name()),
        sentences(group.official(), rows),
        codes);
  }

  private void add(
      Edition edition,
      String pathway,
      String anchor,
      String title,
      String body,
      List<String> codes) {
    if (body.isEmpty()) {
      return;
    }
    var passage =
        found.computeIfAbsent(
            List.of(title, body), words -> new Found(new LinkedHashSet<>(), new LinkedHashSet<>()));
    passage.codes.addAll(codes);
    passage.places.add(new Place(edition.id(), pathway, anchor));
  }

  private static String sentences(String... all) {
    return Stream.of(all)
        .filter(one -> !one.isEmpty())
        .map(one -> one.matches(".*[.!?»”]") ? one : one + ".")
        .collect(Collectors.joining(" "));
  }
}
