package varde.app.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.web.util.UriUtils;
import varde.engine.edition.Edition;

/// The addresses of the library, which stay what they are.
final class LibraryAddress {
  static final String LIBRARY = "/library";

  private static final String RESOURCES = "/fhir/";

  private LibraryAddress() {}

  static String of(Edition edition) {
    return of(edition.id());
  }

  static String of(String edition) {
    return LIBRARY + "/" + segment(edition);
  }

  static String of(String edition, String pathway) {
    return of(edition) + "/" + segment(pathway);
  }

  /// The same pathway in the patient's words.
  static String plainly(String edition, String pathway) {
    return of(edition, pathway) + "?words=plain";
  }

  static String comparison(Edition from, Edition to) {
    return LIBRARY + "/compare?from=" + parameter(from.id()) + "&to=" + parameter(to.id());
  }

  /// What changed in one pathway of both.
  static String comparison(Edition from, Edition to, String pathway) {
    return comparison(from, to) + "&pathway=" + parameter(pathway);
  }

  static String search(String words) {
    return LIBRARY + "/search?q=" + parameter(words);
  }

  /// A place on a page: letters, digits, hyphens and points stay, all else becomes a hyphen.
  static String anchor(String kind, String id) {
    return kind + "-" + id.replaceAll("[^A-Za-z0-9.-]", "-");
  }

  /// The same for machines: a resource of this type, of an edition or a part of it.
  static String resource(String type, String... names) {
    return RESOURCES + type + "/" + ResourceId.of(names);
  }

  private static String segment(String word) {
    return UriUtils.encodePathSegment(word, UTF_8);
  }

  private static String parameter(String word) {
    return UriUtils.encode(word, UTF_8);
  }
}
