package varde.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import varde.app.words.ChangeWords;
import varde.app.words.DiffConclusion;
import varde.app.words.EditionPeriod;
import varde.app.words.Texts;
import varde.catalogue.Change;
import varde.catalogue.Change.Kind;
import varde.catalogue.Change.Value.Limited;
import varde.catalogue.EditionDiff;
import varde.engine.edition.Edition;

/// What changed between two editions: the conclusion first, then each kind of change with before
/// and after.
final class DiffPage {
  private static final int INDENT = 2;

  /// Room for two values of a limit beside its id and name.
  private static final int VALUES = 36;

  private final Texts texts;
  private final Page page;
  private final EditionDiff diff;
  private final ChangeWords words;
  private final int sides;

  DiffPage(Texts texts, Page page, EditionDiff diff) {
    this.texts = texts;
    this.page = page;
    this.diff = diff;
    words = new ChangeWords(texts, diff.before(), diff.after(), diff.shared());
    sides =
        Stream.of("diff.before", "diff.after", "diff.added", "diff.taken")
            .mapToInt(key -> texts.say(key).length())
            .max()
            .orElse(0);
  }

  void write() {
    page.paragraph(texts.say("diff.title", diff.before().id(), diff.after().id()), Style.QUIET);
    page.paragraph(new DiffConclusion(texts, diff).sentence(), Style.STRONG);
    page.emptyLine();
    edition("diff.before", diff.before());
    edition("diff.after", diff.after());
    for (var kind : Kind.values()) {
      if (!diff.of(kind).isEmpty()) {
        page.heading(Texts.capital(texts.say("diff.kind." + kind)));
        section(kind);
      }
    }
    unchanged();
  }

  private void edition(String side, Edition edition) {
    side(side, texts.say(edition.name()), 0);
    side("", new EditionPeriod(texts).of(edition), 0);
  }

  private void side(String key, String text, int indent) {
    page.row(
        indent,
        Cell.of(key.isEmpty() ? "" : texts.say(key), sides).in(Style.QUIET),
        Cell.rest(text));
  }

  private void section(Kind kind) {
    switch (kind) {
      case PATHWAYS -> diff.of(kind).forEach(this::pathway);
      case LIMITS -> limits(diff.of(kind));
      case KNOWN -> known(diff.of(kind));
      default -> {
        var unseen = diff.of(kind).stream().filter(ChangeWords::isUnseen).toList();
        var others =
            diff.of(kind).stream().filter(change -> !ChangeWords.isUnseen(change)).toList();
        for (var change : others) {
          if (!change.equals(others.getFirst())) {
            page.emptyLine();
          }
          change(change);
        }
        unseen(unseen, !others.isEmpty());
      }
    }
  }

  private void change(Change change) {
    var subject = words.subject(change);
    page.text(INDENT, ChangeWords.joined(subject, words.place(change)), Style.STRONG);
    if (change.isAdded()) {
      alone("diff.added", subject, words.after(change));
    } else if (change.isTakenAway()) {
      alone("diff.taken", subject, words.before(change));
    } else {
      side("diff.before", words.before(change), 2 * INDENT);
      side("diff.after", words.after(change), 2 * INDENT);
    }
  }

  /// What only one side has; its words are not said twice.
  private void alone(String key, String subject, String value) {
    side(key, subject.contains(value) ? "" : value, 2 * INDENT);
  }

  private void pathway(Change change) {
    if (change.part().isEmpty()) {
      page.row(
          INDENT,
          Cell.of(texts.say(change.isAdded() ? "diff.added" : "diff.taken"), sides).in(Style.QUIET),
          Cell.rest(words.subject(change)));
    } else {
      change(change);
    }
  }

  private void unseen(List<Change> changes, boolean more) {
    if (changes.isEmpty()) {
      return;
    }
    if (more) {
      page.emptyLine();
    }
    page.text(INDENT, texts.say("diff.unseen", diff.after().id()), Style.STRONG);
    changes.stream()
        .map(words::codeOf)
        .collect(
            Collectors.groupingBy(
                entry -> entry.getKey(),
                LinkedHashMap::new,
                Collectors.mapping(entry -> entry.getValue(), Collectors.joining(", "))))
        .forEach((list, codes) ->
            page.text(2 * INDENT, texts.say("diff.unseen.codes", list, codes), Style.PLAIN));
  }

  private void limits(List<Change> changes) {
    var ids = changes.stream().mapToInt(change -> change.id().length()).max().orElse(0);
    var names = changes.stream().mapToInt(change -> words.limit(change).length()).max().orElse(0);
    for (var change : changes) {
      page.row(
          INDENT,
          Cell.of(change.id(), ids).in(Style.STRONG),
          Cell.of(words.limit(change), Math.min(names, page.width() - ids - VALUES)),
          Cell.rest(limit(change)));
    }
  }

  private String limit(Change change) {
    if (change.part().equals("interval")
        && change.after().orElse(null) instanceof Limited(var after)) {
      return texts.say("diff.limit.other", words.limitName(after));
    }
    return texts.say(
        "diff.from-to",
        change.isAdded() ? texts.say("diff.none") : words.before(change),
        change.isTakenAway() ? texts.say("diff.taken") : words.after(change));
  }

  /// Facts of one kind that went the same way stand together.
  private void known(List<Change> changes) {
    page.text(INDENT, texts.say("diff.known.about"), Style.QUIET);
    var groups = new LinkedHashMap<String, List<String>>();
    changes.stream()
        .sorted(Comparator.comparing(Change::thing))
        .forEach(change ->
            groups.computeIfAbsent(words.way(change), way -> new ArrayList<>()).add(change.id()));
    groups.forEach((way, ids) -> {
      page.text(INDENT, way, Style.PLAIN);
      page.text(2 * INDENT, String.join(", ", ids), Style.QUIET);
    });
  }

  private void unchanged() {
    var same =
        Stream.of(Kind.values())
            .filter(kind -> kind != Kind.KNOWN && diff.of(kind).isEmpty())
            .map(kind -> texts.say("diff.kind." + kind))
            .toList();
    if (!same.isEmpty()) {
      page.heading(texts.say("diff.unchanged"));
      page.text(INDENT, Texts.capital(String.join(", ", same)) + ".", Style.PLAIN);
    }
  }
}
