package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page of the server is looked through by axe, in every look a reader can give it: WCAG 2.2
/// A and AA and axe's own good practice, with everything unfolded.
class AxeTest {
  /// What is no page: a redirect, files, data for other programs, and what keeps a session alive.
  private static final Set<String> NO_PAGES =
      Set.of(
          "GET /",
          "GET /session",
          "GET /fhir/{type}/{id}",
          "GET /export/codes.csv",
          "GET /export/without-code.csv",
          "GET /api/v1/codes",
          "GET /api/v1/openapi.json");

  /// A picture without words, and words that cannot be read in the dark.
  private static final String WRONG =
      """
      () => {
        const said = document.createElement('p');
        said.textContent = 'Dark words';
        said.style.color = '#222';
        document.querySelector('main').append(said, document.createElement('img'));
      }
      """;

  static Stream<Looked> pages() {
    return Looked.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void axe_finds_nothing_and_everything_has_room(Looked looked) {
    try (var visit = Visit.of(looked.person())) {
      looked.opens(visit);
      assertThat(Axe.everyLook(visit)).isEmpty();
      assertThat(Room.spillingAnywhere(visit)).isEmpty();
    }
  }

  @Test
  void every_route_that_answers_with_a_page_is_looked_at() {
    var looked = Looked.ALL.stream().map(Looked::route).collect(Collectors.toSet());
    looked.addAll(NO_PAGES);

    assertThat(looked).containsAll(routes());
  }

  @Test
  void axe_finds_what_is_wrong() {
    try (var visit = Visit.of(Visit.NOBODY)) {
      visit.open("/sign-in");
      visit.page.evaluate(WRONG);

      assertThat(Axe.everyLook(visit))
          .anyMatch(found -> found.startsWith("light: image-alt"))
          .anyMatch(found -> found.startsWith("phone: image-alt"))
          .anyMatch(found -> found.startsWith("dark: color-contrast"))
          .anyMatch(found -> found.startsWith("phone dark: color-contrast"))
          .noneMatch(found -> found.startsWith("light: color-contrast"));
    }
  }

  /// The GET routes of the table that says who may do what; a test of the server holds it complete.
  private static Set<String> routes() {
    return Program.read("docs/access.md")
        .lines()
        .filter(line -> line.startsWith("| `GET "))
        .map(line -> line.split("`", -1)[1])
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
