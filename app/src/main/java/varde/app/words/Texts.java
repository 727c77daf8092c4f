package varde.app.words;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import varde.engine.edition.Text;

/// What is said, in one language: the words of this package, and those of the bundles asked for.
public final class Texts {
  public static final Locale BOKMAAL = Locale.of("nb");
  public static final Locale NYNORSK = Locale.of("nn");
  public static final Locale ENGLISH = Locale.ENGLISH;
  public static final List<Locale> LANGUAGES = List.of(BOKMAAL, NYNORSK, ENGLISH);

  private static final String OUR_OWN = "words.words";

  private final Locale language;
  private final List<ResourceBundle> bundles;

  // what was read once; a page of a hundred rows says the same few sentences again and again
  private final Map<String, String> found = new ConcurrentHashMap<>();
  private final Map<String, String> said = new ConcurrentHashMap<>();
  private final Map<String, MessageFormat> sentences = new ConcurrentHashMap<>();
  private final Map<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();

  /// @param bundles by feature and name, such as `cli.report`
  public Texts(Locale language, List<String> bundles) {
    this.language = language;
    this.bundles =
        Stream.concat(bundles.stream(), Stream.of(OUR_OWN))
            .map(name -> bundle("varde.app." + name, language))
            .toList();
  }

  /// A bundle by its full name. There is no falling back on the machine's language.
  public static ResourceBundle bundle(String name, Locale language) {
    return ResourceBundle.getBundle(
        name,
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Locale language() {
    return language;
  }

  /// The text with this key, its places filled in. Numbers are written plainly, dates as people say
  /// them.
  public String say(String key, Object... arguments) {
    if (arguments.length == 0) {
      return said.computeIfAbsent(key, each -> sentence(each).format(arguments));
    }
    var words = new Object[arguments.length];
    for (var i = 0; i < arguments.length; i++) {
      words[i] = word(arguments[i]);
    }
    return sentence(key).format(words);
  }

  /// A format is for one thread: everybody gets a copy.
  private MessageFormat sentence(String key) {
    var read = sentences.computeIfAbsent(key, each -> new MessageFormat(string(each), language));
    return (MessageFormat) read.clone();
  }

  /// Text of an edition in this language.
  public String say(Text text) {
    return text.in(language.getLanguage());
  }

  /// A whole number, its thousands apart.
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language).format(number);
  }

  /// A number with so many digits behind the point.
  public String decimal(double number, int digits) {
    var format = NumberFormat.getInstance(language);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(number);
  }

  /// A day as people say it: `Tuesday 8 April 2025`.
  public String day(LocalDate day) {
    return date("date.long").format(day);
  }

  /// A day in short: `8 Apr 2025`.
  public String shortDay(LocalDate day) {
    return date("date.short").format(day);
  }

  /// How days are written and read by the pattern with this key.
  public DateTimeFormatter date(String key) {
    return dates.computeIfAbsent(key, each -> DateTimeFormatter.ofPattern(say(each), language));
  }

  /// The text with this key as it is written, its places not filled in.
  public Optional<String> find(String key) {
    var known = found.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    var text =
        bundles.stream()
            .filter(bundle -> bundle.containsKey(key))
            .findFirst()
            .map(bundle -> bundle.getString(key));
    text.ifPresent(string -> found.put(key, string));
    return text;
  }

  /// As it stands at the beginning of a sentence.
  public static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private String string(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("no text " + key + " in " + language));
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
