package varde.engine.timeline;

/// Something told by its median, ready to be asked of a course.
///
/// @param indicator its number, as an index into [Compiled#indicator]
record SpanTable(Kind kind, int indicator, EventMask from, EventMask to) {
  enum Kind {
    BETWEEN,
    APART,
    PER_COURSE
  }
}
