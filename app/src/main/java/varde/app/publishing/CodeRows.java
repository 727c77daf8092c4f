package varde.app.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import varde.app.publishing.LibraryParts.Known;
import varde.app.words.CodeWords;
import varde.app.words.EditionWords;
import varde.engine.edition.Code;
import varde.engine.edition.EventMatch;
import varde.engine.edition.EventType;
import varde.engine.edition.Pathway;

/// What may be registered in a pathway, by event, with the official texts.
final class CodeRows {
  private final EditionWords words;
  private final CodeWords codes;
  private final Pathway pathway;
  private final PageSources sources;
  private final Map<EventMatch, Code> composites;

  CodeRows(EditionWords words, Pathway pathway, PageSources sources) {
    this.words = words;
    this.pathway = pathway;
    this.sources = sources;
    codes = new CodeWords(words);
    composites = codes.composites(pathway);
  }

  /// An event with its codes.
  ///
  /// @param hasOutcomes false when the event alone is what may be registered
  record Group(
      String id, String letter, String name, String official, boolean hasOutcomes, List<Row> rows) {
    Group without(String valid) {
      return new Group(
          id,
          letter,
          name,
          official,
          hasOutcomes,
          rows.stream().map(row -> row.valid.equals(valid) ? row.with("") : row).toList());
    }
  }

  /// What may be registered.
  ///
  /// @param official the text of the outcome, or of the code itself
  record Row(
      String id, String code, String name, String official, String valid, Optional<Known> known) {
    Row with(String other) {
      return new Row(id, code, name, official, other, known);
    }
  }

  /// All codes of a pathway.
  ///
  /// @param valid the days that hold where a row says nothing else
  /// @param differ true when some row does
  record Table(List<Group> groups, String valid, boolean differ) {}

  Table table() {
    var groups = groups();
    var days =
        groups.stream()
            .flatMap(group -> group.rows().stream())
            .map(Row::valid)
            .collect(Collectors.groupingBy(valid -> valid, Collectors.counting()));
    var most =
        days.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    return new Table(
        groups.stream().map(group -> group.without(most)).toList(), most, days.size() > 1);
  }

  private List<Group> groups() {
    return words.edition().events().values().stream()
        .filter(
            event -> pathway.combinations().stream().anyMatch(c -> c.event().equals(event.name())))
        .map(this::group)
        .toList();
  }

  private Group group(EventType event) {
    return new Group(
        LibraryAddress.anchor("event", event.name()),
        event.name(),
        words.event(event.name()),
        codes.event(event.name()).orElse(""),
        !event.outcomes().isEmpty(),
        matches(event).map(match -> row(event, match)).toList());
  }

  private Stream<EventMatch> matches(EventType event) {
    var outcomes =
        words.edition().outcomes().getOrDefault(event.outcomes(), Map.of()).keySet().stream()
            .map(outcome -> new EventMatch(event.name(), outcome));
    var all = event.outcomes().isEmpty() ? Stream.of(new EventMatch(event.name(), "")) : outcomes;
    return all.filter(pathway.combinations()::contains);
  }

  private Row row(EventType event, EventMatch match) {
    var code = Optional.ofNullable(composites.get(match));
    var written = code.map(Code::code).orElse(match.toString());
    return new Row(
        LibraryAddress.anchor("code", written),
        written,
        match.outcome().isEmpty()
            ? words.event(match.event())
            : words.outcome(match.event(), match.outcome()),
        official(event, match, code),
        code.map(this::valid).orElse(""),
        code.map(Code::provenance).map(sources::known));
  }

  private String official(EventType event, EventMatch match, Optional<Code> code) {
    return match.outcome().isEmpty()
        ? code.map(row -> CodeWords.quoted(words.texts(), List.of(row))).orElse("")
        : codes.official(event.outcomes(), match.outcome()).orElse("");
  }

  /// True when the list it stands in ended before the edition began, and nobody has seen a new one.
  private boolean isInherited(Code code) {
    return code.validThrough()
        .filter(day -> words.edition().from().map(day::isBefore).orElse(true))
        .isPresent();
  }

  private String valid(Code code) {
    var texts = words.texts();
    if (isInherited(code)) {
      return texts.say("library.code.inherited");
    }
    var from =
        code.validFrom().map(texts::shortDay).map(day -> texts.say("library.code.from", day));
    var through =
        code.validThrough().map(texts::shortDay).map(day -> texts.say("library.code.through", day));
    var said =
        List.of(from, through).stream().flatMap(Optional::stream).collect(Collectors.joining(" "));
    return said.isEmpty() ? texts.say("library.unstated") : said;
  }
}
