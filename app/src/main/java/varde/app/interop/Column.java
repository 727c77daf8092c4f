package varde.app.interop;

import java.util.Locale;

/// A column of a file of events, by our own name for it.
public enum Column {
  COURSE_ID,
  DATE,
  CODE,
  PATHWAY,
  EVENT,
  OUTCOME,
  SETTING,
  SEVERITY,
  RIGHT,
  PATIENT_ID,
  BIRTH_DATE,
  UNIT;

  private final String title = name().toLowerCase(Locale.ROOT);

  /// The name in the header, such as `course_id`.
  public String title() {
    return title;
  }
}
