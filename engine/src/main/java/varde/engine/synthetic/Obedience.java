package varde.engine.synthetic;

/// Takes out of a course what a rule of its pathway would tell about, so that an ordinary course
/// gives no finding, whatever the edition.
///
/// The rows are read in the order of reading, and each asks only the rows kept before it, as the
/// evaluator does; a course has few rows, so looking back costs little.
final class Obedience {
  private final Draft draft;
  private final Codes codes;
  private final Script script;
  private int kept;

  Obedience(Draft draft, Codes codes, Script script) {
    this.draft = draft;
    this.codes = codes;
    this.script = script;
  }

  /// The draft must be sorted.
  void keep() {
    for (var row = 0; row < draft.size(); row++) {
      if (isInOrder(row)) {
        draft.copy(row, kept++);
      }
    }
    draft.cutTo(kept);
  }

  private boolean isInOrder(int row) {
    if (script.isRepetitionTold && isRepeated(row)) {
      return false;
    }
    if (script.isOutside[draft.code(row)]) {
      return isNotTooLate(row);
    }
    return isAfterStart(row)
        && (!script.isLaterThanClosingTold || isBeforeClosing())
        && hasWhatComesBefore(row)
        && isNotAttendedLate(row)
        && isNotBackTooSoon(row)
        && isNotTooLate(row);
  }

  private boolean isRepeated(int row) {
    for (var i = kept - 1; i >= 0 && draft.day(i) == draft.day(row); i--) {
      if (draft.code(i) == draft.code(row)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAfterStart(int row) {
    return script.startEvent == Script.NONE
        || event(row) == script.startEvent
        || first(script.startEvent) >= 0;
  }

  private boolean isBeforeClosing() {
    for (var i = 0; i < kept; i++) {
      for (var closing : script.closings) {
        if (draft.code(i) == closing) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean hasWhatComesBefore(int row) {
    for (var rule : script.precedences) {
      if (rule.then() == event(row)
          && first(rule.first()) < 0
          && (rule.unlessRight() == 0 || rule.unlessRight() != draft.right)) {
        return false;
      }
    }
    return true;
  }

  private boolean isNotAttendedLate(int row) {
    return event(row) != script.attendanceEvent
        || first(script.untilEvent) < 0
        || (script.attendedLateWith != 0
            && draft.right == script.attendedLateWith
            && first(script.attendanceEvent) < 0);
  }

  private boolean isNotBackTooSoon(int row) {
    for (var rule : script.returns) {
      for (var i = kept - 1; rule.event() == event(row) && i >= 0; i--) {
        if (rule.after().contains(event(i)) && draft.day(row) - draft.day(i) <= rule.days()) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isNotTooLate(int row) {
    for (var rule : script.notLater) {
      var than = rule.event() == event(row) ? first(rule.than()) : -1;
      if (than >= 0 && draft.day(row) > draft.day(than)) {
        return false;
      }
    }
    return true;
  }

  private int event(int row) {
    return codes.event(draft.code(row));
  }

  /// The first row of those kept that is of this event, or -1.
  private int first(int event) {
    for (var i = 0; i < kept; i++) {
      if (event(i) == event) {
        return i;
      }
    }
    return -1;
  }
}
