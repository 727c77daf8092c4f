package varde.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import varde.engine.edition.Edition;
import varde.engine.timeline.Compiled;

/// All editions of some folders, read and validated together.
public final class Catalogue {
  private final List<Edition> editions;
  private final Compiled compiled;

  private Catalogue(List<Edition> editions) {
    this.editions = List.copyOf(editions);
    this.compiled = Compiled.of(this.editions);
  }

  /// Reads every edition in these folders, as in `pathways/`; a folder may be that of one edition.
  /// With a single problem there is no catalogue: a rule misread is worse than none.
  public static Checked<Catalogue> load(List<Path> folders) {
    var problems = new Problems();
    var read = new LinkedHashMap<String, EditionFolder>();
    folders.forEach(folder -> read(folder, read, problems));
    var editions = editions(read, problems);
    Validation.together(editions, read, problems);
    var isAllRead =
        editions.size() == read.size()
            && read.values().stream().allMatch(folder -> folder.unread().isEmpty());
    for (var folder : folders) {
      var local = LocalValues.read(folder, problems);
      editions = isAllRead ? local.appliedTo(editions) : editions;
    }
    var found = problems.list();
    return new Checked<>(
        found.isEmpty() ? Optional.of(new Catalogue(editions)) : Optional.empty(), found);
  }

  private static List<Edition> editions(Map<String, EditionFolder> read, Problems problems) {
    var editions = new ArrayList<Edition>();
    for (var folder : read.values()) {
      whole(folder, read, new HashSet<>(), problems)
          .filter(EditionFolder::isReadable)
          .ifPresent(whole -> {
            var reader = new EditionReader(whole, problems);
            var edition = reader.read();
            new Validation(whole, edition, reader.knowsCodes(), problems).validate();
            editions.add(edition);
          });
    }
    return editions;
  }

  private static void read(Path folder, Map<String, EditionFolder> read, Problems problems) {
    try {
      for (var edition : folders(folder)) {
        var found = EditionFolder.read(edition, problems);
        if (read.putIfAbsent(found.id(), found) != null) {
          problems.add("edition.twice", new Places(found.edition()).of("edition"), found.id());
        }
      }
    } catch (IOException | UncheckedIOException unreadable) {
      problems.add("folder.unreadable", new Place(folder.toString(), 0));
    }
  }

  private static List<Path> folders(Path folder) throws IOException {
    if (EditionFolder.isOne(folder)) {
      return List.of(folder.toAbsolutePath().normalize());
    }
    try (var inside = Files.list(folder)) {
      return inside.filter(EditionFolder::isOne).sorted().toList();
    }
  }

  /// The folder merged with all it extends; empty, and a problem, when that is missing or goes in a
  /// circle.
  private static Optional<EditionFolder> whole(
      EditionFolder folder, Map<String, EditionFolder> all, Set<String> seen, Problems problems) {
    var extended = folder.extendsEdition();
    if (extended.isEmpty()) {
      return Optional.of(folder);
    }
    var base = all.get(extended);
    if (base == null || !seen.add(folder.id())) {
      problems.add(
          base == null ? "edition.extends" : "edition.circle",
          new Places(folder.edition()).of("extends"),
          extended);
      return Optional.empty();
    }
    return whole(base, all, seen, problems).map(whole -> folder.on(whole, problems));
  }

  /// The editions, in the order of their folders' names.
  public List<Edition> editions() {
    return editions;
  }

  /// The edition with this id.
  public Optional<Edition> find(String id) {
    return editions.stream().filter(edition -> edition.id().equals(id)).findFirst();
  }

  /// The editions as tables for the evaluator.
  public Compiled compiled() {
    return compiled;
  }

  /// True when the installation states values of its own.
  public boolean hasLocalValues() {
    return editions.stream()
        .flatMap(edition -> edition.pathways().stream())
        .flatMap(pathway -> pathway.limits().stream())
        .anyMatch(limit -> limit.local().isPresent());
  }
}
