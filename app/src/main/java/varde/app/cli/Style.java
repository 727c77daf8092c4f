package varde.app.cli;

/// How a piece of text stands out on a terminal that has colour. Elsewhere it does not: words and
/// signs carry all there is to tell.
enum Style {
  PLAIN(""),
  STRONG("1"),
  QUIET("2"),
  ALARM("31"),
  NOTICE("33");

  private static final String ESCAPE = "\u001b[";

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String on(String text) {
    return code.isEmpty() || text.isEmpty() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
  }
}
