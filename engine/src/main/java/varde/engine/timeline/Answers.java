package varde.engine.timeline;

import varde.engine.columns.Columns;
import varde.engine.limit.Reason;
import varde.engine.limit.State;

/// The answers for the courses of some columns, as columns again. Intervals and findings of a
/// course stand together, in the order in which they were found; [Timeline] puts them in the order
/// of reading.
///
/// Days are days since 1970-01-01, or [Row#NONE]; rows are rows of the columns, or -1.
public final class Answers {
  static final int POSTPONED = 1;
  static final int LOCAL = 2;

  private static final State[] STATES = State.values();
  private static final Reason[] REASONS = Reason.values();
  private static final Phase[] PHASES = Phase.values();

  private final Compiled compiled;
  private final Columns columns;
  private final Run run;

  private final CourseColumns courses;
  final IntervalColumns intervals = new IntervalColumns();
  private final FindingColumns findings;
  private final SpanColumns spans;

  Answers(Compiled compiled, Columns columns, Run run) {
    this.compiled = compiled;
    this.columns = columns;
    this.run = run;
    courses = new CourseColumns();
    findings = new FindingColumns();
    spans = new SpanColumns();
  }

  /// The same answers with intervals of their own.
  Answers(Compiled compiled, Answers same) {
    this.compiled = compiled;
    columns = same.columns;
    run = same.run;
    courses = same.courses;
    findings = same.findings;
    spans = same.spans;
  }

  /// Forgets everything, so that the same memory is used for the next evaluation.
  void clear() {
    intervals.begin(columns.courses());
    findings.size = 0;
    spans.size = 0;
    courses.makeRoom(columns.courses());
  }

  void beginCourse(int course, PathwayTable with) {
    courses.table[course] = with;
    courses.overlap[course] = PathwayTable.NO_CHECK;
  }

  /// A course without an event.
  void skipCourse(int course) {
    courses.table[course] = null;
    sealCourse(course);
  }

  void endCourse(int course, CourseWalk walk) {
    courses.put(course, walk);
    sealCourse(course);
  }

  private void sealCourse(int course) {
    intervals.seal(course);
    courses.firstFinding[course + 1] = findings.size;
    courses.firstSpan[course + 1] = spans.size;
  }

  void addFinding(int checkIndex, int row, int day, int cause) {
    if (checkIndex != PathwayTable.NO_CHECK) {
      findings.add(checkIndex, row, day, cause);
    }
  }

  void addSpan(int indicator, int value, int day, byte inSetting) {
    spans.add(indicator, value, day, inSetting);
  }

  /// Another course of the patient was open when this one started.
  void overlaps(int course, int checkIndex) {
    courses.overlap[course] = checkIndex;
  }

  /// The editions that were asked.
  public Compiled compiled() {
    return compiled;
  }

  /// The events that were read.
  public Columns columns() {
    return columns;
  }

  /// What every course was asked with.
  public Run run() {
    return run;
  }

  /// How many courses were read.
  public int courses() {
    return columns.courses();
  }

  /// False for a course without a single event.
  public boolean isAnswered(int course) {
    return courses.table[course] != null;
  }

  /// The check that asks for one course at a time, or -1 where none does.
  int oneAtATime(int course) {
    return courses.table[course].oneAtATime;
  }

  PathwayTable table(int course) {
    return courses.table[course];
  }

  /// The edition the course was read with, as an index into [Compiled#editions].
  public int edition(int course) {
    return courses.table[course].editionIndex;
  }

  /// The indicators of that edition, as indices into [Compiled#indicators]. Not to be changed.
  public int[] indicators(int course) {
    return courses.table[course].indicators;
  }

  /// How far the course has come.
  public Phase phase(int course) {
    return PHASES[courses.phase[course]];
  }

  /// The day of the start event; without one, of the earliest event that counts; else [Row#NONE].
  public int startDay(int course) {
    return courses.start[course];
  }

  /// The day the course was closed, or [Row#NONE].
  public int closeDay(int course) {
    return courses.close[course];
  }

  /// The unit on the start event; without one, the first that a counted event states; else
  /// [Row#NONE].
  public int unit(int course) {
    return courses.unit[course];
  }

  /// The first of what indicators ask in numbers; those of the next course begin after its last.
  public int firstSpan(int course) {
    return courses.firstSpan[course];
  }

  /// The one after the last of the course.
  public int untilSpan(int course) {
    return courses.firstSpan[course + 1];
  }

  /// Whose number it is, as an index into [Compiled#indicator].
  public int spanIndicator(int span) {
    return spans.indicator[span];
  }

  /// Calendar days; how many; or 1 for a course with the event that the indicator asks for and 0
  /// for one without.
  public int spanValue(int span) {
    return spans.value[span];
  }

  /// The day on which it was settled.
  public int spanDay(int span) {
    return spans.day[span];
  }

  /// The setting where it began; 0 when unstated, else the ordinal of the setting plus one.
  public byte spanSetting(int span) {
    return spans.setting[span];
  }

  /// The check that another course of the patient was open when this one started, or -1.
  public int overlap(int course) {
    return courses.overlap[course];
  }

  /// The first interval of the course; those of the next course begin after its last.
  public int firstInterval(int course) {
    return intervals.first[course];
  }

  /// The interval after the last one of the course.
  public int untilInterval(int course) {
    return intervals.first[course + 1];
  }

  /// The limit's name, as an index into [Compiled#slot].
  public int slot(int interval) {
    return intervals.slot[interval];
  }

  public int fromRow(int interval) {
    return intervals.fromRow[interval];
  }

  /// The row of the awaited event, or -1 while it has not come.
  public int toRow(int interval) {
    return intervals.toRow[interval];
  }

  public int due(int interval) {
    return intervals.due[interval];
  }

  /// Calendar days, or [Row#NONE].
  public int elapsed(int interval) {
    return intervals.elapsed[interval];
  }

  /// The row that stated the setting, or -1.
  public int settingRow(int interval) {
    return intervals.settingRow[interval];
  }

  public State state(int interval) {
    return STATES[intervals.stateAndReason[interval] >> 4];
  }

  public Reason reason(int interval) {
    return REASONS[intervals.stateAndReason[interval] & 0xF];
  }

  /// True when the patient postponed while the interval was open.
  public boolean isPostponed(int interval) {
    return (intervals.flags[interval] & POSTPONED) != 0;
  }

  /// True when the limit's value is the installation's own.
  public boolean isLocal(int interval) {
    return (intervals.flags[interval] & LOCAL) != 0;
  }

  /// The first finding of the course; those of the next course begin after its last.
  public int firstFinding(int course) {
    return courses.firstFinding[course];
  }

  /// The finding after the last one of the course.
  public int untilFinding(int course) {
    return courses.firstFinding[course + 1];
  }

  /// The finding's code and rule, as an index into [Compiled#check].
  public int check(int finding) {
    return findings.check[finding];
  }

  /// The row the finding is told on, or -1.
  public int findingRow(int finding) {
    return findings.row[finding];
  }

  public int findingDay(int finding) {
    return findings.day[finding];
  }

  /// The row because of which it is a finding, or -1.
  public int causeRow(int finding) {
    return findings.causeRow[finding];
  }
}
