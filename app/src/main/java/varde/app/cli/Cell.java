package varde.app.cli;

/// A piece of text in a row of a [Page].
///
/// @param width how many letters a line of it may have; [#REST] for what is left of the page
record Cell(String text, int width, Style style, boolean atRight) {
  static final int REST = -1;

  static Cell of(String text, int width) {
    return new Cell(text, width, Style.PLAIN, false);
  }

  /// As wide as its text.
  static Cell fitting(String text) {
    return of(text, text.length());
  }

  /// What is left of the page.
  static Cell rest(String text) {
    return of(text, REST);
  }

  static Cell empty(int width) {
    return of("", width);
  }

  static Cell number(long number, int width) {
    return new Cell(Long.toString(number), width, Style.PLAIN, true);
  }

  Cell in(Style other) {
    return new Cell(text, width, other, atRight);
  }

  Cell toTheRight() {
    return new Cell(text, width, style, true);
  }
}
