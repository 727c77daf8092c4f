package varde.app.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import varde.app.publishing.ComparisonView.Cell;
import varde.app.publishing.ComparisonView.Choice;
import varde.app.publishing.ComparisonView.Known;
import varde.app.publishing.ComparisonView.Result;
import varde.app.publishing.ComparisonView.Row;
import varde.app.publishing.ComparisonView.Section;
import varde.app.publishing.ComparisonView.Side;
import varde.app.publishing.ComparisonView.Unseen;
import varde.app.publishing.LibraryParts.Link;
import varde.app.publishing.WordPieces.Piece;
import varde.app.words.ChangeWords;
import varde.app.words.DayWords;
import varde.app.words.Texts;
import varde.catalogue.Change;
import varde.catalogue.Change.Kind;
import varde.catalogue.Change.Value.Coded;
import varde.catalogue.Change.Value.Limited;
import varde.catalogue.EditionDiff;
import varde.engine.edition.Edition;
import varde.engine.edition.Mark;
import varde.engine.edition.Pathway;

/// Tells what changed between two editions: the verdict first, then each kind of change.
final class ComparisonPage {
  private final Shelf shelf;
  private final Texts texts;

  ComparisonPage(Shelf shelf, Texts texts) {
    this.shelf = shelf;
    this.texts = texts;
  }

  /// Nothing is chosen yet: the last two editions are proposed.
  ComparisonView choose() {
    var all = shelf.editions();
    return new ComparisonView(
        texts.say("library.compare"),
        choices(all.get(Math.max(0, all.size() - 2))),
        choices(all.getLast()),
        pathways(all.getLast(), all.getLast(), ""),
        Optional.empty());
  }

  /// @param pathway the only one to tell of; empty for all
  ComparisonView compare(Edition from, Edition to, String pathway) {
    var whole = EditionDiff.between(from, to);
    var diff = pathway.isEmpty() ? whole : whole.touching(pathway);
    return new ComparisonView(
        texts.say("library.compare.title", shelf.shortName(from), shelf.shortName(to)),
        choices(from),
        choices(to),
        pathways(from, to, pathway),
        Optional.of(new Told(diff).result(name(from, to, pathway))));
  }

  private String name(Edition from, Edition to, String pathway) {
    return Stream.of(to, from)
        .flatMap(edition -> edition.find(pathway).stream())
        .findFirst()
        .map(Pathway::name)
        .map(texts::say)
        .orElse("");
  }

  private List<Choice> choices(Edition chosen) {
    return shelf.editions().stream()
        .map(edition ->
            new Choice(
                edition.id(),
                texts.say(
                    "library.compare.choice", shelf.shortName(edition), texts.say(edition.name())),
                edition.equals(chosen)))
        .toList();
  }

  private List<Choice> pathways(Edition from, Edition to, String chosen) {
    var names = new LinkedHashMap<String, String>();
    Stream.of(to, from)
        .flatMap(edition -> edition.pathways().stream())
        .forEach(pathway -> names.putIfAbsent(pathway.id(), texts.say(pathway.name())));
    return names.entrySet().stream()
        .map(entry -> new Choice(entry.getKey(), entry.getValue(), entry.getKey().equals(chosen)))
        .toList();
  }

  private final class Told {
    private final EditionDiff diff;
    private final ChangeWords words;

    Told(EditionDiff diff) {
      this.diff = diff;
      words = new ChangeWords(texts, diff.before(), diff.after(), diff.shared());
    }

    Result result(String about) {
      var sections =
          Stream.of(Kind.values())
              .filter(kind -> kind != Kind.KNOWN && !diff.of(kind).isEmpty())
              .map(this::section)
              .toList();
      return new Result(
          new Verdicts(shelf, texts).of(diff, ""),
          about,
          side(diff.before()),
          side(diff.after()),
          sections.stream().map(one -> new Link(one.name(), "#" + one.id())).toList(),
          sections,
          unchanged(),
          known());
    }

    private Side side(Edition edition) {
      var days = new DayWords(texts, shelf.today());
      return new Side(
          texts.say("library.edition", shelf.shortName(edition)),
          texts.say(edition.name()),
          LibraryAddress.of(edition),
          Texts.capital(new PeriodWords(days).inForce(edition)));
    }

    private Section section(Kind kind) {
      var seen = diff.of(kind).stream().filter(change -> !ChangeWords.isUnseen(change)).toList();
      return new Section(
          LibraryAddress.anchor("kind", kind.name().toLowerCase(Locale.ROOT)),
          Texts.capital(texts.say("diff.kind." + kind)),
          seen.stream().map(this::row).toList(),
          texts.say("diff.unseen", shelf.shortName(diff.after())),
          unseen(kind));
    }

    private List<Unseen> unseen(Kind kind) {
      return diff.of(kind).stream()
          .filter(ChangeWords::isUnseen)
          .map(words::codeOf)
          .collect(
              Collectors.groupingBy(
                  Map.Entry::getKey,
                  LinkedHashMap::new,
                  Collectors.mapping(Map.Entry::getValue, Collectors.joining(", "))))
          .entrySet()
          .stream()
          .map(list -> new Unseen(list.getKey(), list.getValue()))
          .toList();
    }

    private Row row(Change change) {
      var subject = subject(change);
      var before = words.before(change);
      var after = words.after(change);
      if (change.isAdded()) {
        return new Row(
            subject,
            place(change),
            missing("diff.none"),
            cell(only(subject, after), change.after()));
      }
      if (change.isTakenAway()) {
        return new Row(
            subject,
            place(change),
            cell(only(subject, before), change.before()),
            missing("diff.taken"));
      }
      var pair =
          isUnseen(change.before()) || isUnseen(change.after())
              ? new WordPieces.Pair(plain(before), plain(after))
              : WordPieces.of(before, after);
      return new Row(
          subject,
          place(change),
          cell(pair.before(), change.before()),
          cell(pair.after(), change.after()));
    }

    /// A rule says itself what it is; its name in the file is for those who write editions.
    private String subject(Change change) {
      return switch (change.thing()) {
        case LIMIT -> words.limit(change);
        case RULE -> texts.say("library.compare.rule");
        default -> words.subject(change);
      };
    }

    /// What only one side has; its words are not said twice.
    private List<Piece> only(String subject, String value) {
      return subject.contains(value)
          ? plain(texts.say("library.compare.there"))
          : List.of(new Piece(value, true));
    }

    private static List<Piece> plain(String words) {
      return List.of(new Piece(words, false));
    }

    private String place(Change change) {
      return change.kind() == Kind.LIMITS ? change.id() : words.place(change);
    }

    private Cell missing(String key) {
      return new Cell(plain(texts.say(key)), true, "", "");
    }

    /// An official text that nobody has seen.
    private static boolean isUnseen(Optional<Change.Value> value) {
      return value.orElse(null) instanceof Coded coded && coded.texts().isEmpty();
    }

    private Cell cell(List<Piece> pieces, Optional<Change.Value> value) {
      if (isUnseen(value)) {
        return new Cell(
            plain(texts.say("library.limit.unstated")),
            true,
            Mark.UNSTATED.word(),
            texts.say("library.mark." + Mark.UNSTATED.word()));
      }
      return value.orElse(null) instanceof Limited(var limit)
          ? new Cell(
              StepViews.isStated(limit) ? pieces : plain(texts.say("library.limit.unstated")),
              !StepViews.isStated(limit),
              limit.provenance().mark().word(),
              texts.say("library.mark." + limit.provenance().mark().word()))
          : new Cell(pieces, false, "", "");
    }

    /// Facts of one kind that went the same way stand together.
    private List<Known> known() {
      var groups = new LinkedHashMap<String, List<String>>();
      diff.of(Kind.KNOWN).stream()
          .sorted(Comparator.comparing(Change::thing))
          .forEach(change ->
              groups.computeIfAbsent(words.way(change), way -> new ArrayList<>()).add(change.id()));
      return groups.entrySet().stream()
          .map(group -> new Known(group.getKey(), String.join(", ", group.getValue())))
          .toList();
    }

    private String unchanged() {
      var same =
          Stream.of(Kind.values())
              .filter(kind -> kind != Kind.KNOWN && diff.of(kind).isEmpty())
              .map(kind -> texts.say("diff.kind." + kind))
              .collect(Collectors.joining(", "));
      return Texts.capital(same);
    }
  }
}
