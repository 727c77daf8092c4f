package varde.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The files of the project, as they are committed.
public final class Project {
  /// The folder of the repository, whether the tests are run there or in the module.
  public static final Path ROOT =
      Files.isDirectory(Path.of("pathways")) ? Path.of("") : Path.of("..");

  private static final Set<String> NOT_OURS = Set.of("target", "node_modules");
  private static final Set<String> HIDDEN_BUT_OURS = Set.of(".ci");

  private Project() {}

  /// Every file, in the order of their names; what a build or an editor leaves behind apart.
  static List<Path> files() {
    var files = new ArrayList<Path>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return isOurs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files.stream().sorted().toList();
  }

  private static boolean isOurs(Path folder) {
    var name = String.valueOf(folder.getFileName());
    return folder.equals(ROOT)
        || (!NOT_OURS.contains(name) && (!name.startsWith(".") || HIDDEN_BUT_OURS.contains(name)));
  }

  /// The files whose names end so.
  static List<Path> files(String end) {
    return files().stream().filter(file -> file.toString().endsWith(end)).toList();
  }

  /// How people call the file: from the folder of the repository, with slashes.
  static String name(Path file) {
    return ROOT.toAbsolutePath()
        .normalize()
        .relativize(file.toAbsolutePath().normalize())
        .toString()
        .replace('\\', '/');
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file.toString(), unreadable);
    }
  }
}
