package varde.app.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import varde.app.words.Texts;

/// Where a command reads and writes.
///
/// @param out answers; may be a terminal, a file or a pipe
/// @param err messages and progress
/// @param home the folder of the installation
/// @param pathways the folders editions are read from
/// @param today the current date in Norway
/// @param server what `serve` starts
public record Console(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment,
    Path home,
    List<Path> pathways,
    Supplier<LocalDate> today,
    Server server) {
  private static final int NARROWEST = 72;
  private static final int USUAL = 80;
  private static final int WIDEST = 100;

  public Console {
    environment = Map.copyOf(environment);
    pathways = List.copyOf(pathways);
  }

  /// Colour only on a terminal, and not where somebody does not want it (no-color.org).
  boolean hasColour() {
    return outIsTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /// How many letters a line may have: as many as the terminal shows, within what reads well.
  int columns() {
    var stated = environment.getOrDefault("COLUMNS", "");
    return stated.matches("[0-9]{1,4}")
        ? Math.clamp(Integer.parseInt(stated), NARROWEST, WIDEST)
        : USUAL;
  }

  /// The language that is asked for, else that of the environment, else English.
  Locale language(String asked) {
    var from =
        List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
            .map(key -> environment.getOrDefault(key, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    var word = asked.isEmpty() ? from : asked;
    if (word.startsWith("nn")) {
      return Texts.NYNORSK;
    }
    return word.startsWith("nb") || word.startsWith("no") ? Texts.BOKMAAL : Texts.ENGLISH;
  }
}
