package varde.app.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why somebody was turned away at the sign-in.
enum Turned {
  /// What came from the identity provider does not hold, or nothing came.
  PROVIDER,
  /// It does not say who this is.
  NAMELESS,
  /// Nobody works here under this subject.
  UNKNOWN,
  /// It does not know surely enough who this is.
  LEVEL,
  /// Its number in the register of health personnel is another than ours.
  HPR_NUMBER,
  /// It speaks for another organisation.
  ORGANISATION;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// The word used in addresses, in the audit log and in keys of texts.
  String word() {
    return word;
  }

  static Optional<Turned> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
