package varde.app.cli;

import java.util.List;
import java.util.Optional;
import varde.catalogue.Catalogue;
import varde.engine.edition.Edition;
import varde.engine.edition.Pathway;

/// Finds what somebody named on the command line. The beginning of an edition's id is enough where
/// only one begins so.
final class NamedEdition {
  private NamedEdition() {}

  static Edition find(Catalogue catalogue, String name) {
    var ids = catalogue.editions().stream().map(Edition::id).toList();
    return catalogue
        .find(name)
        .or(() -> only(catalogue.editions().stream().filter(e -> e.id().startsWith(name)).toList()))
        .orElseThrow(() -> new Failure("edition.unknown", name, String.join(", ", ids)));
  }

  /// Refuses a name that is no edition's; none at all is well.
  static Optional<String> exactly(Catalogue catalogue, String name) {
    if (!name.isEmpty() && catalogue.find(name).isEmpty()) {
      var ids = catalogue.editions().stream().map(Edition::id).toList();
      throw new Failure("edition.unknown", name, String.join(", ", ids));
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private static Optional<Edition> only(List<Edition> editions) {
    return editions.size() == 1 ? Optional.of(editions.getFirst()) : Optional.empty();
  }

  /// The shortest name that finds this edition: the part before the first hyphen, where no other
  /// edition begins so.
  static String shortest(List<Edition> editions, Edition edition) {
    var id = edition.id();
    var part = id.contains("-") ? id.substring(0, id.indexOf('-')) : id;
    return editions.stream().filter(other -> other.id().startsWith(part)).count() == 1 ? part : id;
  }

  static Pathway find(Edition edition, String name) {
    return edition.pathways().stream()
        .filter(pathway -> pathway.id().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new Failure("pathway.unknown", name, edition.id(), ids(edition)));
  }

  static String ids(Edition edition) {
    return String.join(", ", edition.pathways().stream().map(Pathway::id).toList());
  }
}
