package varde.engine.edition;

import java.util.Locale;

/// How well a fact is known.
public enum Mark {
  /// Read in the source.
  VERIFIED,
  /// Read in a source that retells it.
  SECONDARY,
  /// A conclusion from verified facts.
  INFERRED,
  /// Looked for and not found.
  UNSTATED,
  /// The code is no longer to be used after its last day.
  WITHDRAWN,
  /// Decided by this installation.
  LOCAL;

  private final String word = name().toLowerCase(Locale.ROOT);

  /// The word used in files and answers.
  public String word() {
    return word;
  }
}
