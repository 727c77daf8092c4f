package varde.app.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import varde.engine.edition.Code;
import varde.engine.edition.Edition;
import varde.engine.edition.Mark;
import varde.engine.edition.Provenance;
import varde.engine.edition.Text;

/// The codes of one system: the official text as display, our short words as designations, days and
/// what is known about them as properties.
final class Concepts {
  private static final Map<String, String> TYPES = types();

  private final Publication publication;
  private final Facts facts;

  Concepts(Publication publication, Facts facts) {
    this.publication = publication;
    this.facts = facts;
  }

  private static Map<String, String> types() {
    var types = new LinkedHashMap<String, String>();
    types.put("validFrom", "dateTime");
    types.put("validThrough", "dateTime");
    types.put("pathway", "string");
    types.put("mark", "Coding");
    types.put("source", "string");
    types.put("note", "string");
    types.put("remedy", "string");
    return types;
  }

  /// @param labels short words of the edition's, also for codes of which it has no row
  List<Element> of(String system, Map<String, Text> labels) {
    var rows = new LinkedHashMap<String, List<Code>>();
    for (var code : publication.edition().codes()) {
      if (code.system().equals(system)) {
        rows.computeIfAbsent(code.code(), c -> new ArrayList<>()).add(code);
      }
    }
    labels.keySet().forEach(label -> rows.putIfAbsent(label, List.of()));
    return rows.entrySet().stream()
        .map(code ->
            concept(code.getKey(), code.getValue(), labels.getOrDefault(code.getKey(), Text.EMPTY)))
        .toList();
  }

  /// A code that is nothing but a name and a label.
  static Element named(String code, Text label) {
    return new Element()
        .put("code", code)
        .put("display", label.nb())
        .put(
            "designation",
            Stream.of("nn", "en").map(language -> designation(language, label)).toList());
  }

  /// The official text in use, empty when nobody read it: rows of a code stand in the order in
  /// which they held.
  static String official(List<Code> rows) {
    return rows.isEmpty() ? "" : rows.getLast().text();
  }

  private Element concept(String code, List<Code> rows, Text label) {
    var earlier =
        rows.stream()
            .limit(Math.max(0, rows.size() - 1))
            .filter(row -> !row.text().isEmpty())
            .map(this::earlier);
    var ours = Stream.of("nb", "nn", "en").map(language -> designation(language, label));
    return new Element()
        .put("code", code)
        .put("display", official(rows))
        .put("designation", Stream.concat(ours, earlier).toList())
        .put("property", properties(rows));
  }

  private static Element designation(String language, Text label) {
    return label.isEmpty()
        ? new Element()
        : new Element().put("language", language).put("value", label.in(language));
  }

  /// A text that was replaced, with its own mark.
  private Element earlier(Code row) {
    return new Element()
        .extend(List.of(facts.known(row.provenance())))
        .put("language", "nb")
        .put(
            "use",
            new Element()
                .put("system", publication.shared(Publication.CODES, "designation").url())
                .put("code", "earlier"))
        .put("value", row.text());
  }

  private List<Element> properties(List<Code> rows) {
    var properties = new ArrayList<Element>();
    if (!rows.isEmpty()) {
      var last = rows.getLast();
      rows.getFirst().validFrom().ifPresent(day -> properties.add(day("validFrom", day)));
      last.validThrough()
          .filter(day -> isItsOwn(last))
          .ifPresent(day -> properties.add(day("validThrough", day)));
      word("pathway", last.pathway()).ifPresent(properties::add);
      properties.addAll(known(last.provenance(), facts));
    }
    return properties;
  }

  /// The last day of the edition that a row was taken over from is not one of this edition.
  private boolean isItsOwn(Code row) {
    return row.provenance().mark() == Mark.WITHDRAWN
        || !publication.extended().flatMap(Edition::through).equals(row.validThrough());
  }

  static List<Element> known(Provenance provenance, Facts facts) {
    return Stream.of(
            Optional.of(
                new Element()
                    .put("code", "mark")
                    .put("valueCoding", facts.coded(provenance.mark()))),
            word("source", facts.named(provenance.source())),
            provenance.note().isEmpty()
                ? Optional.<Element>empty()
                : Optional.of(
                    new Element().put("code", "note").put("valueString", provenance.note())))
        .flatMap(Optional::stream)
        .toList();
  }

  /// What the properties that these concepts have are, each told once.
  static List<Element> properties(Publication publication, List<Element> concepts) {
    return TYPES.entrySet().stream()
        .filter(type -> concepts.stream().anyMatch(concept -> has(concept, type.getKey())))
        .map(type ->
            new Element()
                .put("code", type.getKey())
                .put("uri", publication.property(type.getKey()))
                .put("description", publication.words().say("property." + type.getKey()))
                .put("type", type.getValue()))
        .toList();
  }

  private static boolean has(Element concept, String property) {
    return concept.asMap().get("property") instanceof List<?> all
        && all.stream()
            .anyMatch(
                one -> one instanceof Map<?, ?> map && Objects.equals(map.get("code"), property));
  }

  private static Element day(String name, LocalDate day) {
    return new Element().put("code", name).put("valueDateTime", day.toString());
  }

  private static Optional<Element> word(String name, String word) {
    return word.isEmpty()
        ? Optional.empty()
        : Optional.of(new Element().put("code", name).put("valueString", word));
  }
}
