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

  /// Reads every edition in these folders, as in `pathways/`. With a single problem there is no
  /// catalogue: a rule misread is worse than none.
  public static Checked<Catalogue> load(List<Path> folders) {
    var problems = new Problems();
    var read = new LinkedHashMap<String, EditionFolder>();
    folders.forEach(folder -> read(folder, read, problems));
    var editions = new ArrayList<Edition>();
    read.values()
        .forEach(folder ->
            whole(folder, read, new HashSet<>(), problems)
                .ifPresent(whole -> {
                  var edition = new EditionReader(whole, problems).read();
                  new Validation(whole, edition, problems).validate();
                  editions.add(edition);
                }));
    Validation.together(editions, read, problems);
    List<Edition> local = editions;
    for (var folder : folders) {
      local = LocalValues.read(folder, problems).appliedTo(local);
    }
    var found = problems.list();
    return new Checked<>(
        found.isEmpty() ? Optional.of(new Catalogue(local)) : Optional.empty(), found);
  }

  private static void read(Path folder, Map<String, EditionFolder> read, Problems problems) {
    try (var inside = Files.list(folder)) {
      for (var edition : inside.filter(EditionFolder::isOne).sorted().toList()) {
        var found = EditionFolder.read(edition, problems);
        if (read.putIfAbsent(found.id(), found) != null) {
          problems.add("edition.twice", found.edition().place(), found.id());
        }
      }
    } catch (IOException | UncheckedIOException unreadable) {
      problems.add("folder.unreadable", new Place(folder.toString(), 0));
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
          base == null ? "edition.extends" : "edition.circle", folder.edition().place(), extended);
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
