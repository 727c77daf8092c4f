package varde.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import varde.app.Nothing;
import varde.app.words.Texts;

/// A terminal in memory: what a command is given, and what it says.
final class Terminal {
  static final Path ROOT = Files.isDirectory(Path.of("pathways")) ? Path.of("") : Path.of("..");

  private final Map<String, String> environment;
  private final boolean isTerminal;
  private String input = "";
  private String out = "";
  private String err = "";

  private Terminal(boolean isTerminal, Map<String, String> environment) {
    this.isTerminal = isTerminal;
    this.environment = environment;
  }

  /// A person looks at what is said.
  static Terminal looking(Map<String, String> environment) {
    return new Terminal(true, environment);
  }

  /// What is said goes to a file or another program.
  static Terminal piped() {
    return new Terminal(false, Map.of());
  }

  /// What stands on standard input.
  Terminal given(String text) {
    input = text;
    return this;
  }

  /// The example of the first screen of README on standard input.
  Terminal givenTheExample() {
    try {
      return given(Files.readString(ROOT.resolve("examples/first/events.csv")));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /// Runs a command and gives its exit status.
  int run(String... arguments) {
    var said = new ByteArrayOutputStream();
    var told = new ByteArrayOutputStream();
    var status = Commands.run(console(said, told), arguments);
    out = said.toString(StandardCharsets.UTF_8);
    err = told.toString(StandardCharsets.UTF_8);
    return status;
  }

  private Console console(ByteArrayOutputStream said, ByteArrayOutputStream told) {
    return new Console(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        said,
        new PrintStream(told, true, StandardCharsets.UTF_8),
        isTerminal,
        isTerminal,
        environment,
        ROOT,
        List.of(ROOT.resolve("pathways")),
        () -> LocalDate.of(2025, 4, 14),
        Nothing.SERVED);
  }

  /// A session that speaks to nobody, for asking the commands about themselves.
  static Session session(Texts texts) {
    var console = piped().console(new ByteArrayOutputStream(), new ByteArrayOutputStream());
    return new Session(console, texts);
  }

  /// What was said on standard output.
  String out() {
    return out;
  }

  /// What was said on standard error.
  String err() {
    return err;
  }
}
