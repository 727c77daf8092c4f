package varde.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The program as it is served, in a process of its own, on a fresh demonstration that is thrown
/// away afterwards.
final class Program {
  /// The folder of the repository, whether the tests are run there or in the module.
  static final Path ROOT = Files.isDirectory(Path.of("pathways")) ? Path.of("") : Path.of("..");

  private static final int COURSES = 400;
  private static final Pattern READY = Pattern.compile("http://localhost:\\d+");
  private static final int PATIENCE_SECONDS = 20;

  private static final class Only {
    static final Program PROGRAM = start(COURSES);
  }

  private final Process process;
  private final Path data;

  /// Where pages are served, without a slash at the end.
  final String address;

  private Program(Process process, Path data, String address) {
    this.process = process;
    this.data = data;
    this.address = address;
  }

  /// The one that all tests share; each uses patients of its own.
  static Program get() {
    return Only.PROGRAM;
  }

  /// A program of one's own, which ends with this one.
  ///
  /// @param courses how many courses are invented
  static Program start(int courses) {
    try {
      var data = Files.createTempDirectory("varde-browser");
      var process = process(data, courses);
      var program = new Program(process, data, address(process));
      Runtime.getRuntime().addShutdownHook(new Thread(program::stop));
      return program;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Process process(Path data, int courses) throws IOException {
    var words =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            classPath(),
            "varde.app.main.Main",
            "serve",
            "--data",
            data.toString(),
            "--port",
            "0",
            "--courses",
            String.valueOf(courses));
    var builder = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("VARDE_HOME", ROOT.toAbsolutePath().toString());
    return builder.start();
  }

  /// A file of the repository.
  static String read(String name) {
    try {
      return Files.readString(ROOT.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What `./varde serve` runs, from the folder where the build leaves it.
  private static String classPath() throws IOException {
    var target = ROOT.resolve("app").resolve("target");
    try (var jars = Files.list(target)) {
      var program =
          jars.filter(file -> file.getFileName().toString().matches("varde-app-.*\\.jar"))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalStateException("the program is not built: package app first"));
      refuseToBeOlderThan(Files.getLastModifiedTime(program));
      return program + File.pathSeparator + target.resolve("lib").resolve("*");
    }
  }

  /// A program that was built before somebody changed it would prove nothing.
  private static void refuseToBeOlderThan(FileTime built) throws IOException {
    for (var module : List.of("engine", "catalogue", "app")) {
      try (var sources = Files.walk(ROOT.resolve(module).resolve("src").resolve("main"))) {
        if (sources.anyMatch(file -> Files.isRegularFile(file) && isNewer(file, built))) {
          throw new IllegalStateException(
              "the program is older than its sources: package app first");
        }
      }
    }
  }

  private static boolean isNewer(Path file, FileTime built) {
    try {
      return Files.getLastModifiedTime(file).compareTo(built) > 0;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /// Reads what the program tells until it serves pages; afterwards nobody listens.
  private static String address(Process process) throws IOException {
    var told = new StringBuilder();
    var lines = new BufferedReader(process.errorReader(StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      told.append(line).append('\n');
      var ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
        return ready.group();
      }
    }
    throw new IllegalStateException("the program did not start:\n" + told);
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      delete(data);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    }
  }
}
