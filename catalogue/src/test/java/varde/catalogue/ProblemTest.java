package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
  private static final Pattern WORD = Pattern.compile("\\{[0-9]+}");

  @Test
  void a_problem_says_what_is_wrong_and_what_to_do() {
    var problem = new Problem("limit.negative", new Place("first/K1.yaml", 7), List.of("-14"));

    assertThat(problem.text(Locale.ENGLISH))
        .isEqualTo(
            "A limit of -14 days is not possible. Write the days as 0 or more, or unstated when"
                + " nobody knows.");
    assertThat(problem.text(Locale.of("nn"))).startsWith("Ei forløpstid på -14 dagar");
  }

  @Test
  void a_place_is_a_line_of_a_file_or_the_file_as_a_whole() {
    assertThat(new Place("first/K1.yaml", 7)).hasToString("first/K1.yaml:7");
    assertThat(new Place("first/K1.yaml", 0)).hasToString("first/K1.yaml");
  }

  @Test
  void the_language_asked_for_decides_not_that_of_the_machine() {
    var before = Locale.getDefault();
    var problem = new Problem("key.missing", new Place("first/K1.yaml", 1), List.of("name"));
    try {
      Locale.setDefault(Locale.of("nb"));
      assertThat(problem.text(Locale.ENGLISH)).isEqualTo("'name' is missing. Add it.");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn"})
  void every_language_has_the_same_problems_with_the_same_words(String language) {
    var english = texts(Locale.ENGLISH);
    var translated = texts(Locale.of(language));

    assertThat(translated.keySet()).isEqualTo(english.keySet());
    for (var code : english.keySet()) {
      assertThat(words(translated.getString(code)))
          .as(code)
          .isEqualTo(words(english.getString(code)));
      assertThat(translated.getString(code)).as(code).isNotEqualTo(english.getString(code));
    }
  }

  private static ResourceBundle texts(Locale language) {
    return ResourceBundle.getBundle(
        "varde.catalogue.problems",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Set<String> words(String text) {
    var words = new TreeSet<String>();
    WORD.matcher(text).results().forEach(word -> words.add(word.group()));
    return words;
  }
}
