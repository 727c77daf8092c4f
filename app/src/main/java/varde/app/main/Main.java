package varde.app.main;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import varde.app.cli.Commands;
import varde.app.cli.Console;

/// What the launcher `./varde` starts.
final class Main {
  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Commands.run(console(System.getenv()), arguments));
  }

  private static Console console(Map<String, String> environment) {
    var terminals = Arrays.asList(environment.getOrDefault("VARDE_TERMINALS", "").split(" ", -1));
    var home = Path.of(environment.getOrDefault("VARDE_HOME", "."));
    return new Console(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        terminals.contains("out"),
        terminals.contains("err"),
        environment,
        home,
        List.of(home.resolve("pathways")),
        () -> LocalDate.now(NORWAY),
        new WebServer(List.of(home.resolve("pathways")), environment));
  }
}
