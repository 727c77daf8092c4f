package varde.engine.timeline;

import varde.engine.columns.Columns;
import varde.engine.columns.Row;

/// One reading of one course, event by event in order: which count, which are refused and why.
final class CourseWalk {
  private static final int NOT_YET = -1;

  final Counted counted = new Counted();
  private final Decisions decisions = new Decisions(counted);
  final Marks marks;

  /// Bit i is set when the interval i is not coded.
  long notCoded;

  private final Columns columns;
  private final Answers answers;

  /// Set by [#begin].
  @SuppressWarnings("NullAway.Init")
  PathwayTable table;

  int course;

  private long seen;
  private int firstRow;
  private int started;
  private int onlyOne;
  private int closed;
  private int helped;
  private int firstPrecedenceTold;

  CourseWalk(Columns columns, Answers answers) {
    this.columns = columns;
    this.answers = answers;
    marks = new Marks(answers.compiled().marks());
  }

  void begin(PathwayTable with, int ofCourse, byte assumedSetting) {
    table = with;
    course = ofCourse;
    counted.clear(assumedSetting);
    notCoded = 0;
    seen = 0;
    firstRow = NOT_YET;
    started = NOT_YET;
    onlyOne = NOT_YET;
    decisions.clear();
    closed = NOT_YET;
    helped = NOT_YET;
    firstPrecedenceTold = 0;
    marks.clear();
  }

  void read(ReadingOrder order) {
    for (var i = 0; i < order.size; i++) {
      read(order.row(i));
    }
    if (order.size > 0) {
      firstRow = order.row(0);
    }
  }

  private void read(int row) {
    var event = localEvent(row);
    if (closed != NOT_YET && table.afterClosing != PathwayTable.NO_CHECK) {
      tell(table.afterClosing, row, counted.row[closed]);
    } else if (isAccepted(event, table.roles[event], row)) {
      count(event, table.roles[event], row);
    }
  }

  private int localEvent(int row) {
    var event = columns.event(row);
    var entry = table.listed(event, columns.outcome(row));
    return PathwayTable.localEvent(
        entry == PathwayTable.UNLISTED ? table.anyOutcomeEntries[event] : entry);
  }

  private boolean isAccepted(int event, int roles, int row) {
    if ((roles & PathwayTable.STARTS) != 0 && started != NOT_YET) {
      return false;
    }
    if ((roles & PathwayTable.FIRST_ONLY) != 0 && !isTheOnlyOne(row)) {
      return false;
    }
    if ((roles & PathwayTable.DECIDES) != 0 && !mayDecide(row)) {
      return false;
    }
    return (roles & PathwayTable.COMES_AFTER) == 0 || hasWhatComesBefore(event, row);
  }

  ///
  private boolean isTheOnlyOne(int row) {
    var late = (seen & table.lateUntil) != 0;
    var mayBeLate = table.lateUnlessRight != 0 && columns.right(course) == table.lateUnlessRight;
    if (late && !(mayBeLate && onlyOne == NOT_YET)) {
      tell(table.late, row, decisions.firstRow());
      return false;
    }
    return onlyOne == NOT_YET;
  }

  ///
  private boolean mayDecide(int row) {
    if (decisions.hasRoom(table)) {
      return true;
    }
    tell(table.further, row, decisions.lastRow());
    return false;
  }

  ///
  private boolean hasWhatComesBefore(int event, int row) {
    var accepted = true;
    for (var i = 0; i < table.precedences.length; i++) {
      var rule = table.precedences[i];
      if (rule.then() == event && (seen & rule.first()) == 0 && !isExcused(rule, i)) {
        tell(rule.check(), row, -1);
        firstPrecedenceTold |= 1 << i;
        accepted &= !rule.refuses();
        notCoded |= rule.unmeasured() == PathwayTable.NO_INTERVAL ? 0 : 1L << rule.unmeasured();
      }
    }
    return accepted;
  }

  private boolean isExcused(PathwayTable.Precedence rule, int index) {
    var entitled = rule.unlessRight() != 0 && columns.right(course) == rule.unlessRight();
    return entitled || (rule.once() && ((firstPrecedenceTold >> index) & 1) != 0);
  }

  private void count(int event, int roles, int row) {
    var at = counted.size;
    counted.add(columns, row, event);
    seen |= 1L << event;
    marks.see(table.marksOfEvent[event], table, counted, at);
    tellAboutCode(row);
    if ((roles & PathwayTable.STARTS) != 0) {
      started = at;
    }
    if ((roles & PathwayTable.FIRST_ONLY) != 0) {
      onlyOne = at;
    }
    if ((roles & PathwayTable.DECIDES) != 0) {
      decisions.add(at);
    }
    if ((roles & PathwayTable.CLOSES) != 0 && closed == NOT_YET) {
      closed = at;
    }
    if ((roles & PathwayTable.HELPS) != 0) {
      helped = at;
    }
    if ((roles & PathwayTable.POSTPONES) != 0) {
      counted.postpone(columns.day(row));
    }
    if ((roles & PathwayTable.RETURNS) != 0) {
      tellReturn(at, event);
    }
  }

  ///
  private void tellAboutCode(int row) {
    var event = columns.event(row);
    var outcome = columns.outcome(row);
    if (table.anyOutcomeCheck != PathwayTable.NO_CHECK
        && table.listed(event, outcome) == PathwayTable.UNLISTED) {
      tell(table.anyOutcomeCheck, row, -1);
    }
    if (table.withdrawn != PathwayTable.NO_CHECK
        && columns.day(row) > table.lastDay(event, outcome)) {
      tell(table.withdrawn, row, -1);
    }
  }

  private void tellReturn(int at, int event) {
    for (var rule : table.returns) {
      for (var i = at - 1; rule.event() == event && i >= 0; i--) {
        if (counted.is(i, rule.after(), PathwayTable.ANY)) {
          if (counted.day[at] - counted.day[i] <= rule.days()) {
            tell(rule.check(), counted.row[at], counted.row[i]);
          }
          break;
        }
      }
    }
  }

  /// Events outside the order: they count wherever they stand.
  void readOutside(ReadingOrder outside) {
    for (var i = 0; i < outside.size; i++) {
      var row = outside.row(i);
      var event = localEvent(row);
      tellAboutCode(row);
      for (var rule : table.notLater) {
        var than = rule.event() == event ? counted.find(rule.than(), PathwayTable.ANY, 0) : -1;
        if (than >= 0 && columns.day(row) > counted.day[than]) {
          tell(rule.check(), row, counted.row[than]);
        }
      }
    }
  }

  /// Asks what can be asked only when all is read.
  void finish(int first, int until) {
    if (started == NOT_YET) {
      answers.addFinding(table.missing, -1, earliest(first, until), -1);
      return;
    }
    var row = counted.row[started];
    if (firstRow != row) {
      tell(table.notFirst, firstRow, row);
    }
    if (counted.day[started] < table.introducedOn) {
      tell(table.tooEarly, row, -1);
    }
    for (var age : table.ages) {
      if (Birthday.isReached(columns.birthDay(course), age.years(), counted.day[started])) {
        tell(age.check(), row, -1);
      }
    }
  }

  private int earliest(int first, int until) {
    var earliest = columns.day(first);
    for (var row = first + 1; row < until; row++) {
      earliest = Math.min(earliest, columns.day(row));
    }
    return earliest;
  }

  private void tell(int check, int row, int cause) {
    answers.addFinding(check, row, columns.day(row), cause);
  }

  /// The place of a final decision that continues in the pathway, or -1.
  int continuingDecision() {
    return decisions.continuing(table);
  }

  /// The place of the final decision, wherever it leads, or -1.
  int finalDecision() {
    return decisions.last(table);
  }

  /// The place of the event that closed the course, or -1.
  int closing() {
    return closed;
  }

  Phase phase() {
    if (closed != NOT_YET) {
      return Phase.CLOSED;
    }
    if (helped != NOT_YET) {
      return Phase.CLOSING;
    }
    if (decisions.last(table) >= 0) {
      return continuingDecision() >= 0 ? Phase.TREATMENT : Phase.DECIDED;
    }
    if (decisions.any() || onlyOne != NOT_YET) {
      return Phase.ASSESSMENT;
    }
    return started != NOT_YET ? Phase.REFERRED : Phase.NONE;
  }

  int startDay() {
    if (started != NOT_YET) {
      return counted.day[started];
    }
    return counted.size > 0 ? counted.day[0] : Row.NONE;
  }

  int closeDay() {
    return closed == NOT_YET ? Row.NONE : counted.day[closed];
  }

  /// The unit on the start event; without one, the first that a counted event states.
  int unit() {
    var stated = started == NOT_YET ? Row.NONE : columns.unit(counted.row[started]);
    for (var i = 0; i < counted.size && stated == Row.NONE; i++) {
      stated = columns.unit(counted.row[i]);
    }
    return stated;
  }

  /// 0 when unstated.
  int severity() {
    return columns.severity(course);
  }
}
