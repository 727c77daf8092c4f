package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that were read by people and found right, kept beside the tests. When one is meant to
/// change, run the test with `-Dvarde.golden=write` and read the difference before it is committed.
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/varde/app/cli");

  private Golden() {}

  static void isAsIn(String file, String text) {
    if ("write".equals(System.getProperty("varde.golden"))) {
      write(file, text);
    }
    assertThat(text).isEqualTo(read(file));
  }

  private static String read(String file) {
    try (var in = Golden.class.getResourceAsStream(file)) {
      assertThat(in).as("the kept text %s", file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void write(String file, String text) {
    try {
      Files.writeString(FOLDER.resolve(file), text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
