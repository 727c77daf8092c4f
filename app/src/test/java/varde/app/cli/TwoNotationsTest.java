package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A code in one word and the same code in parts are the same registration.
class TwoNotationsTest {
  private static final String COURSES = "15000";

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void composite_and_split_input_agree(long seed) {
    var composite = answer(seed, "--composite");
    var split = answer(seed, "--split");
    assertThat(split.status()).as("seed %d", seed).isEqualTo(composite.status());
    assertThat(split.courses()).as("seed %d", seed).hasSizeGreaterThan(10_000);
    assertThat(split.courses()).as("seed %d", seed).isEqualTo(composite.courses());
  }

  private CheckRun answer(long seed, String notation) {
    var file = folder.resolve(seed + notation + ".csv").toString();
    var made =
        Terminal.piped()
            .run(
                "synthesise",
                "--courses",
                COURSES,
                "--seed",
                "" + seed,
                "--break",
                "0.5",
                notation,
                "-o",
                file);
    assertThat(made).isZero();
    return CheckRun.ofFiles(file, "--today", "2023-06-01");
  }
}
