package varde.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import varde.app.words.Texts;

/// The front door of the command line.
public final class Commands {
  /// Everything was done.
  static final int DONE = 0;

  /// Done, but some rows could not be read.
  static final int INCOMPLETE = 1;

  /// Nothing could be done.
  static final int FAILED = 2;

  /// Somebody stopped reading, as `head` does: the status a shell gives for it.
  static final int NOBODY_READS = 141;

  /// One bundle for what all commands say, and one for each command that says much.
  private static final List<String> BUNDLES =
      List.of(
          "cli.texts",
          "cli.report",
          "cli.editions",
          "cli.synthesise",
          "cli.indicators",
          "cli.replay",
          "cli.settings",
          "interop.texts");

  private Commands() {}

  /// Runs the command in these arguments and gives its exit status. Whatever happens, the person
  /// gets a sentence and no stack trace.
  public static int run(Console console, String... arguments) {
    var language = console.language(asked(arguments));
    Locale.setDefault(language);
    var texts = texts(language);
    var session = new Session(console, texts);
    return execute(line(session), session, arguments);
  }

  private static int execute(CommandLine line, Session session, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError full) {
      session.tell(session.texts().say("memory.full"));
      return FAILED;
    }
  }

  /// What the commands say in this language.
  static Texts texts(Locale language) {
    return new Texts(language, BUNDLES);
  }

  /// The commands, speaking through this session.
  static CommandLine line(Session session) {
    var console = session.console();
    var line = new CommandLine(new VardeCommand(session), new Factory(session));
    line.setResourceBundle(Usage.bundle(session.texts().language()));
    line.setColorScheme(
        Help.defaultColorScheme(console.hasColour() ? Help.Ansi.ON : Help.Ansi.OFF));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((wrong, given) -> wrongUse(wrong, session));
    line.setExecutionExceptionHandler((broken, command, parsed) -> session.failed(broken));
    line.setUsageHelpWidth(console.columns());
    return line;
  }

  /// The language must be known before anything is said.
  private static String asked(String... arguments) {
    var words = new ArrayList<>(List.of(arguments));
    var at = words.indexOf("--language");
    if (at >= 0 && at + 1 < words.size()) {
      return words.get(at + 1);
    }
    return words.stream()
        .filter(word -> word.startsWith("--language="))
        .map(word -> word.substring("--language=".length()))
        .findFirst()
        .orElse("");
  }

  private static int wrongUse(ParameterException wrong, Session session) {
    var command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    session.tell(WrongUse.text(wrong, session.texts()));
    session.tell(session.texts().say("wrong.use.help", command));
    return FAILED;
  }

  /// Makes the commands, each with the session it speaks through.
  private record Factory(Session session) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      for (var constructor : type.getDeclaredConstructors()) {
        if (constructor.getParameterCount() == 1
            && constructor.getParameterTypes()[0] == Session.class) {
          return type.cast(constructor.newInstance(session));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
