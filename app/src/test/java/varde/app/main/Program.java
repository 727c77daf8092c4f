package varde.app.main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import varde.app.Project;
import varde.app.casework.Doctor;
import varde.app.cli.Server;
import varde.app.security.AuditLog;
import varde.app.storage.Database;

/// The program as somebody starts it: a process of its own, which can be killed, on a folder of its
/// own. What it writes stands in files beside the folder.
final class Program implements AutoCloseable {
  private static final String COURSES = "500";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static @Nullable Program only;

  final String address;

  private final Path folder;
  private final int port;
  private final WebServer commands =
      new WebServer(List.of(Project.ROOT.toAbsolutePath().resolve("pathways")), Map.of());
  private Process process;

  private Program(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    address = "http://localhost:" + port;
    process = begin();
  }

  /// One for all tests that leave it as it was: running, with a database that answers.
  static synchronized Program get() {
    var there = only;
    if (there == null) {
      try {
        there = in(Files.createTempDirectory("varde-program").resolve("data"));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(there::close));
      only = there;
    }
    return there;
  }

  /// Started in an empty folder, or in one that is left from before.
  static Program in(Path folder) {
    try {
      return new Program(folder, freePort());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Process begin() throws IOException {
    var words =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx400m",
            "-cp",
            System.getProperty("java.class.path"),
            "varde.app.main.Main",
            "serve",
            "--data",
            folder.toString(),
            "--port",
            String.valueOf(port),
            "--courses",
            COURSES);
    var builder = new ProcessBuilder(words);
    builder.environment().put("VARDE_HOME", Project.ROOT.toAbsolutePath().toString());
    return builder
        .redirectOutput(ProcessBuilder.Redirect.appendTo(written("out").toFile()))
        .redirectError(ProcessBuilder.Redirect.appendTo(written("err").toFile()))
        .start();
  }

  private Path written(String stream) {
    return folder.resolveSibling(folder.getFileName() + "." + stream);
  }

  /// Starts it again, on the same folder and the same port.
  void startAgain() {
    try {
      process.waitFor();
      process = begin();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// As `kill -9` does.
  void kill() {
    process.destroyForcibly();
  }

  /// Ends the database server and keeps it from being started again, as long as this is open.
  AutoCloseable withoutDatabase() throws IOException {
    var away = folder.resolve("away");
    Files.move(folder.resolve("data"), away);
    ProcessHandle.of(number(away)).orElseThrow().destroyForcibly();
    return () -> Files.move(away, folder.resolve("data"));
  }

  /// The first process of the database server; it has all others as children.
  ProcessHandle server() {
    return ProcessHandle.of(number(folder.resolve("data"))).orElseThrow();
  }

  private static long number(Path data) {
    return Long.parseLong(
        Project.read(data.resolve("postmaster.pid")).lines().findFirst().orElseThrow());
  }

  /// The browser of somebody who has signed in, as soon as a list is shown.
  Browser signedIn(String person) {
    var end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      try {
        var browser = new Browser(address);
        if (browser.post("/sign-in", Map.of("person", person)).statusCode() == 302
            && browser.get("/worklist").statusCode() == 200) {
          return browser;
        }
      } catch (UncheckedIOException | IllegalStateException notYet) {
        if (!process.isAlive()) {
          throw new IllegalStateException("it ended: " + written(), notYet);
        }
      }
      pause();
    }
    throw new IllegalStateException("nobody could sign in: " + written());
  }

  /// Until the database server takes connections.
  void waitForServer() {
    var end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      try {
        rows(rows -> rows.sql("select 1").query(Integer.class).single());
        return;
      } catch (RuntimeException notYet) {
        pause();
      }
    }
    throw new IllegalStateException("no database: " + written());
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Asks all rows, hidden from nobody.
  <T> T rows(Function<JdbcClient, T> question) {
    try (var database = Database.administration(folder)) {
      return question.apply(database.rows());
    }
  }

  /// `varde audit verify`.
  List<AuditLog.Chain> audit() {
    try {
      return commands.audit(new Server.Place.Folder(folder));
    } catch (Server.Unavailable broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// `varde doctor`.
  Doctor.Report examine() {
    try {
      return commands.examine(new Server.Place.Folder(folder), (done, all) -> {});
    } catch (Server.Unavailable broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// Everything it has written: to its streams, and the logs of the database server.
  String written() {
    var all = new ArrayList<String>();
    for (var file :
        List.of(
            written("out"),
            written("err"),
            folder.resolve("server.log"),
            folder.resolve("programs.log"))) {
      all.add(Files.exists(file) ? Project.read(file) : "");
    }
    return String.join("\n", all);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
