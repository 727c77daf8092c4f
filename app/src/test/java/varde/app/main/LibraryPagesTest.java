package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import varde.app.Project;
import varde.catalogue.Catalogue;

/// The library as anybody reads it, without signing in.
class LibraryPagesTest {
  private static final Catalogue CATALOGUE =
      Catalogue.load(List.of(Project.ROOT.resolve("pathways"))).value().orElseThrow();

  private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern HIT = Pattern.compile("<h2><a href=\"([^\"]*)\">([^<]*)</a>");

  private final HttpClient client = HttpClient.newHttpClient();

  static Stream<String> pages() {
    return CATALOGUE.editions().stream()
        .flatMap(edition ->
            edition.pathways().stream()
                .flatMap(pathway -> {
                  var page = "/library/" + edition.id() + "/" + pathway.id();
                  return Stream.of(page, page + "?words=plain");
                }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void every_page_is_whole_and_every_link_leads_somewhere(String language) {
    var seen = new TreeMap<String, Integer>();
    var wrong = new TreeSet<String>();
    var anchors = new TreeSet<String>();
    var ids = new TreeSet<String>();
    var waiting = new ArrayDeque<>(List.of("/library"));
    waiting.addAll(pages().toList());
    while (!waiting.isEmpty()) {
      var address = waiting.remove();
      if (seen.containsKey(address)) {
        continue;
      }
      var answer = get(address, language);
      seen.put(address, answer.statusCode());
      if (!address.startsWith("/library")) {
        continue;
      }
      wrong.addAll(faults(address, answer.body()));
      ids.addAll(ids(answer.body()).map(id -> page(address) + "#" + id).toList());
      for (var link : found(LINK, answer.body()).toList()) {
        if (link.contains("#") && !link.contains("?")) {
          anchors.add(link);
        }
        waiting.add(page(link));
      }
    }

    seen.keySet().removeIf(LibraryPagesTest::isForm);
    assertThat(seen)
        .hasSizeGreaterThan(40)
        .allSatisfy((at, status) -> assertThat(status).as(at).isEqualTo(200));
    assertThat(wrong).isEmpty();
    assertThat(anchors)
        .filteredOn(anchor -> anchor.startsWith("/library/"))
        .isNotEmpty()
        .isSubsetOf(ids);
  }

  /// What takes a form, and the start page, which sends one on.
  private static boolean isForm(String address) {
    return Set.of("/", "/preferences", "/sign-out").contains(address);
  }

  private static List<String> faults(String address, String body) {
    var faults = new TreeSet<String>();
    if (found(Pattern.compile("(<h1[ >])"), body).count() != 1) {
      faults.add(address + ": not one h1");
    }
    if (body.contains("??") || body.contains("th:")) {
      faults.add(address + ": a text is missing");
    }
    var ids = ids(body).toList();
    ids.stream()
        .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
        .forEach(id -> faults.add(address + ": twice " + id));
    if (body.contains(" style=") || body.contains("<style") || body.contains("onclick")) {
      faults.add(address + ": style or script inside");
    }
    found(Pattern.compile("href=\"#([^\"]+)\""), body)
        .filter(anchor -> !ids.contains(anchor))
        .forEach(anchor -> faults.add(address + ": no place " + anchor));
    return List.copyOf(faults);
  }

  @Test
  void an_unknown_edition_or_pathway_is_not_found() {
    for (var address :
        List.of(
            "/library/1999",
            "/library/2019-pakkeforlop/D99",
            "/library/compare?from=2019-pakkeforlop&to=1999")) {
      assertThat(get(address, "nb").statusCode()).as(address).isEqualTo(404);
    }
  }

  @Test
  void a_limit_that_nobody_has_stated_never_shows_as_a_number() {
    var page = get("/library/2024-forenklet/D11", "nb").body();
    var table =
        page.substring(
            page.indexOf("v-limits"), page.indexOf("</table>", page.indexOf("v-limits")));

    assertThat(text(table)).contains("ukjent", "Ikke oppgitt").doesNotContain("dager", " 0");
    assertThat(text(page)).doesNotContainPattern("(?<![0-9])0 dager");
  }

  @Test
  void a_limit_of_zero_days_is_shown_as_such() {
    assertThat(text(get("/library/2019-pakkeforlop/D01", "nb").body())).contains("0 dager");
  }

  @ParameterizedTest
  @CsvSource({
    "utredningen, nb, utredning",
    "UTREDNINGER, nb, utredning",
    "utgreiinga, nn, utgreiing",
    "assessments, en, assessment",
    "utgreiing, nb, utredning",
    "pakkeforløpet, nb, forløpene",
    "tilvisinga, nb, henvisning",
    "samtale vurdering, nb, samtale",
  })
  void words_are_found_however_they_are_inflected_and_by_their_synonyms(
      String asked, String language, String found) {
    var page = search(asked, language);

    assertThat(hits(page)).isNotEmpty();
    assertThat(found(Pattern.compile("<mark>([^<]*)</mark>"), page))
        .anySatisfy(marked -> assertThat(marked).containsIgnoringCase(found));
  }

  @ParameterizedTest
  @CsvSource({
    "D11CU, D11#code-D11CU",
    "d11cu, D11#code-D11CU",
    "d01-utr-pol, D01#limit-D01-UTR-POL",
    "npr-221, 2023-nasjonale-pasientforlop#check-NPR-221",
    "NPR-221, 2023-nasjonale-pasientforlop#check-NPR-221",
  })
  void codes_are_found_in_any_case(String asked, String leadsTo) {
    assertThat(hits(search(asked, "nb")).getFirst()).endsWith("/" + leadsTo);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "' | !! & :* <->",
        "\\",
        "\uE000utredning",
        "% _ \u0000"
      })
  void what_somebody_types_is_only_text(String asked) {
    var page = search(asked, "nb");

    assertThat(page).contains("</html>").doesNotContain("<script>alert");
  }

  @Test
  void when_nothing_is_found_the_page_says_what_to_try() {
    assertThat(text(search("xyzzy", "nb")))
        .contains("Ingen treff", "Prøv et kortere eller et annet ord", "For eksempel");
  }

  @Test
  void a_comparison_begins_with_its_verdict() {
    var page =
        get("/library/compare?from=2019-pakkeforlop&to=2023-nasjonale-pasientforlop", "nb").body();

    assertThat(text(page)).contains("Bare navn er endret; ett utfall er lagt til");
    assertThat(page)
        .contains("<del>Pakkeforløp</del>", "<ins>Nasjonale pasientforløp</ins>")
        .doesNotContain("data-verdict=\"unknown\"");
  }

  @Test
  void a_comparison_with_what_is_unknown_is_dotted() {
    var page =
        get("/library/compare?from=2023-nasjonale-pasientforlop&to=2024-forenklet", "nb").body();

    assertThat(page).contains("data-verdict=\"unknown\"", "<del>21 dager</del>");
    assertThat(text(page)).contains("Der en verdi ikke er oppgitt, kan ingen si om den er endret.");
  }

  private String search(String asked, String language) {
    var answer =
        get("/library/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8), language);
    assertThat(answer.statusCode()).as(asked).isEqualTo(200);
    return answer.body();
  }

  private static List<String> hits(String page) {
    return found(HIT, page).toList();
  }

  private static String page(String address) {
    return address.replace("&amp;", "&").split("#", 2)[0];
  }

  private static Stream<String> ids(String body) {
    return found(ID, body);
  }

  private static Stream<String> found(Pattern pattern, String body) {
    return pattern.matcher(body).results().map((MatchResult match) -> match.group(1));
  }

  private static String text(String html) {
    return TAG.matcher(html).replaceAll("").replaceAll("\\s+", " ");
  }

  private HttpResponse<String> get(String address, String language) {
    var request =
        HttpRequest.newBuilder(URI.create(Serving.get().address + address))
            .header("Accept-Language", language)
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
