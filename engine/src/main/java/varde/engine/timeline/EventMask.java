package varde.engine.timeline;

/// What a moment of a course is looked for by: the first counted event of these, with one outcome
/// or any; or a decision.
record EventMask(Kind kind, long events, int outcome) {
  enum Kind {
    EVENT,

    /// The final decision, wherever it leads.
    FINAL_DECISION,

    /// The final decision, when it continues in the pathway.
    CONTINUING_DECISION
  }

  static final EventMask NOTHING = of(0, PathwayTable.ANY);

  static EventMask of(long events, int outcome) {
    return new EventMask(Kind.EVENT, events, outcome);
  }

  static EventMask of(Kind decision) {
    return new EventMask(decision, 0, PathwayTable.ANY);
  }
}
