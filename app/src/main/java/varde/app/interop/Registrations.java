package varde.app.interop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import varde.engine.columns.Names;
import varde.engine.columns.Row;
import varde.engine.columns.Vocabulary;
import varde.engine.edition.Edition;
import varde.engine.edition.Notation;
import varde.engine.timeline.Compiled;

/// Reads what was registered: pathway, event and outcome, in one word or in parts, as the editions'
/// notation says.
final class Registrations {
  static final String NOT_A_CODE = "code.form";
  static final String NO_PATHWAY = "pathway.missing";
  static final String UNKNOWN_PATHWAY = "pathway.unknown";
  static final String NOT_AN_EVENT = "event.form";
  static final String NOT_AN_OUTCOME = "outcome.form";
  static final String TOO_MANY = "word.too-many";

  /// A registration that was read, or why it could not be.
  record Read(int pathway, int event, int outcome, Optional<Column> column, String reason) {
    static Read failed(Column column, String reason) {
      return new Read(Row.NONE, 0, 0, Optional.of(column), reason);
    }

    /// Only these are kept: a file may be full of different nonsense.
    boolean isGood() {
      return column.isEmpty();
    }
  }

  private final Vocabulary words;
  private final List<Notation> notations = new ArrayList<>();
  private final Map<String, Notation> byPathway = new HashMap<>();
  private final Map<String, Read> codes = new HashMap<>();
  private final Map<String, Map<String, Map<String, Read>>> parts = new HashMap<>();

  Registrations(Compiled compiled, Optional<String> edition) {
    this(compiled, edition, compiled.vocabulary());
  }

  /// @param words take in what is read
  Registrations(Compiled compiled, Optional<String> edition, Vocabulary words) {
    this.words = words;
    for (var candidate : compiled.editions()) {
      if (edition.isPresent()
          ? edition.get().equals(candidate.id())
          : candidate.from().isPresent()) {
        learn(candidate);
      }
    }
  }

  private void learn(Edition edition) {
    if (notations.stream().noneMatch(edition.notation()::isLike)) {
      notations.add(edition.notation());
    }
    edition.pathways().forEach(pathway -> byPathway.putIfAbsent(pathway.id(), edition.notation()));
  }

  Read code(String code) {
    var known = codes.get(code);
    if (known == null) {
      known = readCode(code);
      if (known.isGood()) {
        codes.put(code, known);
      }
    }
    return known;
  }

  Read parts(String pathway, String event, String outcome) {
    var known = parts.getOrDefault(pathway, Map.of()).getOrDefault(event, Map.of()).get(outcome);
    if (known == null) {
      known = readParts(pathway, event, outcome);
      if (known.isGood()) {
        parts
            .computeIfAbsent(pathway, p -> new HashMap<>())
            .computeIfAbsent(event, e -> new HashMap<>())
            .put(outcome, known);
      }
    }
    return known;
  }

  private Read readCode(String code) {
    for (var notation : notations) {
      var parts = notation.composite().matcher(code);
      if (parts.matches()) {
        return byPathway.containsKey(parts.group(1))
            ? read(parts.group(1), parts.group(2), parts.group(3), Column.CODE)
            : Read.failed(Column.CODE, UNKNOWN_PATHWAY);
      }
    }
    return Read.failed(Column.CODE, NOT_A_CODE);
  }

  private Read readParts(String pathway, String event, String outcome) {
    var notation = byPathway.get(pathway);
    if (notation == null) {
      return Read.failed(Column.PATHWAY, pathway.isEmpty() ? NO_PATHWAY : UNKNOWN_PATHWAY);
    }
    if (!notation.event().matcher(event).matches()) {
      return Read.failed(Column.EVENT, NOT_AN_EVENT);
    }
    return notation.outcome().matcher(outcome).matches()
        ? read(pathway, event, outcome, Column.EVENT)
        : Read.failed(Column.OUTCOME, NOT_AN_OUTCOME);
  }

  private Read read(String pathway, String event, String outcome, Column column) {
    var full = isFull(words.events(), event) || isFull(words.outcomes(), outcome);
    return full
        ? Read.failed(column, TOO_MANY)
        : new Read(
            words.pathways().idOf(pathway),
            words.events().idOf(event),
            words.outcomes().idOf(outcome),
            Optional.empty(),
            "");
  }

  private static boolean isFull(Names names, String word) {
    return names.size() >= Vocabulary.MOST_WORDS && names.find(word) < 0;
  }
}
