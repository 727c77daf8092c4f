package varde.engine.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import varde.engine.edition.EventMatch;

/// The registrations that a population may hold, numbered, and the events they are of.
final class Codes {
  private final List<EventMatch> matches = new ArrayList<>();
  private final Map<EventMatch, Integer> numbers = new HashMap<>();
  private final List<String> events = new ArrayList<>();
  private int[] eventOf = {};

  /// The number of this registration, which is taken in when it is new.
  int number(EventMatch match) {
    return numbers.computeIfAbsent(match, this::add);
  }

  private int add(EventMatch match) {
    matches.add(match);
    eventOf = java.util.Arrays.copyOf(eventOf, matches.size());
    eventOf[matches.size() - 1] = eventNumber(match.event());
    return matches.size() - 1;
  }

  /// The number of this event, which is taken in when it is new.
  int eventNumber(String event) {
    if (!events.contains(event)) {
      events.add(event);
    }
    return events.indexOf(event);
  }

  /// The event that this registration is of.
  int event(int code) {
    return eventOf[code];
  }

  EventMatch match(int code) {
    return matches.get(code);
  }

  /// All of them, in the order of their numbers.
  List<EventMatch> matches() {
    return List.copyOf(matches);
  }
}
