package varde.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import varde.engine.synthetic.Calibration;
import varde.engine.timeline.Compiled;

/// The project's own folders, for tests.
public final class Policy {
  private static final Path ROOT =
      Files.isDirectory(Path.of("pathways")) ? Path.of("") : Path.of("..");

  /// `pathways/`, loaded once.
  public static final Catalogue CATALOGUE = load(List.of(ROOT.resolve("pathways")));

  private Policy() {}

  /// The editions of a catalogue as tables made for one question, so that no answer leans on tables
  /// that were made, or on words that were met, in another test.
  static Compiled compiled(Catalogue catalogue) {
    return Compiled.of(catalogue.editions());
  }

  /// A folder or file of the project.
  public static Path path(String name) {
    return ROOT.resolve(name);
  }

  /// One of the project's populations, which must be without a problem.
  static Calibration population(String name) {
    var read = CalibrationFile.read(path("populations"), name);
    return read.value().orElseThrow(() -> new AssertionError(read.problems()));
  }

  /// The editions of these folders, which must be without a problem.
  public static Catalogue load(List<Path> folders) {
    var loaded = Catalogue.load(folders);
    return loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
  }
}
