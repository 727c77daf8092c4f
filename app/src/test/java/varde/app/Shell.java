package varde.app;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import varde.app.cli.Commands;
import varde.app.cli.Console;

/// Runs a command as a document shows it, in the folder of the repository: `./varde …`, `cat FILE`
/// or `echo $?`, nothing else. Files that a command writes stand in a folder of their own.
final class Shell {
  private static final String VARDE = "./varde ";
  private static final String CAT = "cat ";
  private static final String STANDARD_OUTPUT = "-";
  private static final String STATUS = "echo $?";
  private static final Set<String> OPTIONS_THAT_WRITE =
      Set.of("-o", "--output", "--findings", "--moved");
  private static final Pattern MORE_THAN_WORDS = Pattern.compile("[|<>&;\"'\\\\$*]");

  private final Path written;
  private int status;

  Shell(Path written) {
    this.written = written;
  }

  /// What a person would see, on both streams.
  List<String> run(String words) {
    if (words.equals(STATUS)) {
      return List.of(Integer.toString(status));
    }
    if (MORE_THAN_WORDS.matcher(words).find()) {
      throw new IllegalArgumentException("only plain words can be checked: " + words);
    }
    if (words.startsWith(CAT)) {
      return Project.read(place(words.substring(CAT.length()).strip())).lines().toList();
    }
    if (!words.startsWith(VARDE)) {
      throw new IllegalArgumentException("only ./varde, cat and echo $? can be checked: " + words);
    }
    return varde(words.substring(VARDE.length()).strip().split("\\s+"));
  }

  private List<String> varde(String... arguments) {
    var places = new LinkedHashMap<String, String>();
    for (var i = 0; i < arguments.length; i++) {
      var named = arguments[i];
      arguments[i] = place(named, i > 0 && OPTIONS_THAT_WRITE.contains(arguments[i - 1]));
      places.put(arguments[i], named);
    }
    var seen = new ByteArrayOutputStream();
    status = Commands.run(console(seen), arguments);
    var text = seen.toString(StandardCharsets.UTF_8);
    for (var place : places.entrySet()) {
      text = text.replace(place.getKey(), place.getValue());
    }
    return text.lines().map(String::stripTrailing).toList();
  }

  private String place(String named, boolean isWritten) {
    if (isWritten && !named.equals(STANDARD_OUTPUT)) {
      return written.resolve(named).toString();
    }
    var place = place(named);
    return Files.exists(place) ? place.toString() : named;
  }

  private Path place(String named) {
    var made = written.resolve(named);
    return Files.exists(made) ? made : Project.ROOT.resolve(named);
  }

  private static Console console(ByteArrayOutputStream seen) {
    return new Console(
        InputStream.nullInputStream(),
        seen,
        new PrintStream(seen, true, StandardCharsets.UTF_8),
        false,
        false,
        Map.of(),
        Project.ROOT,
        List.of(Project.ROOT.resolve("pathways")),
        () -> {
          throw new IllegalStateException("a document must say --today");
        },
        Nothing.SERVED);
  }
}
