package varde.app.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import varde.engine.edition.Code;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Pathway;

/// The official texts of codes, as published.
public record CodeWords(EditionWords words) {

  /// The composite codes of a pathway, by what they register.
  public Map<EventMatch, Code> composites(Pathway pathway) {
    var codes = new LinkedHashMap<EventMatch, Code>();
    for (var code : words.edition().codes()) {
      var parts = words.edition().notation().composite().matcher(code.code());
      if (code.pathway().equals(pathway.id()) && parts.matches()) {
        codes.put(new EventMatch(parts.group(2), parts.group(3)), code);
      }
    }
    return codes;
  }

  /// The official text of an event; empty when no list has it.
  public Optional<String> event(String name) {
    return words.edition().codeSystems().values().stream()
        .filter(system -> system.holds().equals("events"))
        .findFirst()
        .flatMap(system -> official(system.id(), name));
  }

  /// The official text, or that it is unknown; empty when the list does not have the code.
  public Optional<String> official(String system, String code) {
    var rows = rows(system, code);
    return rows.isEmpty() ? Optional.empty() : Optional.of(quoted(words.texts(), rows));
  }

  /// What the list says of a code: more than one row when its text was replaced.
  public List<Code> rows(String system, String code) {
    return words.edition().codes().stream()
        .filter(row -> row.system().equals(system) && row.code().equals(code))
        .toList();
  }

  /// The texts of one code as published; that they are unknown when none is known.
  public static String quoted(Texts texts, List<Code> rows) {
    var known =
        rows.stream()
            .map(Code::text)
            .filter(text -> !text.isEmpty())
            .map(text -> texts.say("quoted", text))
            .collect(Collectors.joining(texts.say("show.code.later")));
    return known.isEmpty() ? texts.say("show.code.unknown") : known;
  }
}
