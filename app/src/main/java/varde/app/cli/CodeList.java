package varde.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import varde.app.words.EditionWords;
import varde.app.words.RuleWords;
import varde.app.words.Texts;
import varde.engine.edition.Code;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.EventType;
import varde.engine.edition.Pathway;

/// What may be registered in a pathway, by event, with the official texts.
final class CodeList {
  private final EditionWords words;
  private final Texts texts;
  private final RuleWords rules;
  private final Page page;
  private final SourceList sources;

  CodeList(EditionWords words, Page page, SourceList sources) {
    this.words = words;
    this.page = page;
    this.sources = sources;
    texts = words.texts();
    rules = new RuleWords(words);
  }

  void write(Pathway pathway) {
    page.heading(texts.say("show.codes"));
    var codes = composites(words.edition(), pathway);
    var width = codes.values().stream().mapToInt(code -> code.code().length()).max().orElse(0);
    if (!codes.isEmpty()) {
      page.text(2, texts.say("show.codes.about"), Style.QUIET);
      codes.values().forEach(code -> sources.key(code.provenance().source()));
    }
    for (var event : words.edition().events().values()) {
      if (pathway.combinations().stream().anyMatch(c -> c.event().equals(event.name()))) {
        event(event, pathway, codes, width);
      }
    }
  }

  /// The composite codes, by what they register.
  private static Map<EventMatch, Code> composites(Edition edition, Pathway pathway) {
    var codes = new LinkedHashMap<EventMatch, Code>();
    for (var code : edition.codes()) {
      var parts = edition.notation().composite().matcher(code.code());
      if (code.pathway().equals(pathway.id()) && parts.matches()) {
        codes.put(new EventMatch(parts.group(2), parts.group(3)), code);
      }
    }
    return codes;
  }

  private void event(EventType event, Pathway pathway, Map<EventMatch, Code> codes, int width) {
    var name = withText(rules.event(event.name()), official("events", event.name()));
    if (codes.isEmpty() && event.outcomes().isEmpty()) {
      page.text(2, name, Style.PLAIN);
      return;
    }
    page.emptyLine();
    page.text(2, name, Style.STRONG);
    if (event.outcomes().isEmpty()) {
      Optional.ofNullable(codes.get(new EventMatch(event.name(), "")))
          .ifPresent(code -> page.text(4, code.code(), Style.PLAIN));
      return;
    }
    words.edition().outcomes().getOrDefault(event.outcomes(), Map.of()).keySet().stream()
        .map(outcome -> new EventMatch(event.name(), outcome))
        .filter(pathway.combinations()::contains)
        .forEach(match -> outcome(event, match, codes, width));
  }

  private void outcome(EventType event, EventMatch match, Map<EventMatch, Code> codes, int width) {
    var code = Optional.ofNullable(codes.get(match)).map(Code::code).orElse(match.outcome());
    page.row(
        4,
        Cell.of(code, Math.max(width, code.length())),
        Cell.rest(
            withText(
                words.outcome(match.event(), match.outcome()),
                officialOf(event.outcomes(), match.outcome()))));
  }

  private String withText(String label, Optional<String> official) {
    return official.map(text -> texts.say("show.code", label, text)).orElse(label);
  }

  private Optional<String> official(String holds, String code) {
    return words.edition().codeSystems().values().stream()
        .filter(system -> system.holds().equals(holds))
        .findFirst()
        .flatMap(system -> officialOf(system.id(), code));
  }

  /// The official text, or that it is unknown; empty when the list does not have the code.
  private Optional<String> officialOf(String system, String code) {
    var rows =
        words.edition().codes().stream()
            .filter(row -> row.system().equals(system) && row.code().equals(code))
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(quoted(texts, rows));
  }

  /// The texts of one code as published; that they are unknown when none is known.
  static String quoted(Texts texts, List<Code> rows) {
    var known =
        rows.stream()
            .map(Code::text)
            .filter(text -> !text.isEmpty())
            .map(text -> texts.say("quoted", text))
            .collect(Collectors.joining(texts.say("show.code.later")));
    return known.isEmpty() ? texts.say("show.code.unknown") : known;
  }
}
