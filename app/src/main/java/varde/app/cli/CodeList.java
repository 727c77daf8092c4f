package varde.app.cli;

import java.util.Map;
import java.util.Optional;
import varde.app.words.CodeWords;
import varde.app.words.EditionWords;
import varde.app.words.RuleWords;
import varde.app.words.Texts;
import varde.engine.edition.Code;
import varde.engine.edition.EventMatch;
import varde.engine.edition.EventType;
import varde.engine.edition.Pathway;

/// What may be registered in a pathway, by event, with the official texts.
final class CodeList {
  private final EditionWords words;
  private final Texts texts;
  private final RuleWords rules;
  private final CodeWords codeWords;
  private final Page page;
  private final SourceList sources;

  CodeList(EditionWords words, Page page, SourceList sources) {
    this.words = words;
    this.page = page;
    this.sources = sources;
    texts = words.texts();
    rules = new RuleWords(words);
    codeWords = new CodeWords(words);
  }

  void write(Pathway pathway) {
    page.heading(texts.say("show.codes"));
    var codes = codeWords.composites(pathway);
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

  private void event(EventType event, Pathway pathway, Map<EventMatch, Code> codes, int width) {
    var name = withText(rules.event(event.name()), codeWords.event(event.name()));
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
                codeWords.official(event.outcomes(), match.outcome()))));
  }

  private String withText(String label, Optional<String> official) {
    return official.map(text -> texts.say("show.code", label, text)).orElse(label);
  }
}
