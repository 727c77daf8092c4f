package varde.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The sources of the house, as text.
final class Sources {
  /// A comment, a text block, a string or a letter, whichever begins first.
  private static final Pattern QUOTED =
      Pattern.compile(
          "//[^\n]*|/\\*.*?\\*/|(\"\"\".*?(?<!\\\\)\"\"\")|(\"(?:\\\\.|[^\"\\\\\n])*\")|('(?:\\\\.|[^'\\\\\n])+')",
          Pattern.DOTALL);

  private Sources() {}

  /// Every main Java file of these modules; of all when none is named.
  static List<Path> java(String... modules) {
    return Project.files(".java").stream()
        .filter(file -> Project.name(file).contains("/src/main/java/"))
        .filter(file -> modules.length == 0 || List.of(modules).contains(module(file)))
        .toList();
  }

  private static String module(Path file) {
    return Project.name(file).replaceFirst("/.*", "");
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
