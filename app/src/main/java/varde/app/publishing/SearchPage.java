package varde.app.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import varde.app.publishing.LibraryParts.Link;
import varde.app.publishing.Passage.Place;
import varde.app.publishing.WordPieces.Piece;
import varde.app.words.Texts;
import varde.engine.edition.Edition;
import varde.engine.edition.Pathway;

/// Tells what a search found.
final class SearchPage {
  private static final int PATHWAYS = 3;
  private static final String CODE = "code";
  private static final String EVENTS = "#" + LibraryAddress.anchor("event", "");

  private final Shelf shelf;
  private final Texts texts;

  SearchPage(Shelf shelf, Texts texts) {
    this.shelf = shelf;
    this.texts = texts;
  }

  SearchView view(String asked, List<SearchHit> hits) {
    return new SearchView(
        asked.isBlank()
            ? texts.say("library.search")
            : texts.say("library.search.title", asked.strip()),
        asked,
        told(asked, hits.size()),
        hits.stream().map(this::hit).toList(),
        examples());
  }

  private String told(String asked, int hits) {
    if (asked.isBlank()) {
      return "";
    }
    return texts.say(
        hits == LibrarySearch.HITS ? "library.search.best" : "library.search.told", hits);
  }

  private SearchView.Hit hit(SearchHit hit) {
    var first = first(hit);
    var edition = shelf.find(first.edition()).orElseThrow();
    var inEdition =
        hit.places().stream()
            .filter(place -> place.edition().equals(first.edition()))
            .filter(place -> !place.pathway().isEmpty())
            .toList();
    return new SearchView.Hit(
        new Link(hit.title(), address(first, hit)),
        hit.code().isEmpty() ? pieces(hit.marked()) : marked(hit.marked(), hit.code()),
        texts.say("library.edition", shelf.shortName(edition)),
        inEdition.stream()
            .limit(PATHWAYS)
            .map(place -> new Link(name(edition, place.pathway()), address(place, hit)))
            .toList(),
        more(hit, first, inEdition.size()));
  }

  /// A code leads to the pathway that it names.
  private static Place first(SearchHit hit) {
    return hit.places().stream()
        .filter(place -> !place.pathway().isEmpty() && hit.code().startsWith(place.pathway()))
        .findFirst()
        .orElse(hit.places().getFirst());
  }

  private static String address(Place place, SearchHit hit) {
    var page =
        place.pathway().isEmpty()
            ? LibraryAddress.of(place.edition())
            : LibraryAddress.of(place.edition(), place.pathway());
    return page
        + (isOf(hit, place) ? "#" + LibraryAddress.anchor(CODE, hit.code()) : place.anchor());
  }

  /// True when the hit is a code of this pathway: it stands in a row of its own.
  private static boolean isOf(SearchHit hit, Place place) {
    return place.anchor().startsWith(EVENTS) && hit.code().startsWith(place.pathway());
  }

  private String name(Edition edition, String pathway) {
    return edition.find(pathway).map(Pathway::name).map(texts::say).orElse(pathway);
  }

  private String more(SearchHit hit, Place first, int here) {
    var editions =
        hit.places().stream()
            .map(Place::edition)
            .filter(edition -> !edition.equals(first.edition()))
            .distinct()
            .flatMap(edition -> shelf.find(edition).stream())
            .map(shelf::shortName)
            .toList();
    var others =
        here > PATHWAYS
            ? Optional.of(texts.say("library.search.more-pathways", here - PATHWAYS))
            : Optional.<String>empty();
    var elsewhere =
        editions.isEmpty()
            ? Optional.<String>empty()
            : Optional.of(
                texts.say(
                    "library.search.more-editions", editions.size(), String.join(", ", editions)));
    return String.join(" · ", Stream.of(others, elsewhere).flatMap(Optional::stream).toList());
  }

  /// A text in which what was asked for stands between two signs.
  static List<Piece> pieces(String marked) {
    var pieces = new ArrayList<Piece>();
    var from = 0;
    for (var open = marked.indexOf(SearchHit.OPEN);
        open >= 0;
        open = marked.indexOf(SearchHit.OPEN, from)) {
      var close = marked.indexOf(SearchHit.CLOSE, open);
      pieces.add(new Piece(marked.substring(from, open), false));
      pieces.add(new Piece(marked.substring(open + 1, close), true));
      from = close + 1;
    }
    pieces.add(new Piece(marked.substring(from), false));
    return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
  }

  private static List<Piece> marked(String body, String code) {
    var signed = body.replace(code, SearchHit.OPEN + code + SearchHit.CLOSE);
    return pieces(signed);
  }

  /// The name of a pathway, a code and a check: taken from the editions.
  private List<Link> examples() {
    var edition = shelf.firstToRead(shelf.programmes().getFirst()).getFirst();
    var interval = edition.intervals().values().stream().map(one -> texts.say(one.label()));
    var code =
        edition.codes().stream()
            .map(one -> one.code())
            .filter(one -> edition.notation().composite().matcher(one).matches());
    return Stream.of(
            interval.limit(2), code.limit(1), edition.findings().keySet().stream().skip(2).limit(1))
        .flatMap(words -> words)
        .map(words -> new Link(words, LibraryAddress.search(words)))
        .toList();
  }
}
