package varde.engine.timeline;

/// The decisions of one course that count so far, by their places among the counted events.
final class Decisions {
  private static final int NONE = -1;

  private final Counted counted;
  private int count;
  private int first;
  private int last;

  Decisions(Counted counted) {
    this.counted = counted;
  }

  void clear() {
    count = 0;
    first = NONE;
    last = NONE;
  }

  void add(int at) {
    count++;
    last = at;
    if (first == NONE) {
      first = at;
    }
  }

  /// One more may count when the first asked for more time.
  boolean hasRoom(PathwayTable table) {
    var extended = first != NONE && counted.outcome[first] == table.extendedBy;
    return count < table.decisions + (extended ? 1 : 0);
  }

  boolean any() {
    return first != NONE;
  }

  /// The row of the first one, or -1.
  int firstRow() {
    return first == NONE ? NONE : counted.row[first];
  }

  /// The row of the last one, or -1.
  int lastRow() {
    return last == NONE ? NONE : counted.row[last];
  }

  /// The place of the final decision, or -1 while there is none.
  int last(PathwayTable table) {
    return last != NONE && counted.outcome[last] != table.extendedBy ? last : NONE;
  }

  /// The place of a final decision that continues in the pathway, or -1.
  int continuing(PathwayTable table) {
    var at = last(table);
    return at != NONE && table.continuesWith(counted.outcome[at]) ? at : NONE;
  }
}
