package varde.engine.timeline;

import java.util.Locale;

/// How far a course has come; the furthest reached wins.
public enum Phase {
  NONE,
  REFERRED,
  ASSESSMENT,
  /// A final decision for care elsewhere.
  DECIDED,
  /// A final decision for care that continues in the pathway.
  TREATMENT,
  CLOSING,
  CLOSED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /// The word used in files and answers.
  public String word() {
    return word;
  }
}
