package varde.engine.timeline;

/// What an indicator asks of a course in numbers, ready to be asked.
///
/// @param indicator its number, as an index into [Compiled#indicator]
record SpanTable(Kind kind, int indicator, EventMask from, EventMask to) {
  enum Kind {
    BETWEEN,
    APART,
    PER_COURSE,

    /// Whether the second one counts, where the first does: 1 or 0.
    WHETHER
  }
}
