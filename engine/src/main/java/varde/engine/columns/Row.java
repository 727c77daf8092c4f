package varde.engine.columns;

/// One registration on its way into columns: numbers of a [Vocabulary], days since 1970-01-01.
/// Filled again for each row, so that reading millions makes no garbage.
public final class Row {
  /// No day, no patient, no unit.
  public static final int NONE = Integer.MIN_VALUE;

  /// No setting, severity or right; otherwise the ordinal of the constant plus one.
  public static final byte UNSTATED = 0;

  public int course;
  public int pathway;
  public int event;
  public int outcome;
  public int day;
  public int unit = NONE;
  public int patient = NONE;
  public int birthDay = NONE;
  public byte setting;
  public byte severity;
  public byte right;
}
