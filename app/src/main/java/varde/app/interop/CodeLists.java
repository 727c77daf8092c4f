package varde.app.interop;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import varde.engine.edition.Code;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.EventType;
import varde.engine.edition.Pathway;

/// What the lists of one edition have codes for, in either channel.
final class CodeLists {
  private final Edition edition;

  /// The composite codes of each pathway, by what they register.
  private final Map<String, Map<EventMatch, String>> composites = new HashMap<>();

  /// What may be registered as an event with its outcome.
  private final Set<EventMatch> events = new HashSet<>();

  CodeLists(Edition edition) {
    this.edition = edition;
    edition.codes().forEach(this::learnComposite);
    var listed = codes("events");
    edition.events().values().stream()
        .filter(event -> listed.contains(event.name()))
        .forEach(this::learnEvent);
  }

  private void learnComposite(Code code) {
    var parts = edition.notation().composite().matcher(code.code());
    if (parts.matches() && !code.pathway().isEmpty()) {
      composites
          .computeIfAbsent(code.pathway(), pathway -> new HashMap<>())
          .put(new EventMatch(parts.group(2), parts.group(3)), code.code());
    }
  }

  /// An event has outcomes always or never.
  private void learnEvent(EventType event) {
    if (event.outcomes().isEmpty()) {
      events.add(new EventMatch(event.name(), ""));
    }
    edition.codes().stream()
        .filter(code -> code.system().equals(event.outcomes()) && !event.outcomes().isEmpty())
        .forEach(code -> events.add(new EventMatch(event.name(), code.code())));
  }

  /// The codes of the systems that hold this.
  private Set<String> codes(String holds) {
    var systems =
        edition.codeSystems().values().stream()
            .filter(system -> system.holds().equals(holds))
            .map(system -> system.id())
            .collect(Collectors.toUnmodifiableSet());
    return edition.codes().stream()
        .filter(code -> systems.contains(code.system()))
        .map(Code::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The composite code; empty when the list has none.
  Optional<String> composite(String pathway, EventMatch match) {
    return Optional.ofNullable(composites.getOrDefault(pathway, Map.of()).get(match));
  }

  /// Why this cannot be said in the channel; empty when it can.
  Optional<Unsayable.Ground> unsayable(
      Channel channel, String pathway, EventMatch match, LocalDate on) {
    var hasList = channel == Channel.EVENTS ? !events.isEmpty() : composites.containsKey(pathway);
    if (!hasList) {
      return Optional.of(Unsayable.Ground.NO_LIST);
    }
    var isListed =
        channel == Channel.EVENTS ? events.contains(match) : composite(pathway, match).isPresent();
    if (!isListed) {
      return Optional.of(Unsayable.Ground.UNLISTED);
    }
    return isWithdrawn(pathway, match, on)
        ? Optional.of(Unsayable.Ground.WITHDRAWN)
        : Optional.empty();
  }

  private boolean isWithdrawn(String pathway, EventMatch match, LocalDate on) {
    return edition
        .find(pathway)
        .map(Pathway::withdrawn)
        .map(withdrawn -> withdrawn.get(match))
        .filter(on::isAfter)
        .isPresent();
  }

  /// The lists of each edition, by its id.
  static Map<String, CodeLists> of(List<Edition> editions) {
    return editions.stream().collect(Collectors.toMap(Edition::id, CodeLists::new));
  }
}
