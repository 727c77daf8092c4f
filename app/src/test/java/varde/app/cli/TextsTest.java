package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The texts of the commands, in three languages.
class TextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]+");
  private static final Pattern MARK = Pattern.compile("%[n%]|\\\\$");

  static Stream<String> messages() {
    return Stream.of("texts", "report", "editions", "synthesise");
  }

  static Stream<String> bundles() {
    return Stream.concat(messages(), Stream.of("usage"));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void every_text_is_there_in_every_language(String bundle) {
    var english = texts(bundle, "");

    assertThat(texts(bundle, "_nb").stringPropertyNames())
        .as("bokmål")
        .isEqualTo(english.stringPropertyNames());
    assertThat(texts(bundle, "_nn").stringPropertyNames())
        .as("nynorsk")
        .isEqualTo(english.stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void every_language_fills_in_the_same_places(String bundle) {
    var english = texts(bundle, "");
    for (var language : new String[] {"_nb", "_nn"}) {
      var other = texts(bundle, language);
      for (var key : english.stringPropertyNames()) {
        var text = other.getProperty(key, "");
        var expected = english.getProperty(key);
        assertThat(found(PLACE, text)).as(key + language).isEqualTo(found(PLACE, expected));
        assertThat(found(MARK, text)).as(key + language).isEqualTo(found(MARK, expected));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void no_text_is_left_in_english(String bundle) {
    var english = texts(bundle, "");
    for (var language : new String[] {"_nb", "_nn"}) {
      var other = texts(bundle, language);
      assertThat(english.stringPropertyNames())
          .filteredOn(key -> english.getProperty(key).matches(".*\\p{Alpha}{4}.* .*"))
          .filteredOn(key -> !key.contains(".usage.footer"))
          .filteredOn(key -> english.getProperty(key).equals(other.getProperty(key)))
          .as(bundle + language)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void every_text_can_be_filled_in(String bundle) {
    for (var language : new String[] {"", "_nb", "_nn"}) {
      var texts = texts(bundle, language);
      for (var key : texts.stringPropertyNames()) {
        var said =
            new MessageFormat(texts.getProperty(key), Locale.ENGLISH)
                .format(new Object[] {2, 3, 4, 5, 6});
        assertThat(said).as(key + language).doesNotContain("{", "}", "''");
      }
    }
  }

  @Test
  void an_apostrophe_is_written_so_that_it_is_seen() {
    assertThat(new Texts(Texts.ENGLISH).say("file.missing", "x"))
        .isEqualTo("There is no file 'x'.");
  }

  @Test
  void the_language_is_the_one_asked_for_else_that_of_the_environment() {
    var bokmaal = Terminal.looking(java.util.Map.of("LANG", "nb_NO.UTF-8", "NO_COLOR", "1"));
    bokmaal.run("check", "no-such-file");
    assertThat(bokmaal.err()).isEqualTo("varde: Det er ingen fil 'no-such-file'.\n");

    bokmaal.run("check", "no-such-file", "--language", "nn");
    assertThat(bokmaal.err()).isEqualTo("varde: Det er inga fil 'no-such-file'.\n");
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /// The texts of one file; none when there is no such file.
  private static Properties texts(String bundle, String language) {
    var texts = new Properties();
    try (var in = Texts.class.getResourceAsStream(bundle + language + ".properties")) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return texts;
  }
}
