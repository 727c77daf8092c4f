package varde.app.casework;

/// How wide a text will be on a drawing, about: by the widths of the house's typeface, and a little
/// more, so that what is placed by it has room where another is used.
final class TextWidth {
  private static final char FIRST = ' ';
  private static final int OTHER = 640;
  private static final double ROOM = 1.04;
  private static final double BOLD = 1.03;

  /// The width of each character from the space on, in thousandths of the size of the type.
  private static final int[] WIDTHS = {
    269, 288, 466, 633, 642, 982, 644, 300, 391, 391, 648, 648, 269, 648, 269, 360, 648, 648, 648,
    648, 648, 648, 648, 648, 648, 648, 269, 269, 648, 648, 648, 511, 966, 690, 654, 730, 722, 601,
    590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682,
    679, 629, 391, 360, 391, 471, 456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549,
    242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 391, 333, 391, 648
  };

  private TextWidth() {}

  /// @param size the size of the type
  static double ofBold(String text, double size) {
    return of(text, size) * BOLD;
  }

  /// @param size the size of the type
  static double of(String text, double size) {
    return text.chars().map(TextWidth::of).sum() * size * ROOM / 1000;
  }

  private static int of(int character) {
    if (character == '\u00A0') {
      return WIDTHS[0];
    }
    var place = character - FIRST;
    return place >= 0 && place < WIDTHS.length ? WIDTHS[place] : OTHER;
  }
}
