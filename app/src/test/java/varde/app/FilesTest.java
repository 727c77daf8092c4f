package varde.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What holds for the files of the project, whatever they are for.
class FilesTest {
  private static final Set<String> TEXTS =
      Set.of("java", "md", "yaml", "yml", "csv", "json", "xml", "properties", "case", "sh", "sql");
  private static final Set<String> TEXTS_WITHOUT_END = Set.of("varde", "run", "LICENSE", "NOTICE");

  /// Folders that exist on the machine of somebody and on no other.
  private static final Pattern OF_ONE_MACHINE =
      Pattern.compile("(?<![\\w.])/(?:work|tmp|root|home|Users)/\\w");

  @Test
  void every_package_says_what_it_is_for() {
    var packages =
        Project.files(".java").stream()
            .filter(file -> !file.endsWith("module-info.java"))
            .map(Path::getParent)
            .distinct()
            .toList();
    assertThat(packages)
        .isNotEmpty()
        .allMatch(folder -> isExplained(folder) || isExplained(mainOf(folder)));
  }

  @Test
  void no_file_names_a_folder_of_one_machine() {
    var found =
        Project.files().stream()
            .filter(FilesTest::isText)
            .filter(file -> OF_ONE_MACHINE.matcher(Project.read(file)).find())
            .map(Project::name)
            .toList();
    assertThat(found).isEmpty();
  }

  static boolean isText(Path file) {
    var name = String.valueOf(file.getFileName());
    var dot = name.lastIndexOf('.');
    return dot < 0 ? TEXTS_WITHOUT_END.contains(name) : TEXTS.contains(name.substring(dot + 1));
  }

  private static boolean isExplained(Path folder) {
    return Files.isRegularFile(folder.resolve("package-info.java"));
  }

  /// The same package in the main tree, where a test's is told.
  private static Path mainOf(Path folder) {
    return Path.of(folder.toString().replace("src/test/java", "src/main/java"));
  }
}
