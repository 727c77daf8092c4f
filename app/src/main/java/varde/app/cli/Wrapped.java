package varde.app.cli;

import java.util.ArrayList;
import java.util.List;

/// Text broken into lines at its spaces. A word that is longer than a line, such as an address,
/// stays whole.
final class Wrapped {
  /// Keeps two words on one line.
  static final char UNBROKEN = '\u00A0';

  private static final char UNPRINTABLE = '\uFFFD';

  private Wrapped() {}

  /// The lines of this text, none longer than `width` if its words allow it. A no-break space keeps
  /// two words together and is printed as a space; what would steer a terminal is not let through.
  static List<String> lines(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(printable(line));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(printable(line));
    return lines;
  }

  private static String printable(CharSequence line) {
    return line.chars()
        .map(letter -> letter == UNBROKEN ? ' ' : steers(letter) ? UNPRINTABLE : letter)
        .collect(
            StringBuilder::new,
            (built, letter) -> built.append((char) letter),
            StringBuilder::append)
        .toString();
  }

  /// True for letters that move the cursor or turn the direction of writing.
  private static boolean steers(int letter) {
    return Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT;
  }
}
