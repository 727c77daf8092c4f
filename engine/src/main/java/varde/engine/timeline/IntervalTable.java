package varde.engine.timeline;

import varde.engine.columns.Row;

/// One interval rule of one pathway, ready to be asked.
///
/// A slot is chosen by the setting or the severity: 0 unknown, 1 the first constant, 2 the second;
/// where the limit depends on neither all three are the same.
final class IntervalTable {
  enum Start {
    FIRST,
    EACH,
    DECISION
  }

  enum End {
    FIRST,
    NEXT,
    NOTHING
  }

  enum By {
    NOTHING,
    SETTING,
    SEVERITY
  }

  static final int UNSTATED = -1;

  Start start = Start.FIRST;
  EventMask startEvent = EventMask.NOTHING;
  boolean inTreatment;

  End end = End.NOTHING;
  EventMask endEvent = EventMask.NOTHING;

  By by = By.NOTHING;
  final int[] slot = new int[3];
  final int[] days = {UNSTATED, UNSTATED, UNSTATED};
  final int[] localDays = {UNSTATED, UNSTATED, UNSTATED};
  final int[] localFrom = {Row.NONE, Row.NONE, Row.NONE};

  /// From this many days after the final decision the interval is individual; [PathwayTable#NEVER]
  /// when it never is.
  int individualAfter = PathwayTable.NEVER;

  /// The value in force for an interval that starts on this day, or [#UNSTATED].
  int valueOn(int slotIndex, int startDay) {
    return isLocalOn(slotIndex, startDay) ? localDays[slotIndex] : days[slotIndex];
  }

  /// True when that value is the installation's own.
  boolean isLocalOn(int slotIndex, int startDay) {
    return localDays[slotIndex] != UNSTATED && startDay >= localFrom[slotIndex];
  }

  /// True when it makes no difference on this day which setting or severity it is.
  boolean agreesOn(int startDay) {
    return valueOn(1, startDay) == valueOn(2, startDay);
  }
}
