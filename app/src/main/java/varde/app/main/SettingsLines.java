package varde.app.main;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import varde.app.cli.Server.Sentence;

/// The lines of a file of settings, each `name = value`. What is wrong is kept, each with its
/// place, so that all of it is told at once. A secret stands in a file of its own or in the
/// environment, never here; its value is in no sentence.
final class SettingsLines {
  private static final String IN_FILE = "-file";
  private static final String IN_ENVIRONMENT = "VARDE_";

  private final Path file;
  private final Map<String, String> environment;
  private final Map<String, Line> lines = new TreeMap<>();
  private final Set<String> asked = new HashSet<>();
  private final List<Sentence> problems = new ArrayList<>();

  private record Line(int number, String value) {}

  private SettingsLines(Path file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  /// @throws IOException when the file cannot be read
  static SettingsLines read(Path file, Map<String, String> environment) throws IOException {
    var settings = new SettingsLines(file, environment);
    var written = Files.readAllLines(file, UTF_8);
    for (var i = 0; i < written.size(); i++) {
      settings.take(i + 1, written.get(i).strip());
    }
    return settings;
  }

  private void take(int number, String line) {
    var sign = line.indexOf('=');
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (sign < 1) {
      problems.add(Sentence.of("settings.line", file, number));
      return;
    }
    var name = line.substring(0, sign).strip();
    var before = lines.put(name, new Line(number, line.substring(sign + 1).strip()));
    if (before != null) {
      problems.add(Sentence.of("settings.twice", file, number, name, before.number()));
    }
  }

  /// The value under this name; empty when it is missing, which is a problem.
  ///
  /// @param example shows how it is written
  String text(String name, String example) {
    return find(name)
        .orElseGet(() -> {
          problems.add(Sentence.of("settings.missing", file, name, example));
          return "";
        });
  }

  Optional<String> find(String name) {
    asked.add(name);
    return Optional.ofNullable(lines.get(name)).map(Line::value).filter(v -> !v.isEmpty());
  }

  /// The value under this name, made into something else.
  ///
  /// @param maker throws [IllegalArgumentException] when the value cannot be used
  <T> Optional<T> value(String name, String example, Function<String, T> maker) {
    var text = text(name, example);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(maker.apply(text));
    } catch (IllegalArgumentException wrong) {
      wrong(name, "settings.wrong", example);
      return Optional.empty();
    }
  }

  /// A secret: from the file that is named, else from the environment.
  String secret(String name) {
    asked.add(name);
    if (lines.containsKey(name)) {
      wrong(name, "settings.secret-here", name + IN_FILE);
      return "";
    }
    var variable = IN_ENVIRONMENT + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    var named = find(name + IN_FILE);
    var secret =
        named.isPresent() ? fileOf(name, named.get()) : environment.getOrDefault(variable, "");
    if (named.isEmpty() && secret.isEmpty()) {
      problems.add(Sentence.of("settings.secret", file, name, name + IN_FILE, variable));
    }
    return secret;
  }

  private String fileOf(String name, String secretFile) {
    try {
      var secret = Files.readString(file.toAbsolutePath().resolveSibling(secretFile), UTF_8);
      if (secret.isBlank()) {
        wrong(name + IN_FILE, "settings.secret-empty", secretFile);
      }
      return secret.strip();
    } catch (IOException unreadable) {
      wrong(name + IN_FILE, "settings.secret-file", secretFile);
      return "";
    }
  }

  /// The names that begin so.
  List<String> names(String beginning) {
    return lines.keySet().stream().filter(name -> name.startsWith(beginning)).toList();
  }

  /// Something is wrong with what stands under this name.
  void wrong(String name, String key, Object... more) {
    var line = lines.get(name);
    var arguments = new ArrayList<Object>();
    arguments.add(line == null ? String.valueOf(file) : file + ":" + line.number());
    arguments.add(name);
    arguments.addAll(List.of(more));
    problems.add(new Sentence(key, arguments));
  }

  /// Everything that is wrong; a name nobody asked for is, too.
  List<Sentence> problems() {
    lines.keySet().stream()
        .filter(name -> !asked.contains(name))
        .forEach(name -> wrong(name, "settings.unknown"));
    return List.copyOf(problems);
  }
}
