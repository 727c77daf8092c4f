package varde.app.cli;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import varde.engine.edition.Text;

/// What a command says, in one language.
final class Texts {
  static final Locale BOKMAAL = Locale.of("nb");
  static final Locale NYNORSK = Locale.of("nn");
  static final Locale ENGLISH = Locale.ENGLISH;
  static final List<Locale> LANGUAGES = List.of(BOKMAAL, NYNORSK, ENGLISH);

  /// One bundle for what all commands say, and one for each command that says much.
  private static final List<String> BUNDLES = List.of("texts", "report", "editions", "synthesise");

  private final Locale language;
  private final List<ResourceBundle> bundles;

  Texts(Locale language) {
    this.language = language;
    this.bundles = BUNDLES.stream().map(name -> bundle("varde.app.cli." + name, language)).toList();
  }

  static ResourceBundle bundle(String name, Locale language) {
    return ResourceBundle.getBundle(
        name,
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  Locale language() {
    return language;
  }

  /// The text with this key, its places filled in. Numbers are written plainly, dates as people say
  /// them.
  String say(String key, Object... arguments) {
    var words = new Object[arguments.length];
    for (var i = 0; i < arguments.length; i++) {
      words[i] = word(arguments[i]);
    }
    return new MessageFormat(string(key), language).format(words);
  }

  /// Text of an edition in this language.
  String say(Text text) {
    return text.in(language.getLanguage());
  }

  /// A day as people say it: `Tuesday 8 April 2025`.
  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(string("date.long"), language).format(day);
  }

  /// A day in short: `8 Apr 2025`.
  String shortDay(LocalDate day) {
    return DateTimeFormatter.ofPattern(string("date.short"), language).format(day);
  }

  private String string(String key) {
    return bundles.stream()
        .filter(bundle -> bundle.containsKey(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no text " + key + " in " + language))
        .getString(key);
  }

  private Object word(Object argument) {
    return switch (argument) {
      case LocalDate day -> day(day);
      case Integer number -> number;
      case Long number -> number;
      default -> String.valueOf(argument);
    };
  }
}
