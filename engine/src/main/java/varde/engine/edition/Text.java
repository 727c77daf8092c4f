package varde.engine.edition;

/// A text in the three languages of the house: bokmål, nynorsk and English.
public record Text(String nb, String nn, String en) {

  /// Says nothing.
  public static final Text EMPTY = new Text("", "", "");

  /// The same words in every language, such as a name or an official text.
  public static Text same(String words) {
    return new Text(words, words, words);
  }

  /// True when it says nothing.
  public boolean isEmpty() {
    return nb.isEmpty() && nn.isEmpty() && en.isEmpty();
  }

  /// The text in the language with this code; bokmål when the house does not speak it.
  public String in(String language) {
    return switch (language) {
      case "nn" -> nn;
      case "en" -> en;
      default -> nb;
    };
  }
}
