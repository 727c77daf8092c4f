package varde.engine.edition;

import java.util.List;

/// The event that an interval is counted from.
public sealed interface From {

  /// The first of these events that counts.
  record First(List<EventMatch> events) implements From {
    public First {
      events = List.copyOf(events);
    }
  }

  /// Each such event that counts; with `inTreatment` only after a final decision that continues in
  /// the pathway.
  record Each(EventMatch event, boolean inTreatment) implements From {}

  /// The final decision, when treatment continues in the pathway.
  record ContinuingDecision() implements From {}
}
