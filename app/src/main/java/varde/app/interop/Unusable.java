package varde.app.interop;

/// A file of which nothing can be taken in.
final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String word;
  private final String value;

  /// @param word the last word of the key of the text that says why
  /// @param value what the text fills in; empty for nothing
  Unusable(String word, String value) {
    super(word);
    this.word = word;
    this.value = value;
  }

  static Unusable header(WrongHeader wrong) {
    if (wrong.isEmpty()) {
      return new Unusable("empty", "");
    }
    return wrong.twice().isEmpty()
        ? new Unusable("missing", String.join(", ", wrong.missing()))
        : new Unusable("twice", String.join(", ", wrong.twice()));
  }

  String key() {
    return "import.unusable." + word;
  }

  String value() {
    return value;
  }
}
