package varde.engine.limit;

import java.util.Locale;

/// Why an interval is not measured, in the order in which the reasons are asked: the first that
/// applies is given.
public enum Reason {
  /// It is measured.
  NONE,
  /// The rhythm is agreed individually from here on.
  INDIVIDUAL,
  /// The awaited event was not coded, though what follows it was.
  NOT_CODED,
  /// The limit depends on the setting, and nobody stated it.
  SETTING_UNKNOWN,
  /// The limit depends on the severity, and nobody stated it.
  SEVERITY_UNKNOWN,
  /// Nobody has published the limit's value.
  LIMIT_UNSTATED,
  /// No code says that what is awaited has happened.
  NO_END_EVENT;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// The word used in files and answers, e.g. `limit-unstated`.
  public String word() {
    return word;
  }
}
