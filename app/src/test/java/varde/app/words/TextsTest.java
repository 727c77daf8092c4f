package varde.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import varde.app.Project;

/// The texts of commands and pages, in three languages.
class TextsTest {
  private static final Path RESOURCES = Project.ROOT.resolve("app/src/main/resources/varde/app");
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]+");
  private static final Pattern MARK = Pattern.compile("%[n%]|\\\\$");

  /// Every bundle of every feature, such as `cli/report`.
  static Stream<String> bundles() throws IOException {
    try (var files = Files.walk(RESOURCES)) {
      return files
          .map(file -> RESOURCES.relativize(file).toString())
          .filter(name -> name.endsWith("_nb.properties"))
          .map(name -> name.substring(0, name.length() - "_nb.properties".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  /// The bundles that are filled in our way; the other speaks to a library.
  static Stream<String> messages() throws IOException {
    return bundles().filter(bundle -> !bundle.equals("cli/usage"));
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

  private static Set<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /// The texts of one file; none when there is no such file.
  private static Properties texts(String bundle, String language) {
    var texts = new Properties();
    try (var in = Files.newBufferedReader(RESOURCES.resolve(bundle + language + ".properties"))) {
      texts.load(in);
    } catch (NoSuchFileException missing) {
      return texts;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return texts;
  }
}
