package varde.engine.synthetic;

import varde.engine.columns.Row;
import varde.engine.edition.Right;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.synthetic.Script.Stage;

/// Writes one course as the pathway means it: from the start through attendance, assessment and
/// decision to treatment and closing, as far as it comes by the last day. Some close early, some
/// are never closed.
///
/// What the walk proposes [Obedience] looks through; here it is only decided what happens when.
final class Walk {
  private final Draft draft;
  private final Dice dice;
  private final Script script;
  private final int start;
  private final int units;
  private final int through;

  private byte setting;
  private int unit;
  private int today;

  /// The day of the closing, where the edition says how long a course is to take as a whole.
  private int end = Integer.MAX_VALUE;

  /// @param units how many units there are to be treated in
  /// @param through events dated later have not happened
  Walk(Draft draft, Dice dice, Script script, int start, int units, int through) {
    this.draft = draft;
    this.dice = dice;
    this.script = script;
    this.start = start;
    this.units = units;
    this.through = through;
    today = start;
  }

  void write() {
    chooseFacts();
    if (!dice.oneIn(3)) {
      happen(script.outside, start - dice.between(0, 700));
    }
    happen(script.starts, start);
    await(script.startEvent);
    live();
    if (draft.size() == 0) {
      draft.add(dice.of(script.others), start, setting, unit);
    }
  }

  private void chooseFacts() {
    setting = state(dice.oneIn(4) ? Setting.INPATIENT : Setting.OUTPATIENT);
    unit = units == 0 ? Row.NONE : dice.below(units);
    draft.severity = script.bySeverity ? oneOf(Severity.values()) : Row.UNSTATED;
    draft.right = dice.oneIn(6) ? Row.UNSTATED : oneOf(Right.values());
    if (script.hasWhole) {
      end = start + script.whole.draw(dice, setting, draft.severity);
    }
  }

  private byte oneOf(Enum<?>[] facts) {
    return state(facts[dice.below(facts.length)]);
  }

  private static byte state(Enum<?> fact) {
    return (byte) (fact.ordinal() + 1);
  }

  private void live() {
    if (dice.oneIn(14)) {
      close();
      return;
    }
    var decidedFirst = isClarified();
    if (!decidedFirst) {
      attend();
      if (dice.oneIn(16)) {
        close();
        return;
      }
    }
    var continues = decide(decidedFirst ? Norm.UNKNOWN : script.assessment);
    if (decidedFirst) {
      attend();
    }
    if (continues) {
      treat();
    }
    close();
  }

  private boolean isClarified() {
    return script.clarified != Row.UNSTATED && draft.right == script.clarified && !dice.oneIn(4);
  }

  private void attend() {
    if (script.attendances.length == 0) {
      return;
    }
    var from = today;
    pass(script.waiting);
    spread(Stage.REFERRED, from, today, 1);
    happen(script.attendances, today);
    await(script.attendanceEvent);
  }

  /// True when treatment goes on in the pathway.
  private boolean decide(Norm norm) {
    if (!script.hasDecisions()) {
      return true;
    }
    var from = today;
    pass(norm);
    if (script.extended != Script.NONE && dice.oneIn(5)) {
      happen(script.extended, today);
      pass(script.extendedAssessment);
    }
    spread(Stage.ASSESSMENT, from, today, dice.oneIn(3) ? 2 : 0);
    if (dice.oneIn(20)) {
      return false;
    }
    var continues =
        script.otherDecisions.length == 0 || (script.continuing.length > 0 && !dice.oneIn(4));
    happen(continues ? script.continuing : script.otherDecisions, today);
    await(script.decisionEvent);
    moveNowAndThen();
    return continues;
  }

  private void treat() {
    var from = today;
    var times = dice.below(dice.oneIn(4) ? 14 : 4);
    for (var i = 0; i < times && today < end; i++) {
      pass(i == 0 ? script.firstRecurrence : script.recurrence);
      happen(script.recurring, today);
      moveNowAndThen();
    }
    pass(Norm.UNKNOWN);
    spread(Stage.TREATMENT, from, today, 5);
  }

  private void close() {
    var from = today;
    today = script.hasWhole ? end : today + Norm.common(dice);
    var late = Math.max(from, today - 14);
    spread(Stage.CLOSING, late, today, 2);
    if (dice.oneIn(2)) {
      happen(script.helps, dice.between(late, today));
    }
    if (!dice.oneIn(12)) {
      happen(script.closings, today);
    }
    for (var back : script.returns) {
      if (dice.oneIn(4)) {
        happen(script.codesOf(back.event()), today + back.days() + dice.between(1, 200));
      }
    }
  }

  private void await(int fromEvent) {
    for (var awaited : script.awaited) {
      if (awaited.fromEvent() == fromEvent && !dice.oneIn(10)) {
        var event = awaited.events().get(dice.below(awaited.events().size()));
        happen(script.codesOf(event), today + awaited.norm().draw(dice, setting, draft.severity));
      }
    }
  }

  private void spread(Stage stage, int from, int until, int most) {
    for (var i = dice.between(0, most); i > 0; i--) {
      happen(script.spread[stage.ordinal()], dice.between(from, until));
    }
  }

  /// Time passes, but not beyond the end.
  private void pass(Norm norm) {
    today = Math.min(end, today + norm.draw(dice, setting, draft.severity));
  }

  private void happen(int[] codes, int day) {
    if (codes.length > 0) {
      happen(dice.of(codes), day);
    }
  }

  private void happen(int code, int day) {
    if (day <= through) {
      draft.add(code, day, setting, place());
    }
  }

  /// Mostly at home, sometimes elsewhere, now and then not stated.
  private int place() {
    if (unit == Row.NONE || dice.oneIn(40)) {
      return Row.NONE;
    }
    return dice.oneIn(12) ? dice.below(units) : unit;
  }

  /// From the ward to the clinic, or the other way.
  private void moveNowAndThen() {
    if (dice.oneIn(15)) {
      setting = oneOf(Setting.values());
    }
  }
}
