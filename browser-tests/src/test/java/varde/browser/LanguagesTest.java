package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The main pages in the three languages.
class LanguagesTest {
  private static final List<String> PAGES =
      List.of(
          "/library",
          "/library/2023-nasjonale-pasientforlop",
          "/library/2023-nasjonale-pasientforlop/D01",
          "/library/search?q=barn",
          "/worklist",
          "/nowhere",
          "/import");

  /// A text that is missing would show its key.
  private static final Pattern KEY =
      Pattern.compile("\\?\\?|\\b[a-z]+(?:[.][a-z]+(?:-[a-z]+)*){1,}\\b");

  private static final Pattern NO_KEY = Pattern.compile("\\w+\\.(?:no|csv|yaml|md|com|org)\\b.*");

  @ParameterizedTest
  @CsvSource({"nb, Bokmål, Over tiden", "nn, Nynorsk, Over tida", "en, English, Overdue"})
  void every_page_speaks_the_language_that_is_chosen(String language, String name, String overdue) {
    try (var ingrid = Visit.of(Visit.COORDINATOR)) {
      ingrid.button(name).click();
      assertThat(ingrid.text("#over h2")).startsWith(overdue);
      for (var path : PAGES) {
        ingrid.open(path);
        assertSpeaks(ingrid, language);
      }
      ingrid.course("Nora Tjernlia");
      assertSpeaks(ingrid, language);
    }
  }

  private static void assertSpeaks(Visit visit, String language) {
    assertThat(visit.page.locator("html").getAttribute("lang")).isEqualTo(language);
    assertThat(KEY.matcher(visit.text("body")).results().map(found -> found.group()))
        .as(visit.path())
        .allMatch(found -> NO_KEY.matcher(found).matches());
  }
}
