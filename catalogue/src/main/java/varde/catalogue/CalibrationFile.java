package varde.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import varde.engine.synthetic.Calibration;

/// Reads what a population is to look like from a file such as `populations/norway.yaml`. The
/// format is described in `populations/README.md`.
public final class CalibrationFile {
  private static final String YAML = ".yaml";

  private CalibrationFile() {}

  /// The names of the populations in this folder, in alphabetical order; none where there is no
  /// such folder.
  public static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(file -> file.endsWith(YAML))
          .map(file -> file.substring(0, file.length() - YAML.length()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The population of this name. With a single problem there is none: a number misread is worse
  /// than none.
  public static Checked<Calibration> read(Path folder, String name) {
    var problems = new Problems();
    var calibration =
        YamlFile.read(folder.resolve(name + YAML), name + YAML, problems)
            .map(file -> new CalibrationReader(new Fields(file, problems), problems).read(name));
    var found = problems.list();
    return new Checked<>(found.isEmpty() ? calibration : Optional.empty(), found);
  }
}
