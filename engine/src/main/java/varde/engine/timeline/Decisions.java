package varde.engine.timeline;

/// The decisions of one course that count so far, by their places among the counted events.
final class Decisions {
  private static final int NONE = -1;

  private final Counted counted;

  Decisions(Counted counted) {
    this.counted = counted;
  }

  /// One more may count when the first asked for more time.
  boolean hasRoom(PathwayTable table) {
    var first = first(table);
    var extended = first != NONE && counted.outcome(first) == table.extendedBy;
    return counted.times(EventMask.of(table.deciding, PathwayTable.ANY), 0)
        < table.decisions + (extended ? 1 : 0);
  }

  /// The place of the first one, or -1.
  int first(PathwayTable table) {
    return counted.find(table.deciding, PathwayTable.ANY, 0);
  }

  /// The place of the final decision, or -1 while there is none.
  int last(PathwayTable table) {
    var last = counted.last(table.deciding);
    return last != NONE && counted.outcome(last) != table.extendedBy ? last : NONE;
  }

  /// The place of a final decision that continues in the pathway, or -1.
  int continuing(PathwayTable table) {
    var at = last(table);
    return at != NONE && table.continuesWith(counted.outcome(at)) ? at : NONE;
  }
}
