package varde.app.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import varde.app.web.PageTexts;
import varde.catalogue.Catalogue;
import varde.engine.edition.Edition;

/// The library: what the pathways are, open to anybody.
@Controller
final class LibraryPages {
  private static final String PAGE = "page";

  private final Catalogue catalogue;
  private final LibrarySearch search;
  private final PageTexts texts;
  private final Clock clock;

  LibraryPages(Catalogue catalogue, LibrarySearch search, PageTexts texts, Clock clock) {
    this.catalogue = catalogue;
    this.search = search;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/library")
  String library(Locale language, Model model) {
    model.addAttribute(PAGE, new ShelfPage(shelf(), texts.in(language)).view());
    return "publishing/library";
  }

  @GetMapping("/library/{edition}")
  String edition(@PathVariable String edition, Locale language, Model model) {
    var page = new EditionPage(shelf(), texts.in(language), find(edition));
    model.addAttribute(PAGE, page.view());
    return "publishing/edition";
  }

  @GetMapping("/library/{edition}/{pathway}")
  String pathway(
      @PathVariable String edition,
      @PathVariable String pathway,
      @RequestParam(defaultValue = "") String words,
      Locale language,
      Model model) {
    var one = find(edition);
    var found = one.find(pathway).orElseThrow(LibraryPages::notFound);
    var page = new PathwayPage(shelf(), texts.in(language), one, found, words.equals("plain"));
    model.addAttribute(PAGE, page.view());
    return "publishing/pathway";
  }

  @GetMapping("/library/compare")
  String compare(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String pathway,
      Locale language,
      Model model) {
    var page = new ComparisonPage(shelf(), texts.in(language));
    var view =
        from.isEmpty() || to.isEmpty()
            ? page.choose()
            : page.compare(find(from), find(to), pathway);
    model.addAttribute(PAGE, view);
    return "publishing/compare";
  }

  @GetMapping("/library/search")
  String search(@RequestParam(defaultValue = "") String q, Locale language, Model model) {
    var hits = search.find(q, language);
    model.addAttribute(PAGE, new SearchPage(shelf(), texts.in(language)).view(q, hits));
    return "publishing/search";
  }

  private Shelf shelf() {
    return new Shelf(catalogue.editions(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }

  private Edition find(String edition) {
    return catalogue.find(edition).orElseThrow(LibraryPages::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
