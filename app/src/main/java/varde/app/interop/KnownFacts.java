package varde.app.interop;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import varde.engine.columns.Row;

/// The words for one kind of fact, by their bytes.
final class KnownFacts {
  private final FactWords words;
  private final ByteNames names = new ByteNames();
  private byte[] numbers = {};

  KnownFacts(FactWords words) {
    this.words = words;
  }

  /// The number of the word; less than 0 when it is none.
  int number(byte[] bytes, int at, int length) {
    if (length == 0) {
      return Row.UNSTATED;
    }
    var known = names.find(bytes, at, length);
    return known >= 0 ? numbers[known] : learn(bytes, at, length);
  }

  private int learn(byte[] bytes, int at, int length) {
    var number = words.number(new String(bytes, at, length, StandardCharsets.UTF_8));
    if (number != FactWords.UNKNOWN_WORD) {
      numbers = Arrays.copyOf(numbers, numbers.length + 1);
      numbers[names.idOf(bytes, at, length)] = number;
    }
    return number;
  }
}
