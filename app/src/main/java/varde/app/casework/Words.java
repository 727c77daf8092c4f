package varde.app.casework;

import java.util.Locale;
import java.util.Optional;
import varde.engine.edition.Right;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;

/// The words that facts are stored as; empty for none.
final class Words {
  private Words() {}

  static String of(Enum<?> fact) {
    return fact.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Setting> setting(String word) {
    return word.isEmpty() ? Optional.empty() : Optional.of(Setting.valueOf(name(word)));
  }

  static Optional<Severity> severity(String word) {
    return word.isEmpty() ? Optional.empty() : Optional.of(Severity.valueOf(name(word)));
  }

  static Optional<Right> right(String word) {
    return word.isEmpty() ? Optional.empty() : Optional.of(Right.valueOf(name(word)));
  }

  private static String name(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
