package varde.app.interop;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How codes are registered in the system that reports them.
enum Channel {
  /// Pathway, event and outcome, each with a code of its own.
  EVENTS,
  /// One code that says all three, as a procedure.
  COMPOSITE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /// The word in addresses, answers and keys of texts.
  String word() {
    return word;
  }

  static Optional<Channel> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
