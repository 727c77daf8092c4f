package varde.engine.timeline;

import varde.engine.columns.Columns;
import varde.engine.columns.Row;

/// One reading of one course, event by event in order: which count, which are refused and why.
final class CourseWalk {
  final Counted counted;
  final Listing listing = new Listing();
  private final Decisions decisions;

  /// Bit i is set when the interval i is not coded.
  long notCoded;

  private final Columns columns;
  private final Answers answers;

  /// Set by [#begin].
  @SuppressWarnings("NullAway.Init")
  PathwayTable table;

  int course;

  private int precedencesTold;

  private int started;
  private int closing;
  private int finalDecision;
  private int continuingDecision;

  CourseWalk(Columns columns, Answers answers, byte assumedSetting) {
    this.columns = columns;
    this.answers = answers;
    counted = new Counted(columns, assumedSetting);
    decisions = new Decisions(counted);
  }

  void begin(PathwayTable with, int ofCourse) {
    table = with;
    course = ofCourse;
    counted.clear();
    notCoded = 0;
    precedencesTold = 0;
  }

  void read(ReadingOrder order) {
    for (var i = 0; i < order.size; i++) {
      read(order.row(i));
    }
    started = counted.find(table.starting, PathwayTable.ANY, 0);
    closing = counted.find(table.closing, PathwayTable.ANY, 0);
    finalDecision = decisions.last(table);
    continuingDecision = decisions.continuing(table);
  }

  private void read(int row) {
    var entry = listing.entry(row);
    var event = PathwayTable.localEvent(entry);
    if (isExpected(event) || isAccepted(event, row)) {
      if (PathwayTable.isToldAbout(entry)) {
        tellAboutCode(entry, row);
      }
      count(event, row);
    }
  }

  /// True when no rule has anything to say about the event, as about nearly all.
  private boolean isExpected(int event) {
    return !counted.has(table.askedAfter[event]) && counted.hasAll(table.expectedAfter[event]);
  }

  private boolean isAccepted(int event, int row) {
    if (table.afterClosing != PathwayTable.NO_CHECK && counted.has(table.closing)) {
      tell(
          table.afterClosing, row, counted.rowAt(counted.find(table.closing, PathwayTable.ANY, 0)));
      return false;
    }
    if (PathwayTable.isIn(table.starting, event) && counted.has(table.starting)) {
      return false;
    }
    if (PathwayTable.isIn(table.onlyOnce, event) && !isTheOnlyOne(row)) {
      return false;
    }
    if (PathwayTable.isIn(table.deciding, event) && !mayDecide(row)) {
      return false;
    }
    return hasWhatComesBefore(event, row);
  }

  ///
  private boolean isTheOnlyOne(int row) {
    var isOnly = !counted.has(table.onlyOnce);
    var mayBeLate = table.lateUnlessRight != 0 && columns.right(course) == table.lateUnlessRight;
    if (counted.has(table.lateUntil) && !(mayBeLate && isOnly)) {
      tell(table.late, row, counted.rowAt(decisions.first(table)));
      return false;
    }
    return isOnly;
  }

  ///
  private boolean mayDecide(int row) {
    if (decisions.hasRoom(table)) {
      return true;
    }
    tell(table.further, row, counted.rowAt(counted.last(table.deciding)));
    return false;
  }

  ///
  private boolean hasWhatComesBefore(int event, int row) {
    var accepted = true;
    for (var i = 0; i < table.precedences.length; i++) {
      var rule = table.precedences[i];
      if (rule.then() == event && !counted.has(rule.first()) && !isExcused(rule, i)) {
        tell(rule.check(), row, -1);
        precedencesTold |= 1 << i;
        accepted &= !rule.refuses();
        notCoded |= rule.unmeasured() == PathwayTable.NO_INTERVAL ? 0 : 1L << rule.unmeasured();
      }
    }
    return accepted;
  }

  private boolean isExcused(PathwayTable.Precedence rule, int index) {
    var entitled = rule.unlessRight() != 0 && columns.right(course) == rule.unlessRight();
    return entitled || (rule.once() && ((precedencesTold >> index) & 1) != 0);
  }

  private void count(int event, int row) {
    var at = counted.size;
    counted.add(row, event);
    if (PathwayTable.isIn(table.postponing, event)) {
      counted.postpone(columns.day(row));
    }
    if (PathwayTable.isIn(table.returning, event)) {
      tellReturn(at, event);
    }
  }

  ///
  private void tellAboutCode(int entry, int row) {
    if (PathwayTable.isListedAllTheSame(entry)) {
      tell(table.anyOutcomeCheck, row, -1);
    }
    if (columns.day(row) > table.lastDay(columns.event(row), columns.outcome(row))) {
      tell(table.withdrawn, row, -1);
    }
  }

  private void tellReturn(int at, int event) {
    for (var rule : table.returns) {
      for (var i = at - 1; rule.event() == event && i >= 0; i--) {
        if (counted.is(i, rule.after(), PathwayTable.ANY)) {
          if (counted.day(at) - counted.day(i) <= rule.days()) {
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
      var entry = listing.entry(row);
      var event = PathwayTable.localEvent(entry);
      if (PathwayTable.isToldAbout(entry)) {
        tellAboutCode(entry, row);
      }
      for (var rule : table.notLater) {
        var than = rule.event() == event ? counted.find(rule.than(), PathwayTable.ANY, 0) : -1;
        if (than >= 0 && columns.day(row) > counted.day(than)) {
          tell(rule.check(), row, counted.row[than]);
        }
      }
    }
  }

  /// Asks what can be asked only when all is read.
  ///
  /// @param order what was read
  void finish(ReadingOrder order) {
    if (started < 0) {
      answers.addFinding(table.missing, -1, earliest(), -1);
      return;
    }
    var row = counted.row[started];
    if (order.row(0) != row) {
      tell(table.notFirst, order.row(0), row);
    }
    if (counted.day(started) < table.introducedOn) {
      tell(table.tooEarly, row, -1);
    }
    for (var age : table.ages) {
      if (Birthday.isReached(columns.birthDay(course), age.years(), counted.day(started))) {
        tell(age.check(), row, -1);
      }
    }
  }

  private int earliest() {
    var earliest = Integer.MAX_VALUE;
    for (var row = columns.first(course); row < columns.until(course); row++) {
      earliest = Math.min(earliest, columns.day(row));
    }
    return earliest;
  }

  private void tell(int check, int row, int cause) {
    answers.addFinding(check, row, columns.day(row), cause);
  }

  /// The place of a moment, or -1.
  int place(EventMask of) {
    return switch (of.kind()) {
      case EVENT -> counted.find(of, 0);
      case FINAL_DECISION -> finalDecision;
      case CONTINUING_DECISION -> continuingDecision;
    };
  }

  /// The place of a final decision that continues in the pathway, or -1.
  int continuingDecision() {
    return continuingDecision;
  }

  /// The place of the event that closed the course, or -1.
  int closing() {
    return closing;
  }

  Phase phase() {
    if (closing >= 0) {
      return Phase.CLOSED;
    }
    if (counted.has(table.helping)) {
      return Phase.CLOSING;
    }
    if (finalDecision >= 0) {
      return continuingDecision >= 0 ? Phase.TREATMENT : Phase.DECIDED;
    }
    if (counted.has(table.deciding | table.onlyOnce)) {
      return Phase.ASSESSMENT;
    }
    return started >= 0 ? Phase.REFERRED : Phase.NONE;
  }

  int startDay() {
    if (started >= 0) {
      return counted.day(started);
    }
    return counted.size > 0 ? counted.day(0) : Row.NONE;
  }

  int closeDay() {
    return closing < 0 ? Row.NONE : counted.day(closing);
  }

  /// The unit on the start event; without one, the first that a counted event states.
  int unit() {
    var stated = started < 0 ? Row.NONE : columns.unit(counted.row[started]);
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
