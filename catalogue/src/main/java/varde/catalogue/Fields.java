package varde.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import varde.engine.edition.Mark;
import varde.engine.edition.Provenance;
import varde.engine.edition.Text;

/// Reads the keys of one map, tells what is missing or of the wrong form, and in the end what
/// nobody asked for.
final class Fields {
  private final Node.Entries node;
  private final Problems problems;
  private final Set<String> asked = new HashSet<>();

  Fields(Node.Entries node, Problems problems) {
    this.node = node;
    this.problems = problems;
  }

  Place place() {
    return node.place();
  }

  /// The place of this key, or of the map when it is missing.
  Place place(String key) {
    var value = node.entries().get(key);
    return value == null ? node.place() : value.place();
  }

  boolean has(String key) {
    asked.add(key);
    return node.entries().containsKey(key);
  }

  /// A word that must be there.
  String word(String key) {
    if (!has(key)) {
      problems.add("key.missing", node.place(), key);
      return "";
    }
    return word(key, "");
  }

  String word(String key, String otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    if (node.entries().get(key) instanceof Node.Scalar scalar) {
      return scalar.text().strip();
    }
    problems.add("key.not-a-word", place(key), key);
    return otherwise;
  }

  boolean yes(String key) {
    var word = word(key, "no");
    if (!List.of("yes", "no", "true", "false").contains(word)) {
      problems.add("key.not-yes-or-no", place(key), key, word);
    }
    return word.equals("yes") || word.equals("true");
  }

  Optional<LocalDate> date(String key) {
    var word = word(key, "");
    try {
      return word.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(word));
    } catch (DateTimeParseException noDate) {
      problems.add("key.not-a-date", place(key), key, word);
      return Optional.empty();
    }
  }

  /// A number of days or years that is not negative; 0, and a problem, otherwise.
  int number(String key) {
    var word = word(key);
    try {
      var number = word.isEmpty() ? 0 : Integer.parseInt(word);
      if (number >= 0) {
        return number;
      }
      problems.add("number.negative", place(key), key, word);
    } catch (NumberFormatException noNumber) {
      problems.add("key.not-a-number", place(key), key, word);
    }
    return 0;
  }

  /// A pattern that may be left out; empty, and a problem, when it cannot be read as one.
  Optional<Pattern> pattern(String key, Pattern otherwise) {
    var word = word(key, otherwise.pattern());
    try {
      return Optional.of(Pattern.compile(word));
    } catch (PatternSyntaxException broken) {
      problems.add("key.not-a-pattern", place(key), key, word, broken.getDescription());
      return Optional.empty();
    }
  }

  /// One of the constants, written in small letters with hyphens; empty when the key is missing.
  <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
    var word = word(key, "");
    for (var constant : type.getEnumConstants()) {
      if (spelling(constant).equals(word)) {
        return Optional.of(constant);
      }
    }
    if (!word.isEmpty()) {
      problems.add("key.not-one-of", place(key), key, word, spellings(type));
    }
    return Optional.empty();
  }

  private static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> String spellings(Class<E> type) {
    return String.join(
        ", ", List.of(type.getEnumConstants()).stream().map(Fields::spelling).toList());
  }

  /// A text that must be there in every language.
  Text text(String key) {
    if (has(key)) {
      return optionalText(key);
    }
    problems.add("text.missing", node.place(), key);
    return Text.EMPTY;
  }

  /// A text that may be left out, but is whole when it is there.
  Text optionalText(String key) {
    if (!has(key)) {
      return Text.EMPTY;
    }
    if (!(node.entries().get(key) instanceof Node.Entries languages)) {
      problems.add("text.not-in-languages", place(key), key);
      return Text.same(word(key, ""));
    }
    var fields = new Fields(languages, problems);
    var text =
        new Text(
            fields.language(key, "nb"), fields.language(key, "nn"), fields.language(key, "en"));
    fields.nothingElse();
    return text;
  }

  private String language(String key, String language) {
    var words = has(language) ? word(language, "") : "";
    if (words.isEmpty()) {
      problems.add("text.language-missing", node.place(), key, language);
    }
    return words;
  }

  Provenance provenance() {
    var mark = constant("mark", Mark.class).orElse(Mark.INFERRED);
    return new Provenance(mark, word("source", ""), note());
  }

  /// A remark may be one sentence in one language: it is the file's own, not the program's.
  private Text note() {
    return has("note") && node.entries().get("note") instanceof Node.Entries
        ? optionalText("note")
        : Text.same(word("note", ""));
  }

  /// A list of words; one word is a list of one.
  List<String> words(String key) {
    if (!has(key)) {
      return List.of();
    }
    return switch (value(key)) {
      case Node.Scalar scalar ->
          scalar.text().isEmpty() ? List.of() : List.of(scalar.text().strip());
      case Node.Items list -> words(key, list);
      default -> {
        problems.add("key.not-a-list", place(key), key);
        yield List.of();
      }
    };
  }

  private List<String> words(String key, Node.Items list) {
    var words = new ArrayList<String>();
    for (var item : list.items()) {
      if (item instanceof Node.Scalar scalar) {
        words.add(scalar.text().strip());
      } else {
        problems.add("key.not-a-word", item.place(), key);
      }
    }
    return words;
  }

  /// The map under this key; an empty one when it is missing.
  Fields map(String key) {
    if (has(key)) {
      if (node.entries().get(key) instanceof Node.Entries map) {
        return new Fields(map, problems);
      }
      problems.add("key.not-a-map", place(key), key);
    }
    return new Fields(Node.Entries.none(place(key)), problems);
  }

  /// The maps under this key, by their ids, in the order of the file.
  Map<String, Fields> maps(String key) {
    var all = map(key);
    var maps = new LinkedHashMap<String, Fields>();
    all.keys().forEach(id -> all.optionalMap(id).ifPresent(map -> maps.put(id, map)));
    return maps;
  }

  /// The map under this key; empty when it is missing or, and a problem, no map.
  Optional<Fields> optionalMap(String key) {
    var map = map(key);
    return node.entries().get(key) instanceof Node.Entries ? Optional.of(map) : Optional.empty();
  }

  /// The maps listed under this key.
  List<Fields> list(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (!(node.entries().get(key) instanceof Node.Items list)) {
      problems.add("key.not-a-list", place(key), key);
      return List.of();
    }
    var maps = new ArrayList<Fields>();
    for (var item : list.items()) {
      if (item instanceof Node.Entries map) {
        maps.add(new Fields(map, problems));
      } else {
        problems.add("key.not-a-map", item.place(), key);
      }
    }
    return maps;
  }

  private Node value(String key) {
    return node.entries().getOrDefault(key, Node.Entries.none(node.place()));
  }

  Set<String> keys() {
    return node.entries().keySet();
  }

  /// Tells every key that nothing has asked for: most often a slip of the pen.
  void nothingElse() {
    node.entries()
        .forEach((key, value) -> {
          if (!asked.contains(key)) {
            problems.add(
                "key.unknown",
                value.place(),
                key,
                String.join(", ", asked.stream().sorted().toList()));
          }
        });
  }
}
