package varde.app.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import varde.engine.edition.Edition;
import varde.engine.edition.EventType;
import varde.engine.edition.FindingText;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.Pathway;
import varde.engine.edition.Step;
import varde.engine.edition.Text;
import varde.engine.edition.To;
import varde.engine.timeline.Phase;

/// The words of one edition in the reader's language.
public record EditionWords(Edition edition, Texts texts) {

  /// The event's label; its name where the edition has none.
  public String event(String name) {
    return Optional.ofNullable(edition.events().get(name))
        .map(EventType::label)
        .map(texts::say)
        .orElse(name);
  }

  /// The event's label, as it stands inside a sentence.
  public String eventInside(String name) {
    return inside(event(name));
  }

  /// The event that ends an interval; the interval's own name where no code says that it came.
  public String awaited(IntervalRule interval) {
    return switch (interval.to()) {
      case To.First first -> event(first.event().event());
      case To.Next next -> event(next.events().getFirst().event());
      case To.Nothing nothing -> texts.say(interval.label());
    };
  }

  /// The outcome's label; its name where the edition has none, and empty where there is no outcome.
  public String outcome(String event, String outcome) {
    var system = Optional.ofNullable(edition.events().get(event)).map(EventType::outcomes);
    return system
        .map(key -> edition.outcomes().getOrDefault(key, Map.of()).get(outcome))
        .map(texts::say)
        .orElse(outcome);
  }

  public String phase(Phase phase) {
    return texts.say(edition.phases().getOrDefault(phase.word(), Text.same(phase.word())));
  }

  /// The steps of a pathway in the order of the phases, and inside each in the order of the file.
  /// Phases of one name are one.
  public Map<Text, List<Step>> stepsByPhase(Pathway pathway) {
    var phases = new LinkedHashMap<Text, List<Step>>();
    edition
        .phases()
        .forEach((id, name) -> {
          var steps = pathway.steps().stream().filter(step -> step.phase().equals(id)).toList();
          if (!steps.isEmpty()) {
            phases.computeIfAbsent(name, n -> new ArrayList<>()).addAll(steps);
          }
        });
    return phases;
  }

  /// What a finding code means. Every finding of an edition's rules has a text.
  public FindingText finding(String code) {
    return Optional.ofNullable(edition.findings().get(code))
        .orElseThrow(() -> new IllegalArgumentException("no text for the finding " + code));
  }

  /// A label as it stands inside a sentence: abbreviations keep their capital letters.
  public static String inside(String label) {
    return label.length() > 1 && Character.isLowerCase(label.charAt(1))
        ? Character.toLowerCase(label.charAt(0)) + label.substring(1)
        : label;
  }
}
