package varde.engine.columns;

/// Courses and their events as columns. The events of course `c` are the rows `first(c)` …
/// `until(c)`-1, in input order.
///
/// An event takes 13 bytes: day 4, event and outcome 2 each, setting 1, unit 4.
public final class Columns {
  private final int courses;
  private final int[] first;
  private final int[] pathway;
  private final int[] patient;
  private final int[] birthDay;
  private final byte[] severity;
  private final byte[] right;

  private final int[] day;
  private final int[] code;
  private final byte[] setting;
  private final int[] unit;

  Columns(int courses, int[] first, int rows) {
    this.courses = courses;
    this.first = first;
    pathway = new int[courses];
    patient = new int[courses];
    birthDay = new int[courses];
    severity = new byte[courses];
    right = new byte[courses];
    day = new int[rows];
    code = new int[rows];
    setting = new byte[rows];
    unit = new int[rows];
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
    return day.length;
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
