package varde.engine.synthetic;

import java.util.Arrays;
import varde.engine.columns.Row;

/// One synthetic course on its way out, row by row in the order of registration. Filled again for
/// the next course, so that millions make no garbage: read it before the next one is asked for.
///
/// Days are days since 1970-01-01; setting, severity and right are numbered as in a [Row].
public final class Draft {
  private static final int NOWHERE = -1;

  long number;
  long patient;
  int birthDay;
  String pathway = "";
  byte severity;
  byte right;
  int contradicting = NOWHERE;

  private int size;
  private int[] day = new int[32];
  private int[] code = new int[32];
  private int[] unit = new int[32];
  private byte[] setting = new byte[32];

  Draft() {}

  void clear(long courseNumber) {
    number = courseNumber;
    size = 0;
    severity = Row.UNSTATED;
    right = Row.UNSTATED;
    contradicting = NOWHERE;
  }

  void add(int withCode, int onDay, byte inSetting, int atUnit) {
    if (size == day.length) {
      grow();
    }
    code[size] = withCode;
    day[size] = onDay;
    setting[size] = inSetting;
    unit[size++] = atUnit;
  }

  private void grow() {
    var longer = size * 2;
    day = Arrays.copyOf(day, longer);
    code = Arrays.copyOf(code, longer);
    unit = Arrays.copyOf(unit, longer);
    setting = Arrays.copyOf(setting, longer);
  }

  void setDay(int row, int onDay) {
    day[row] = onDay;
  }

  void setCode(int row, int withCode) {
    code[row] = withCode;
  }

  void setSetting(int row, byte inSetting) {
    setting[row] = inSetting;
  }

  /// Copies a row to another place, over what stands there.
  void copy(int row, int to) {
    code[to] = code[row];
    day[to] = day[row];
    setting[to] = setting[row];
    unit[to] = unit[row];
  }

  void exchange(int row, int other) {
    add(code[row], day[row], setting[row], unit[row]);
    copy(other, row);
    copy(size - 1, other);
    size--;
  }

  /// Forgets the rows from this one on.
  void cutTo(int rows) {
    size = rows;
  }

  /// The order of reading: by day, then by the rank of the code, then as they were added.
  void sort(int[] rankOfCode) {
    for (var i = 1; i < size; i++) {
      for (var j = i; j > 0 && isBefore(j, j - 1, rankOfCode); j--) {
        exchange(j, j - 1);
      }
    }
  }

  private boolean isBefore(int row, int other, int[] rankOfCode) {
    return day[row] != day[other]
        ? day[row] < day[other]
        : rankOfCode[code[row]] < rankOfCode[code[other]];
  }

  /// The course's id: its place in the population, counted from 1.
  public long id() {
    return number + 1;
  }

  /// The patient's synthetic identity number: eleven digits, the first of which may be a zero that
  /// a number does not show.
  public long patient() {
    return patient;
  }

  /// The patient's day of birth as this row has it, or [Row#NONE]: one row of a course may
  /// contradict the others.
  public int birthDay(int row) {
    return row == contradicting ? birthDay + 1 : birthDay;
  }

  /// True when the row states another birth date than the rows before it, so that whoever reads it
  /// must refuse it.
  public boolean isContradicting(int row) {
    return row == contradicting;
  }

  /// The pathway's id.
  public String pathway() {
    return pathway;
  }

  public byte severity() {
    return severity;
  }

  public byte right() {
    return right;
  }

  /// How many rows there are; at least one.
  public int size() {
    return size;
  }

  public int day(int row) {
    return day[row];
  }

  /// What is registered, as an index into [Population#registrations].
  public int code(int row) {
    return code[row];
  }

  public byte setting(int row) {
    return setting[row];
  }

  /// An index into the units the population was given, or [Row#NONE].
  public int unit(int row) {
    return unit[row];
  }
}
