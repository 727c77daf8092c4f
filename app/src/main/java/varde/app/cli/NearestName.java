package varde.app.cli;

import java.util.Locale;
import java.util.Optional;
import varde.engine.columns.Names;

/// The known name that somebody most likely meant.
final class NearestName {
  private NearestName() {}

  /// The name with the fewest letters to change, or none when even that is another word: more than
  /// a third of the letters.
  static Optional<String> to(String word, Names names) {
    var best = Optional.<String>empty();
    var fewest = Math.max(1, word.length() / 3) + 1;
    for (var i = 0; i < names.size(); i++) {
      var name = names.word(i);
      if (Math.abs(name.length() - word.length()) < fewest) {
        var changes = changes(word.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
        if (changes < fewest) {
          fewest = changes;
          best = Optional.of(name);
        }
      }
    }
    return best;
  }

  /// How many letters must be put in, taken out or replaced to make the one word into the other.
  private static int changes(String one, String other) {
    var row = new int[other.length() + 1];
    for (var j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (var i = 1; i <= one.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (var j = 1; j < row.length; j++) {
        var replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
