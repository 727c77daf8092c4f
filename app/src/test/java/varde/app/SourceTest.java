package varde.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the text of the code must be like: short files, and nothing of the policy in Java.
class SourceTest {
  private static final int LONGEST = 300;

  private static final Pattern NORWEGIAN_LETTER = Pattern.compile("[æøå]");

  /// A code of the pathways, of an event or outcome alone, or of the register's findings.
  private static final Pattern NATIONAL_CODE =
      Pattern.compile(
          "\"(D[0-9]{2}([A-Z]{0,2}|-.*)|[A-Z]|NPR-.*|93[0-9]{2})\"|'[A-Z]'|.*\\bNPR\\b.*");

  /// What a command's help calls an argument, such as the A and B that are compared.
  private static final Pattern ARGUMENT = Pattern.compile("(paramLabel|descriptionKey) = \"\\w+\"");

  private static final List<String> NORWEGIAN_WORDS =
      List.of(
          "pakkeforl",
          "forlop",
          "henvis",
          "tilvis",
          "utred",
          "poliklinikk",
          "dogn",
          "frist",
          "behandling",
          "pasient",
          "klinisk",
          "beslutning",
          "evaluering",
          "avslutning",
          "hendelse",
          "utgave",
          "ikke",
          "eller");

  @Test
  void no_file_is_longer_than_can_be_read_at_once() {
    assertThat(Sources.java())
        .extracting(file -> file + ": " + Project.read(file).lines().count() + " lines")
        .filteredOn(told -> Integer.parseInt(told.replaceAll(".*: | lines", "")) > LONGEST)
        .isEmpty();
  }

  @Test
  void java_speaks_english() {
    assertThat(literals(SourceTest::isNorwegian)).isEmpty();
  }

  @Test
  void no_national_code_stands_in_java() {
    assertThat(literals(literal -> NATIONAL_CODE.matcher(literal).matches())).isEmpty();
  }

  private static List<String> literals(Predicate<String> which) {
    return Sources.java("engine", "catalogue", "app").stream()
        .flatMap(file -> literals(file).filter(which).map(literal -> file + ": " + literal))
        .toList();
  }

  private static Stream<String> literals(Path file) {
    return Sources.literals(ARGUMENT.matcher(Project.read(file)).replaceAll("")).stream();
  }

  @Test
  void what_stands_between_quotes_is_found() {
    var source =
        """
        var a = "D01"; // "not this", 'n'or this
        /* "nor
        this" */ var b = '"'; var c = "say \\"no\\""; char d = 'A';
        var e = \"""
            a "block" of text\\\"""
            \""";
        """;

    assertThat(Sources.literals(source))
        .containsExactly(
            "\"D01\"",
            "'\"'",
            "\"say \\\"no\\\"\"",
            "'A'",
            "\"\"\"\n    a \"block\" of text\\\"\"\"\n    \"\"\"");
  }

  private static boolean isNorwegian(String literal) {
    var words = literal.toLowerCase(Locale.ROOT);
    return NORWEGIAN_LETTER.matcher(words).find()
        || NORWEGIAN_WORDS.stream().anyMatch(words::contains);
  }
}
