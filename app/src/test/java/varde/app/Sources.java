package varde.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The sources of the house, as text.
final class Sources {
  /// A comment, a text block, a string or a letter, whichever begins first.
  private static final Pattern QUOTED =
      Pattern.compile(
          "//[^\n]*|/\\*.*?\\*/|(\"\"\".*?(?<!\\\\)\"\"\")|(\"(?:\\\\.|[^\"\\\\\n])*\")|('(?:\\\\.|[^'\\\\\n])+')",
          Pattern.DOTALL);

  private Sources() {}

  /// The folder of the repository, whether the tests are run there or in the module.
  static Path home() {
    var here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("pathways")) ? here : here.resolve("..").normalize();
  }

  /// Every main Java file of these modules; of all when none is named.
  static List<Path> java(String... modules) {
    try (var folders = Files.list(home())) {
      return folders
          .filter(folder -> modules.length == 0 || List.of(modules).contains(name(folder)))
          .map(folder -> folder.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .flatMap(Sources::javaFiles)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What stands between quotes, the quotes with it.
  static List<String> literals(String source) {
    var literals = new ArrayList<String>();
    var found = QUOTED.matcher(source);
    while (found.find()) {
      if (found.group(1) != null || found.group(2) != null || found.group(3) != null) {
        literals.add(found.group());
      }
    }
    return literals;
  }
}
