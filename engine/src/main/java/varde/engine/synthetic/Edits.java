package varde.engine.synthetic;

import varde.engine.columns.Row;

/// What the slips do to a course that was in order. Where a slip needs an event that the course has
/// not come to, that event is added on its last day.
final class Edits {
  private static final Slip[] SLIPS = Slip.values();

  private final Draft draft;
  private final Dice dice;
  private final Codes codes;
  private final Script script;
  private final int start;
  private final int through;

  /// @param through the last day on which something has happened
  Edits(Draft draft, Dice dice, Codes codes, Script script, int start, int through) {
    this.draft = draft;
    this.dice = dice;
    this.codes = codes;
    this.script = script;
    this.start = start;
    this.through = through;
  }

  /// Makes all of these, in the order in which they are declared.
  void make(long slips) {
    for (var slip : SLIPS) {
      if (slip.isIn(slips)) {
        make(slip);
      }
    }
  }

  private void make(Slip slip) {
    switch (slip) {
      case TOO_OLD, TOO_EARLY -> {}
      case REPEATED_ROW -> repeatRow();
      case NO_START -> removeStart();
      case START_NOT_FIRST -> addBeforeStart();
      case STARTED_AGAIN -> startAgain();
      case ATTENDED_AGAIN -> attendAgain();
      case ATTENDED_LATE -> attendLate();
      case UNLISTED_CODE -> useUnlistedCode();
      case UNLISTED_CLOSING -> closeUnlisted();
      case WITHDRAWN_CODE -> useWithdrawnCode();
      case DECIDED_TOO_OFTEN -> decideTooOften();
      case PREDECESSOR_MISSING -> removePredecessor();
      case PREDECESSOR_LATE -> addBeforePredecessor();
      case DATED_TOO_LATE -> dateTooLate();
      case AFTER_CLOSING -> addAfterClosing();
      case BACK_TOO_SOON -> comeBackTooSoon();
      case IN_THE_FUTURE -> moveToTheFuture();
      case ALL_ON_ONE_DAY -> moveToOneDay();
      case SETTING_MISSING -> forgetSetting();
      case SEVERITY_MISSING -> forgetSeverity();
      case OUT_OF_ORDER -> shuffle();
      case CONTRADICTED -> contradict();
    }
  }

  private void repeatRow() {
    var row = anyRow();
    add(draft.code(row), draft.day(row));
  }

  private void removeStart() {
    remove(script.startEvent);
    if (draft.size() == 0) {
      add(dice.of(script.others), start);
    }
  }

  private void addBeforeStart() {
    add(dice.of(script.others), start - dice.between(1, 20));
  }

  private void startAgain() {
    add(dice.of(script.starts), later(start));
  }

  private void attendAgain() {
    var row = ensure(script.attendanceEvent);
    add(dice.of(script.attendances), dice.between(draft.day(row), lastDay()));
  }

  private void attendLate() {
    var until = ensure(script.untilEvent);
    draft.right = otherThan(script.attendedLateWith);
    makeRoomAfter(until);
    add(dice.of(script.attendances), later(draft.day(until)));
  }

  private void useUnlistedCode() {
    draft.setCode(anyRow(), dice.of(script.unlisted));
  }

  private void closeUnlisted() {
    draft.setCode(ensureClosing(), dice.of(script.unlistedClosings));
  }

  private void useWithdrawnCode() {
    add(dice.of(script.withdrawn), later(Math.max(script.withdrawnThrough, start)));
  }

  private void decideTooOften() {
    var row = ensure(script.decisionEvent);
    makeRoomAfter(row);
    var day = Math.max(draft.day(row), lastOf(script.decisionEvent));
    for (var more = script.mostDecisions + dice.between(1, 2); more > 0; more--) {
      day = later(day);
      add(dice.of(script.decisions()), day);
    }
  }

  private void removePredecessor() {
    var rule = script.precedences[dice.below(script.precedences.length)];
    remove(rule.first());
    draft.right = rule.unlessRight() == 0 ? draft.right : otherThan(rule.unlessRight());
    ensure(rule.then());
  }

  private void addBeforePredecessor() {
    var rule = script.precedences[dice.below(script.precedences.length)];
    var first = first(rule.first());
    var latest = first < 0 ? lastDay() : draft.day(first) - 1;
    draft.right = rule.unlessRight() == 0 ? draft.right : otherThan(rule.unlessRight());
    add(dice.of(script.codesOf(rule.then())), Math.min(dice.between(start, latest), latest));
  }

  private void dateTooLate() {
    var rule = script.notLater[dice.below(script.notLater.length)];
    var than = ensure(rule.than());
    makeRoomAfter(than);
    add(dice.of(script.codesOf(rule.event())), later(draft.day(than)));
  }

  private void addAfterClosing() {
    var closing = ensureClosing();
    makeRoomAfter(closing);
    add(dice.of(script.others), later(draft.day(closing)));
  }

  private void comeBackTooSoon() {
    var rule = script.returns[dice.below(script.returns.length)];
    var after = ensure(rule.after().getFirst());
    var day = draft.day(after) + dice.between(0, rule.days());
    add(dice.of(script.codesOf(rule.event())), Math.min(day, through));
  }

  private void moveToTheFuture() {
    draft.setDay(anyRow(), through + 1 + Norm.common(dice));
  }

  private void moveToOneDay() {
    for (var row = 0; row < draft.size(); row++) {
      draft.setDay(row, script.isOutside[draft.code(row)] ? draft.day(row) : start);
    }
  }

  private void forgetSetting() {
    var some = dice.oneIn(3);
    for (var row = 0; row < draft.size(); row++) {
      if (!some || dice.oneIn(2)) {
        draft.setSetting(row, Row.UNSTATED);
      }
    }
  }

  private void forgetSeverity() {
    draft.severity = Row.UNSTATED;
  }

  private void shuffle() {
    for (var row = draft.size() - 1; row > 0; row--) {
      draft.exchange(row, dice.below(row + 1));
    }
  }

  /// Not the first row: it is the one that the others are compared with.
  private void contradict() {
    if (draft.size() == 1) {
      repeatRow();
    }
    draft.contradicting = dice.between(1, draft.size() - 1);
  }

  private int anyRow() {
    return dice.below(draft.size());
  }

  private void add(int code, int day) {
    var like = draft.size() == 0 ? -1 : anyRow();
    draft.add(
        code,
        day,
        like < 0 ? Row.UNSTATED : draft.setting(like),
        like < 0 ? Row.NONE : draft.unit(like));
  }

  private void remove(int event) {
    var kept = 0;
    for (var row = 0; row < draft.size(); row++) {
      if (codes.event(draft.code(row)) != event) {
        draft.copy(row, kept++);
      }
    }
    draft.cutTo(kept);
  }

  /// The first row of this event, added when there is none.
  private int ensure(int event) {
    var row = first(event);
    if (row >= 0) {
      return row;
    }
    add(dice.of(script.codesOf(event)), lastDay());
    return draft.size() - 1;
  }

  private int ensureClosing() {
    for (var row = 0; row < draft.size(); row++) {
      for (var closing : script.closings) {
        if (draft.code(row) == closing) {
          return row;
        }
      }
    }
    add(dice.of(script.closings), lastDay());
    return draft.size() - 1;
  }

  private int first(int event) {
    for (var row = 0; row < draft.size(); row++) {
      if (codes.event(draft.code(row)) == event) {
        return row;
      }
    }
    return -1;
  }

  private int lastOf(int event) {
    var last = start;
    for (var row = 0; row < draft.size(); row++) {
      last = codes.event(draft.code(row)) == event ? Math.max(last, draft.day(row)) : last;
    }
    return last;
  }

  private int lastDay() {
    var last = start;
    for (var row = 0; row < draft.size(); row++) {
      last = Math.max(last, draft.day(row));
    }
    return Math.min(last, through);
  }

  /// A day after this one, and not in the future while there is such a day.
  private int later(int day) {
    return Math.min(day + dice.between(1, 30), Math.max(through, day + 1));
  }

  /// Something is to come after this row: it must not stand on the very last day.
  private void makeRoomAfter(int row) {
    if (draft.day(row) >= through) {
      draft.setDay(row, dice.between(start, through - 1));
    }
  }

  private static byte otherThan(byte right) {
    return right == 1 ? (byte) 2 : (byte) 1;
  }
}
