package varde.engine.timeline;

/// Something told by its median, ready to be asked of a course.
///
/// @param indicator its number, as an index into [Compiled#indicator]
/// @param from an event, or the final decision when it is 0
/// @param to an event, or the final decision when it is 0
record SpanTable(Kind kind, int indicator, Match from, Match to) {
  enum Kind {
    BETWEEN,
    APART,
    PER_COURSE
  }

  /// An event with one outcome or any.
  record Match(long events, int outcome) {
    static final Match FINAL_DECISION = new Match(0, PathwayTable.ANY);
  }
}
