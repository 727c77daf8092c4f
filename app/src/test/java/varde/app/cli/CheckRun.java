package varde.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import varde.app.Nothing;

/// One run of `varde check`, inside the test but through the same door as `./varde`.
///
/// @param out what stood on standard output
/// @param err what stood on standard error
record CheckRun(int status, String out, String err) {
  static final LocalDate TODAY = LocalDate.of(2019, 4, 5);

  /// This text on standard input, answered as JSON Lines.
  static CheckRun of(String csv, String... options) {
    return of(csv.getBytes(StandardCharsets.UTF_8), options);
  }

  /// These bytes on standard input, answered as JSON Lines.
  static CheckRun of(byte[] bytes, String... options) {
    return of(new ByteArrayInputStream(bytes), with(options, "-", "--format", "jsonl"));
  }

  /// These arguments, and nothing on standard input.
  static CheckRun ofFiles(String... arguments) {
    return of(InputStream.nullInputStream(), with(arguments, "--format", "jsonl"));
  }

  static CheckRun of(InputStream in, String... arguments) {
    var out = new ByteArrayOutputStream();
    return of(in, out, arguments);
  }

  /// @param out takes the answer; what it keeps as a text is told when it keeps any
  static CheckRun of(InputStream in, OutputStream out, String... arguments) {
    return of(in, out, List.of(home().resolve("pathways")), List.of(arguments));
  }

  /// @param pathways the folders of the editions
  static CheckRun of(
      InputStream in, OutputStream out, List<Path> pathways, List<String> arguments) {
    var err = new ByteArrayOutputStream();
    var told = new PrintStream(err, true, StandardCharsets.UTF_8);
    var console =
        new Console(
            in, out, told, false, false, Map.of(), home(), pathways, () -> TODAY, Nothing.SERVED);
    var status =
        Commands.run(console, with(new String[] {"check"}, arguments.toArray(String[]::new)));
    return new CheckRun(
        status,
        out instanceof ByteArrayOutputStream kept ? kept.toString(StandardCharsets.UTF_8) : "",
        err.toString(StandardCharsets.UTF_8));
  }

  /// The folder of the repository, whether the tests are run there or in the module.
  static Path home() {
    var here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("pathways")) ? here : here.resolve("..").normalize();
  }

  /// The courses that were answered, one JSON object each.
  List<String> courses() {
    return out.lines().toList();
  }

  /// What was told, line by line.
  List<String> told() {
    return err.lines().toList();
  }

  private static String[] with(String[] some, String... more) {
    var all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
