package varde.app.publishing;

import java.util.ArrayList;
import java.util.List;

/// Two texts beside each other, word by word: what both have, what only one has.
///
/// The longest common run of words, by the table of Wagner and Fischer: time and room are the
/// product of the numbers of words, and texts of editions have a few hundred.
final class WordPieces {
  private static final String SPACES = "(?<= )(?=[^ ])";

  private WordPieces() {}

  /// Words in a row, of one kind.
  ///
  /// @param isOwn true when the other text does not have them
  record Piece(String text, boolean isOwn) {}

  record Pair(List<Piece> before, List<Piece> after) {}

  static Pair of(String before, String after) {
    var a = before.split(SPACES, -1);
    var b = after.split(SPACES, -1);
    var common = common(a, b);
    var left = new ArrayList<Piece>();
    var right = new ArrayList<Piece>();
    var i = 0;
    var j = 0;
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && isSame(a[i], b[j])) {
        left.add(new Piece(a[i++], false));
        right.add(new Piece(b[j++], false));
      } else if (j == b.length || (i < a.length && common[i + 1][j] >= common[i][j + 1])) {
        left.add(new Piece(a[i++], true));
      } else {
        right.add(new Piece(b[j++], true));
      }
    }
    return new Pair(joined(left), joined(right));
  }

  /// How many words the rests of both texts have in common.
  private static int[][] common(String[] a, String[] b) {
    var common = new int[a.length + 1][b.length + 1];
    for (var i = a.length - 1; i >= 0; i--) {
      for (var j = b.length - 1; j >= 0; j--) {
        common[i][j] =
            isSame(a[i], b[j])
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static boolean isSame(String a, String b) {
    return a.strip().equals(b.strip());
  }

  private static List<Piece> joined(List<Piece> words) {
    var pieces = new ArrayList<Piece>();
    for (var word : words) {
      if (!pieces.isEmpty() && pieces.getLast().isOwn() == word.isOwn()) {
        pieces.add(new Piece(pieces.removeLast().text() + word.text(), word.isOwn()));
      } else {
        pieces.add(word);
      }
    }
    return unspaced(pieces);
  }

  /// A space at the end of words of one's own stands before the next words: it is no word.
  private static List<Piece> unspaced(List<Piece> pieces) {
    var all = new ArrayList<Piece>();
    var space = "";
    for (var piece : pieces) {
      var ends = piece.isOwn() && piece.text().endsWith(" ");
      var text = space + (ends ? piece.text().stripTrailing() : piece.text());
      all.add(new Piece(text, piece.isOwn()));
      space = ends ? " " : "";
    }
    return all;
  }
}
