package varde.app.publishing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import varde.engine.edition.Amendment;
import varde.engine.edition.Edition;
import varde.engine.edition.Pathway;

/// The editions as a reader meets them: in the order of time, with one in force.
record Shelf(List<Edition> editions, LocalDate today) {
  Shelf {
    editions =
        editions.stream()
            .sorted(
                Comparator.comparing(Edition::programme)
                    .thenComparing(edition -> edition.from().orElse(LocalDate.MAX)))
            .toList();
  }

  Optional<Edition> find(String id) {
    return editions.stream().filter(edition -> edition.id().equals(id)).findFirst();
  }

  List<String> programmes() {
    return editions.stream().map(Edition::programme).distinct().toList();
  }

  /// The editions of a programme, those in force first, then the newest; those whose first day
  /// nobody knows last.
  List<Edition> firstToRead(String programme) {
    return editions.stream()
        .filter(edition -> edition.programme().equals(programme))
        .sorted(
            Comparator.comparing((Edition edition) -> !isInForce(edition))
                .thenComparing(edition -> edition.from().isEmpty())
                .thenComparing(
                    edition -> edition.from().orElse(LocalDate.MIN), Comparator.reverseOrder()))
        .toList();
  }

  boolean isInForce(Edition edition) {
    return edition.from().filter(day -> !day.isAfter(today)).isPresent()
        && edition.through().filter(day -> day.isBefore(today)).isEmpty();
  }

  /// The editions of the same programme that have this pathway, in the order of time.
  List<Edition> having(Edition edition, String pathway) {
    return siblings(edition).stream().filter(one -> one.find(pathway).isPresent()).toList();
  }

  List<Edition> siblings(Edition edition) {
    return editions.stream().filter(one -> one.programme().equals(edition.programme())).toList();
  }

  /// What an edition is called in short: its id up to the first hyphen, where no other begins so.
  String shortName(Edition edition) {
    var id = edition.id();
    var part = id.contains("-") ? id.substring(0, id.indexOf('-')) : id;
    return editions.stream().filter(other -> other.id().startsWith(part)).count() == 1 ? part : id;
  }

  /// The day of the newest change that was published inside the edition, in this pathway or in all.
  static Optional<LocalDate> updated(Edition edition, Optional<Pathway> pathway) {
    return amendments(edition, pathway).stream()
        .flatMap(amendment -> amendment.published().stream())
        .max(Comparator.naturalOrder());
  }

  /// The changes that touch the pathway, the earliest first; those without a day last.
  static List<Amendment> amendments(Edition edition, Optional<Pathway> pathway) {
    return edition.amendments().stream()
        .filter(amendment -> pathway.isEmpty() || touches(amendment, pathway.get()))
        .sorted(
            Comparator.comparing(
                amendment -> amendment.from().or(amendment::published).orElse(LocalDate.MAX)))
        .toList();
  }

  private static boolean touches(Amendment amendment, Pathway pathway) {
    return amendment.pathways().isEmpty() || amendment.pathways().contains(pathway.id());
  }
}
