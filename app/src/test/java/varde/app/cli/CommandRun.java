package varde.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import varde.app.Nothing;

/// One run of any command, inside the test but through the same door as `./varde`.
///
/// @param out what stood on standard output
/// @param err what stood on standard error
record CommandRun(int status, String out, String err) {

  /// These arguments, and nothing on standard input.
  static CommandRun of(Object... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var home = CheckRun.home();
    List<Path> pathways = List.of(home.resolve("pathways"));
    var console =
        new Console(
            InputStream.nullInputStream(),
            out,
            new PrintStream(err, true, UTF_8),
            false,
            false,
            Map.of(),
            home,
            pathways,
            () -> CheckRun.TODAY,
            Nothing.SERVED);
    var words = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
    var status = Commands.run(console, words);
    return new CommandRun(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  /// One sentence with these words, and no answer.
  void isRefused(String... words) {
    assertThat(status).isEqualTo(Commands.FAILED);
    assertThat(out).isEmpty();
    assertThat(told()).hasSize(1);
    assertThat(err).startsWith("varde: ").contains(words).doesNotContain("Exception");
  }

  /// What was told, line by line.
  List<String> told() {
    return err.lines().toList();
  }
}
