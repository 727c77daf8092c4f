package varde.engine.columns;

/// Courses and their events as columns. The events of course `c` are the rows `first(c)` …
/// `until(c)`-1, in input order.
///
/// An event takes 13 bytes: day 4, event and outcome 2 each, setting 1, unit 4. The same columns
/// can be filled again, so that a file of millions of courses is read slice by slice in the same
/// memory.
public final class Columns {
  private int courses;
  private int rows;
  private int[] first = {0};
  private int[] pathway = {};
  private int[] patient = {};
  private int[] birthDay = {};
  private byte[] severity = {};
  private byte[] right = {};
  private boolean[] elsewhere = {};

  private int[] day = {};
  private int[] code = {};
  private byte[] setting = {};
  private int[] unit = {};

  /// Columns without a course, to be filled.
  public Columns() {}

  /// Forgets what was here and makes room; every course and row is to be put anew.
  void begin(int courseCount, int rowCount) {
    courses = courseCount;
    rows = rowCount;
    if (courseCount > pathway.length) {
      first = new int[courseCount + 1];
      pathway = new int[courseCount];
      patient = new int[courseCount];
      birthDay = new int[courseCount];
      severity = new byte[courseCount];
      right = new byte[courseCount];
      elsewhere = new boolean[courseCount];
    }
    if (rowCount > day.length) {
      day = new int[rowCount];
      code = new int[rowCount];
      setting = new byte[rowCount];
      unit = new int[rowCount];
    }
  }

  /// The rows of the course begin here; those of the last one end at `rows`.
  void putFirst(int course, int row) {
    first[course] = row;
  }

  int[] patients() {
    return patient;
  }

  int[] birthDays() {
    return birthDay;
  }

  int[] days() {
    return day;
  }

  void putFirsts(int[] rowsOfEach) {
    first[0] = 0;
    for (var course = 0; course < courses; course++) {
      first[course + 1] = first[course] + rowsOfEach[course];
    }
    rows = first[courses];
  }

  void putPathways(int[] numbers, int[] translated) {
    for (var course = 0; course < courses; course++) {
      pathway[course] = numbers[course] == Row.NONE ? Row.NONE : translated[numbers[course]];
    }
  }

  void putFacts(int[] facts) {
    for (var course = 0; course < courses; course++) {
      severity[course] = (byte) (facts[course] & SliceBuilder.FACT);
      right[course] = (byte) (facts[course] >> SliceBuilder.BITS_OF_A_FACT & SliceBuilder.FACT);
      elsewhere[course] = (facts[course] & SliceBuilder.ELSEWHERE) != 0;
    }
  }

  /// Turns distances from the first day of each course into days.
  void moveDays(int[] firstDays) {
    for (var course = 0; course < courses; course++) {
      var from = firstDays[course];
      for (var row = first[course]; row < first[course + 1]; row++) {
        day[row] += from;
      }
    }
  }

  void putRegistrations(int[] numbers, int[] codes, byte[] settings) {
    for (var row = 0; row < rows; row++) {
      code[row] = codes[numbers[row]];
      setting[row] = settings[numbers[row]];
    }
  }

  void putUnits(int[] numbers, int[] translated) {
    for (var row = 0; row < rows; row++) {
      unit[row] = numbers[row] == Row.NONE ? Row.NONE : translated[numbers[row]];
    }
  }

  void putEvent(int row, int onDay, int withCode, byte inSetting, int atUnit) {
    day[row] = onDay;
    code[row] = withCode;
    setting[row] = inSetting;
    unit[row] = atUnit < 0 ? Row.NONE : atUnit;
  }

  void putCourse(int course, int inPathway, int ofPatient, int bornOn, byte severe, byte entitled) {
    pathway[course] = inPathway;
    patient[course] = ofPatient;
    birthDay[course] = bornOn;
    severity[course] = severe;
    right[course] = entitled;
  }

  /// How many courses there are.
  public int courses() {
    return courses;
  }

  /// How many events there are.
  public int rows() {
    return rows;
  }

  /// The first row of the course.
  public int first(int course) {
    return first[course];
  }

  /// The row after the last one of the course.
  public int until(int course) {
    return first[course + 1];
  }

  /// The number of the course's pathway, or [Row#NONE] when it has no event.
  public int pathway(int course) {
    return pathway[course];
  }

  /// A number that only this patient has, or [Row#NONE].
  public int patient(int course) {
    return patient[course];
  }

  /// True when the patient has courses that are not in these columns, so that only who sees all
  /// columns can tell whether they overlap.
  public boolean isElsewhere(int course) {
    return elsewhere[course];
  }

  /// Days since 1970-01-01, or [Row#NONE].
  public int birthDay(int course) {
    return birthDay[course];
  }

  /// 0 when unstated, else the ordinal of the [Severity] plus one.
  public byte severity(int course) {
    return severity[course];
  }

  /// 0 when unstated, else the ordinal of the [Right] plus one.
  public byte right(int course) {
    return right[course];
  }

  /// Puts what this row says of its event into another.
  public void copyEvent(int row, Row into) {
    into.day = day[row];
    into.event = event(row);
    into.outcome = outcome(row);
    into.setting = setting[row];
    into.unit = unit[row];
  }

  /// Days since 1970-01-01.
  public int day(int row) {
    return day[row];
  }

  /// The number of the event.
  public int event(int row) {
    return code[row] >>> 16;
  }

  /// The number of the outcome; [Vocabulary#NO_OUTCOME] when there is none.
  public int outcome(int row) {
    return code[row] & 0xFFFF;
  }

  /// 0 when unstated, else the ordinal of the [Setting] plus one.
  public byte setting(int row) {
    return setting[row];
  }

  /// The number of the unit, or [Row#NONE].
  public int unit(int row) {
    return unit[row];
  }
}
