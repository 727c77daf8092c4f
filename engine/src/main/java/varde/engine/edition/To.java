package varde.engine.edition;

import java.util.List;

/// The event that an interval waits for.
public sealed interface To {

  /// The first such event of the whole course; when it came before the from-event there is no
  /// interval.
  record First(EventMatch event) implements To {}

  /// The first of these events after the from-event.
  record Next(List<EventMatch> events) implements To {
    public Next {
      events = List.copyOf(events);
    }
  }

  /// No code says that it came.
  record Nothing() implements To {}
}
