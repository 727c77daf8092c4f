package varde.engine.synthetic;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import varde.engine.columns.Row;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Pathway;

/// What can happen in one pathway of one edition, as a course would live it: its stages, the codes
/// that may be registered in each, how long each is meant to take, and the rules that can be kept
/// or broken. Codes and events are numbers of [Codes].
final class Script {
  static final int NONE = -1;
  static final int[] NO_CODES = {};

  /// The stages between which events that no rule speaks of are spread.
  enum Stage {
    REFERRED,
    ASSESSMENT,
    TREATMENT,
    CLOSING
  }

  /// An event that is awaited from another one, and what no stage begins with.
  record Awaited(List<Integer> events, int fromEvent, Norm norm) {}

  /// See [varde.engine.edition.Rule.ComesBefore].
  record Precedence(int first, int then, byte unlessRight) {}

  /// See [varde.engine.edition.Rule.NotLaterThan].
  record NotLater(int event, int than) {}

  /// See [varde.engine.edition.Rule.ReturnsWithin].
  record Return(int event, List<Integer> after, int days) {}

  final Edition edition;
  final Pathway pathway;

  /// The edition's first day; the least number when it is unknown.
  int editionFrom = Integer.MIN_VALUE;

  /// The pathway's first day in this edition; the least number when it is unknown.
  int firstDay = Integer.MIN_VALUE;

  /// The pathway's first day in any edition; the least number when it is unknown.
  int introducedOn = Integer.MIN_VALUE;

  int startEvent = NONE;
  int attendanceEvent = NONE;
  int decisionEvent = NONE;
  int untilEvent = NONE;

  int[] starts = NO_CODES;
  int[] attendances = NO_CODES;
  int[] continuing = NO_CODES;
  int[] otherDecisions = NO_CODES;
  int extended = NONE;
  int mostDecisions = 1;
  int[] recurring = NO_CODES;
  int[] helps = NO_CODES;
  int[] closings = NO_CODES;
  int[] outside = NO_CODES;

  /// What an indicator asks for among courses that are decided to continue.
  int[] plans = NO_CODES;

  /// The closings that an indicator asks for among courses that start.
  int[] notGranted = NO_CODES;

  /// The other closings.
  int[] otherClosings = NO_CODES;

  /// What neither starts nor closes, nor stands outside the order.
  int[] others = NO_CODES;

  final int[][] spread = new int[Stage.values().length][];

  /// As [#spread], without the plans.
  final int[][] spreadAround = new int[Stage.values().length][];

  Awaited[] awaited = {};

  Norm waiting = Norm.UNKNOWN;
  Norm assessment = Norm.UNKNOWN;
  Norm extendedAssessment = Norm.UNKNOWN;
  Norm firstRecurrence = Norm.UNKNOWN;
  Norm recurrence = Norm.UNKNOWN;

  /// From the start to the closing, where the edition has such an interval.
  Norm whole = Norm.UNKNOWN;

  boolean hasWhole;

  /// The right with which a course is decided first and seen afterwards; [Row#UNSTATED] when no
  /// rule allows that.
  byte clarified = Row.UNSTATED;

  /// The right that excuses an attendance after the decision; [Row#UNSTATED] when none does.
  byte attendedLateWith = Row.UNSTATED;

  boolean isOneAtATime;

  boolean bySeverity;
  int underAge = Integer.MAX_VALUE;

  boolean isRepetitionTold;
  boolean isLaterThanClosingTold;
  Precedence[] precedences = {};
  NotLater[] notLater = {};
  Return[] returns = {};
  int[] unlisted = NO_CODES;
  int[] unlistedClosings = NO_CODES;
  int[] withdrawn = NO_CODES;
  int withdrawnThrough;

  Map<Integer, int[]> codesOfEvent = Map.of();

  /// By code: its place in the day.
  int[] rankOfCode = {};

  /// By code: true when it stands outside the order.
  boolean[] isOutside = {};

  /// The ways in which it can be broken: bit i for the i-th [Slip].
  long slips;

  Script(Edition edition, Pathway pathway) {
    this.edition = edition;
    this.pathway = pathway;
  }

  /// Learns the order of a day, once all codes of the population have their numbers.
  void order(Codes codes) {
    var matches = codes.matches();
    rankOfCode = matches.stream().mapToInt(this::rank).toArray();
    isOutside = new boolean[matches.size()];
    for (var code = 0; code < isOutside.length; code++) {
      isOutside[code] = edition.outside().contains(matches.get(code).event());
    }
  }

  private int rank(EventMatch match) {
    var exact = edition.sameDay().indexOf(match);
    return Math.max(
        0, exact >= 0 ? exact : edition.sameDay().indexOf(new EventMatch(match.event(), "")));
  }

  /// True when both the edition and the pathway have begun.
  boolean isOpenOn(int day) {
    return editionFrom <= day && firstDay <= day;
  }

  /// True when somebody born on this day has reached the age on or before the other.
  boolean isTooOld(int birthDay, int day) {
    return underAge < Integer.MAX_VALUE && birthday(birthDay) <= day;
  }

  /// The day on which somebody is too old: the birthday, on 1 March for those born on 29 February
  /// when the year has none.
  int birthday(int birthDay) {
    var born = LocalDate.ofEpochDay(birthDay);
    var birthday = born.plusYears(underAge);
    return Math.toIntExact(
        birthday.toEpochDay() + (birthday.getDayOfMonth() < born.getDayOfMonth() ? 1 : 0));
  }

  boolean hasDecisions() {
    return continuing.length + otherDecisions.length > 0;
  }

  /// Decisions that are not for extended assessment.
  int[] decisions() {
    return continuing.length > 0 ? continuing : otherDecisions;
  }

  /// The registrations of this event.
  int[] codesOf(int event) {
    return codesOfEvent.getOrDefault(event, NO_CODES);
  }

  /// These codes without those.
  static int[] without(int[] codes, int[] those) {
    return Arrays.stream(codes).filter(code -> !has(those, code)).toArray();
  }

  static boolean has(int[] codes, int code) {
    for (var one : codes) {
      if (one == code) {
        return true;
      }
    }
    return false;
  }
}
