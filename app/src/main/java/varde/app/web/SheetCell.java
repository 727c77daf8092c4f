package varde.app.web;

/// A field of a file that people may open in a spreadsheet.
public final class SheetCell {
  private static final String FORMULAS = "=+-@\t\r";
  private static final char TEXT = '\'';

  private SheetCell() {}

  /// What a spreadsheet would take for a formula is made text.
  public static String text(String field) {
    return isFormula(field, 0) ? TEXT + field : field;
  }

  /// The same, for a file that is read again: see [#plain].
  public static String safe(String field) {
    return isSafe(field) ? TEXT + field : text(field);
  }

  /// What [#safe] was made of.
  public static String plain(String field) {
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
