package varde.app.interop;

/// A field of a file that people may open in a spreadsheet.
final class SheetCell {
  private static final String FORMULAS = "=+-@\t\r";
  private static final char TEXT = '\'';

  private SheetCell() {}

  /// What a spreadsheet would take for a formula is made text.
  static String safe(String field) {
    return isFormula(field, 0) || isSafe(field) ? TEXT + field : field;
  }

  /// What [#safe] was made of.
  static String plain(String field) {
    return isSafe(field) ? field.substring(1) : field;
  }

  /// Also what was made so before, or the way back would not lead to it.
  private static boolean isSafe(String field) {
    var first = 0;
    while (first < field.length() && field.charAt(first) == TEXT) {
      first++;
    }
    return first > 0 && isFormula(field, first);
  }

  private static boolean isFormula(String field, int at) {
    return at < field.length() && FORMULAS.indexOf(field.charAt(at)) >= 0;
  }
}
