package varde.engine.timeline;

import java.util.Arrays;
import varde.engine.columns.Columns;
import varde.engine.columns.Row;
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

  private final PathwayTable[] table;
  private final byte[] phase;
  private final int[] start;
  private final int[] close;
  private final int[] decision;
  private final long[] marks;
  private final int[] overlap;
  private final int[] firstInterval;
  private final int[] firstFinding;

  private int intervals;
  private int[] slot = new int[64];
  private int[] fromRow = new int[64];
  private int[] toRow = new int[64];
  private int[] due = new int[64];
  private int[] elapsed = new int[64];
  private int[] settingRow = new int[64];
  private byte[] stateAndReason = new byte[64];
  private byte[] flags = new byte[64];

  private final FindingColumns findings = new FindingColumns();

  Answers(Compiled compiled, Columns columns, Run run) {
    this.compiled = compiled;
    this.columns = columns;
    this.run = run;
    table = new PathwayTable[columns.courses()];
    phase = new byte[columns.courses()];
    start = new int[columns.courses()];
    close = new int[columns.courses()];
    decision = new int[columns.courses()];
    marks = new long[columns.courses()];
    overlap = new int[columns.courses()];
    firstInterval = new int[columns.courses() + 1];
    firstFinding = new int[columns.courses() + 1];
  }

  /// Forgets everything, so that the same memory is used for the next evaluation.
  void clear() {
    intervals = 0;
    findings.size = 0;
  }

  void beginCourse(int course, PathwayTable with) {
    table[course] = with;
    phase[course] = 0;
    start[course] = Row.NONE;
    close[course] = Row.NONE;
    decision[course] = Row.NONE;
    marks[course] = 0;
    overlap[course] = PathwayTable.NO_CHECK;
    firstInterval[course] = intervals;
    firstFinding[course] = findings.size;
  }

  /// A course without an event.
  void skipCourse(int course) {
    table[course] = null;
    firstInterval[course] = intervals;
    firstFinding[course] = findings.size;
    sealCourse(course);
  }

  void endCourse(
      int course, Phase reached, int startDay, int closeDay, int decisionDay, long marked) {
    phase[course] = (byte) reached.ordinal();
    start[course] = startDay;
    close[course] = closeDay;
    decision[course] = decisionDay;
    marks[course] = marked;
    sealCourse(course);
  }

  private void sealCourse(int course) {
    firstInterval[course + 1] = intervals;
    firstFinding[course + 1] = findings.size;
  }

  void addInterval(
      int slotIndex,
      int from,
      int to,
      int dueDay,
      int days,
      State state,
      Reason reason,
      int flag,
      int settingFrom) {
    if (intervals == slot.length) {
      growIntervals();
    }
    slot[intervals] = slotIndex;
    fromRow[intervals] = from;
    toRow[intervals] = to;
    due[intervals] = dueDay;
    elapsed[intervals] = days;
    settingRow[intervals] = settingFrom;
    stateAndReason[intervals] = (byte) (state.ordinal() << 4 | reason.ordinal());
    flags[intervals++] = (byte) flag;
  }

  void addFinding(int checkIndex, int row, int day, int cause) {
    if (checkIndex != PathwayTable.NO_CHECK) {
      findings.add(checkIndex, row, day, cause);
    }
  }

  /// Another course of the patient was open when this one started.
  void overlaps(int course, int checkIndex) {
    overlap[course] = checkIndex;
  }

  private void growIntervals() {
    var size = intervals * 2;
    slot = Arrays.copyOf(slot, size);
    fromRow = Arrays.copyOf(fromRow, size);
    toRow = Arrays.copyOf(toRow, size);
    due = Arrays.copyOf(due, size);
    elapsed = Arrays.copyOf(elapsed, size);
    settingRow = Arrays.copyOf(settingRow, size);
    stateAndReason = Arrays.copyOf(stateAndReason, size);
    flags = Arrays.copyOf(flags, size);
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
    return table[course] != null;
  }

  PathwayTable table(int course) {
    return table[course];
  }

  /// The edition the course was read with, as an index into [Compiled#editions].
  public int edition(int course) {
    return table[course].editionIndex;
  }

  /// How far the course has come.
  public Phase phase(int course) {
    return PHASES[phase[course]];
  }

  /// The day of the start event; without one, of the earliest event that counts; else [Row#NONE].
  public int startDay(int course) {
    return start[course];
  }

  /// The day the course was closed, or [Row#NONE].
  public int closeDay(int course) {
    return close[course];
  }

  /// The day of a final decision that continues in the pathway, or [Row#NONE].
  public int continuingDecisionDay(int course) {
    return decision[course];
  }

  /// For the edition's i-th [varde.engine.edition.Indicator.WithEvent]: bit 2i is set when its
  /// event counts on any day, bit 2i+1 when the event it is counted among does.
  public long marks(int course) {
    return marks[course];
  }

  /// The check that another course of the patient was open when this one started, or -1.
  public int overlap(int course) {
    return overlap[course];
  }

  /// The first interval of the course; those of the next course begin after its last.
  public int firstInterval(int course) {
    return firstInterval[course];
  }

  /// The interval after the last one of the course.
  public int untilInterval(int course) {
    return firstInterval[course + 1];
  }

  /// The limit's name, as an index into [Compiled#slot].
  public int slot(int interval) {
    return slot[interval];
  }

  public int fromRow(int interval) {
    return fromRow[interval];
  }

  /// The row of the awaited event, or -1 while it has not come.
  public int toRow(int interval) {
    return toRow[interval];
  }

  public int due(int interval) {
    return due[interval];
  }

  /// Calendar days, or [Row#NONE].
  public int elapsed(int interval) {
    return elapsed[interval];
  }

  /// The row that stated the setting, or -1.
  public int settingRow(int interval) {
    return settingRow[interval];
  }

  public State state(int interval) {
    return STATES[stateAndReason[interval] >> 4];
  }

  public Reason reason(int interval) {
    return REASONS[stateAndReason[interval] & 0xF];
  }

  /// True when the patient postponed while the interval was open.
  public boolean isPostponed(int interval) {
    return (flags[interval] & POSTPONED) != 0;
  }

  /// True when the limit's value is the installation's own.
  public boolean isLocal(int interval) {
    return (flags[interval] & LOCAL) != 0;
  }

  /// The first finding of the course; those of the next course begin after its last.
  public int firstFinding(int course) {
    return firstFinding[course];
  }

  /// The finding after the last one of the course.
  public int untilFinding(int course) {
    return firstFinding[course + 1];
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
