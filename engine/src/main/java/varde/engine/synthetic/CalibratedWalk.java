package varde.engine.synthetic;

import varde.engine.columns.Row;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.synthetic.Script.Stage;

/// Writes one course as a [Calibration] says that courses go.
///
/// Whether something comes in time is drawn first, with the share that is to be measured; the days
/// after that, within the limit or past it. So what is measured is what was asked for, whatever the
/// limit and the shape of the delays. What is done and not coded leaves no row: where that is the
/// first evaluation, the next one is the first that anybody can see.
final class CalibratedWalk {
  private static final int UNTIL_TOLD = 14;
  private static final int UNTIL_SEEN = 7;
  private static final int UNTIL_PLANNED = 28;

  private final Draft draft;
  private final Dice dice;
  private final Script script;
  private final Place place;
  private final int start;
  private final int through;

  private byte setting;
  private int today;

  /// @param through events dated later have not happened
  CalibratedWalk(Draft draft, Dice dice, Script script, Place place, int start, int through) {
    this.draft = draft;
    this.dice = dice;
    this.script = script;
    this.place = place;
    this.start = start;
    this.through = through;
    today = start;
  }

  void write() {
    setting = state(comesTrue(Figure.INPATIENT) ? Setting.INPATIENT : Setting.OUTPATIENT);
    draft.severity = script.bySeverity ? state(anyOf(Severity.values())) : Row.UNSTATED;
    if (!dice.oneIn(3)) {
      happen(script.outside, start - dice.between(0, 700));
    }
    draft.add(dice.of(script.starts), start, setting, place.unit);
    if (comesTrue(Figure.NOT_GRANTED_RIGHT)) {
      happen(script.notGranted, start + dice.between(1, UNTIL_TOLD));
    } else if (comesTrue(Figure.ENDED_BEFORE_ATTENDANCE)) {
      close();
    } else {
      live();
    }
  }

  private <E extends Enum<E>> E anyOf(E[] facts) {
    return facts[dice.below(facts.length)];
  }

  private static byte state(Enum<?> fact) {
    return (byte) (fact.ordinal() + 1);
  }

  private boolean comesTrue(Figure figure) {
    return dice.chance(level(figure));
  }

  private double level(Figure figure) {
    return place.levels.of(figure, today);
  }

  private void live() {
    var seen = start + waiting();
    if (script.clarified != Row.UNSTATED && comesTrue(Figure.CLARIFIED)) {
      draft.right = script.clarified;
      today = Math.max(start, seen - dice.between(1, UNTIL_SEEN));
      happen(script.attendances, Math.max(today + 1, seen));
      goOn();
    } else {
      draft.right = other(script.clarified);
      attend(seen);
    }
  }

  private static byte other(byte right) {
    return (byte) (right == Row.UNSTATED ? Row.UNSTATED : 3 - right);
  }

  /// Skewed, with the mean that is stated: the product of two draws from 0 to 1 has the mean ¼.
  private int waiting() {
    if (script.waiting.isStated(setting, draft.severity)) {
      return script.waiting.draw(dice, setting, draft.severity);
    }
    var mean = level(Figure.WAITING_DAYS);
    return (int) (4 * mean * dice.fraction() * dice.fraction() + 0.5);
  }

  private void attend(int seen) {
    today = seen;
    spread(Stage.REFERRED, start, 1);
    happen(script.attendances, today);
    if (comesTrue(Figure.ENDED_BEFORE_DECISION)) {
      close();
    } else {
      assess();
      goOn();
    }
  }

  private void assess() {
    var inTime = level(Figure.ASSESSMENT_IN_TIME);
    pass(inTime, script.assessment, Figure.ASSESSMENT_DAYS);
    if (script.extended != Script.NONE && comesTrue(Figure.EXTENDED_ASSESSMENT)) {
      happen(script.extended, today);
      pass(inTime, script.extendedAssessment, Figure.EXTENDED_ASSESSMENT_DAYS);
    }
    spread(Stage.ASSESSMENT, start, dice.oneIn(3) ? 2 : 0);
  }

  /// From the final decision on.
  private void goOn() {
    if (comesTrue(Figure.DECIDED_ELSEWHERE)) {
      happen(script.otherDecisions, today);
    } else {
      happen(script.continuing, today);
      treat();
    }
    close();
  }

  private void treat() {
    var decided = today;
    var isMade = dice.chance(level(Figure.PLAN_MADE_TOGETHER) / coded(Figure.PLAN_NOT_CODED));
    var isCoded = dice.chance(coded(Figure.PLAN_NOT_CODED));
    if (!comesTrue(Figure.ENDED_BEFORE_EVALUATION)) {
      evaluate();
    }
    today += Norm.common(dice);
    if (isMade && isCoded) {
      var latest = Math.min(today, Math.min(through, decided + UNTIL_PLANNED));
      happen(script.plans, dice.between(decided, latest));
    }
    // Where a plan was made, coded or not, there is more to be seen of the treatment.
    spread(Stage.TREATMENT, decided, isMade ? 5 : 1);
  }

  private double coded(Figure notCoded) {
    return 1 - level(notCoded);
  }

  /// The first evaluation is in time or not with the share that is measured among those that are
  /// coded at all. Neither it nor the next is coded in the square of the share that never is.
  private void evaluate() {
    var gap = level(Figure.EVALUATION_NOT_CODED);
    var inTime = level(Figure.FIRST_EVALUATION_IN_TIME);
    var decided = today;
    if (dice.chance(inTime)) {
      pass(1, script.firstRecurrence, Figure.FIRST_EVALUATION_DAYS);
    } else if (dice.chance(dueToGaps(inTime, gap))) {
      pass(1, script.firstRecurrence, Figure.FIRST_EVALUATION_DAYS);
      pass(1, script.recurrence, Figure.BETWEEN_EVALUATIONS_DAYS);
      today =
          Math.max(
              today, decided + 1 + limit(script.firstRecurrence, Figure.FIRST_EVALUATION_DAYS));
    } else {
      pass(0, script.firstRecurrence, Figure.FIRST_EVALUATION_DAYS);
    }
    if (!dice.chance(gap * gap)) {
      happen(script.recurring, today);
      evaluateAgain(gap);
    }
  }

  /// Of the first evaluations that seem late, the share that was in time and not coded: where so
  /// many are seen in time, and so many of all that are in time are not coded.
  private static double dueToGaps(double inTime, double gap) {
    return inTime * gap / ((1 - gap) * (1 - inTime));
  }

  private void evaluateAgain(double gap) {
    moveNowAndThen();
    var inTime = level(Figure.NEXT_EVALUATION_IN_TIME);
    for (var times = dice.below(dice.oneIn(4) ? 14 : 4); times > 0; times--) {
      pass(inTime, script.recurrence, Figure.BETWEEN_EVALUATIONS_DAYS);
      if (!dice.chance(gap)) {
        happen(script.recurring, today);
      }
    }
  }

  /// From the ward to the clinic, or the other way.
  private void moveNowAndThen() {
    if (dice.oneIn(15)) {
      setting = state(anyOf(Setting.values()));
    }
  }

  private void close() {
    var from = today;
    today += Norm.common(dice);
    var late = Math.max(from, today - UNTIL_TOLD);
    if (dice.oneIn(2)) {
      happen(script.helps, dice.between(late, today));
    }
    if (!comesTrue(Figure.NEVER_CLOSED)) {
      happen(script.otherClosings, today);
    }
  }

  private void spread(Stage stage, int from, int most) {
    for (var i = dice.between(0, most); i > 0; i--) {
      happen(script.spreadAround[stage.ordinal()], dice.between(from, today));
    }
  }

  private int limit(Norm norm, Figure unlessStated) {
    return norm.limit(setting, draft.severity, (int) level(unlessStated));
  }

  /// Time passes: within the limit with this share, else past it.
  private void pass(double inTime, Norm norm, Figure unlessStated) {
    var limit = limit(norm, unlessStated);
    today += dice.chance(inTime) ? within(limit) : limit + past();
  }

  /// Some on the very day.
  private int within(int limit) {
    return dice.oneIn(8) ? limit : dice.between(0, limit);
  }

  /// Mostly by days or weeks, sometimes by months.
  private int past() {
    return switch (dice.below(6)) {
      case 0 -> 1;
      case 1, 2, 3 -> dice.between(2, 21);
      default -> dice.between(22, 120);
    };
  }

  private void happen(int[] codes, int day) {
    if (codes.length > 0) {
      happen(dice.of(codes), day);
    }
  }

  private void happen(int code, int day) {
    if (day <= through) {
      draft.add(code, day, setting, unit());
    }
  }

  /// Mostly at home, sometimes elsewhere in the trust, now and then not stated.
  private int unit() {
    if (dice.oneIn(40)) {
      return Row.NONE;
    }
    return dice.oneIn(12) ? dice.between(place.firstInTrust, place.untilInTrust - 1) : place.unit;
  }
}
