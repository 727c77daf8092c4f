package varde.app.interop;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import varde.engine.columns.Row;

/// The words for one kind of fact, each with its number in a [varde.engine.columns.Row]: 0 is
/// unstated.
final class FactWords {
  static final byte UNKNOWN_WORD = -1;

  private final Map<String, Byte> numbers = new HashMap<>();

  FactWords(String kind, Class<? extends Enum<?>> constants) {
    var words = ResourceBundle.getBundle("varde.app.interop.words", Locale.ROOT);
    byte number = Row.UNSTATED;
    for (var constant : constants.getEnumConstants()) {
      number++;
      var key = kind + "." + word(constant);
      for (var word : words.getString(key).split(",", -1)) {
        numbers.put(word.strip(), number);
      }
    }
  }

  /// The word that is written.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  byte number(String word) {
    return word.isEmpty() ? 0 : numbers.getOrDefault(word, UNKNOWN_WORD);
  }
}
