package varde.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The project's own folders, for tests.
public final class Policy {
  private static final Path ROOT =
      Files.isDirectory(Path.of("pathways")) ? Path.of("") : Path.of("..");

  /// `pathways/`, loaded once.
  public static final Catalogue CATALOGUE = load(List.of(ROOT.resolve("pathways")));

  private Policy() {}

  /// A folder or file of the project.
  public static Path path(String name) {
    return ROOT.resolve(name);
  }

  /// The editions of these folders, which must be without a problem.
  public static Catalogue load(List<Path> folders) {
    var loaded = Catalogue.load(folders);
    return loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
  }
}
