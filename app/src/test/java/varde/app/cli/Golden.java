package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that were read by people and found right, kept beside the tests. When one is meant to
/// change, run the test with `-Dvarde.golden=write` and read the difference before it is committed.
final class Golden {
  private static final Path MODULE =
      Files.isDirectory(Path.of("app")) ? Path.of("app") : Path.of("");
  private static final Path FOLDER = MODULE.resolve("src/test/resources/varde/app/cli");

  private Golden() {}

  static void isAsIn(String file, String text) {
    try {
      if ("write".equals(System.getProperty("varde.golden"))) {
        Files.writeString(FOLDER.resolve(file), text);
      }
      assertThat(text).isEqualTo(Files.readString(FOLDER.resolve(file)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
