package varde.app.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/// The PostgreSQL server that comes with the program. It lives in a folder, listens on this machine
/// only, asks for a password and waits for the disk before it says that something is kept.
///
/// A server that a killed program left alive is stopped before a new one is started; one that was
/// killed itself recovers from its log when it starts. While the program stands, a server that has
/// gone is started again on the same port.
public final class EmbeddedServer implements AutoCloseable {
  /// The administrator, who makes roles and nothing else.
  public static final String ADMINISTRATOR = "varde_admin";

  private static final int SECONDS = 120;
  private static final int PORT_LINE = 3;
  private static final int PASSWORD_BYTES = 24;

  private static final int ATTEMPTS = 10;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Path folder;
  private final FolderLock lock;
  private final Path programs;
  private final int port;
  private final ServerWatch watch = new ServerWatch(this::runs, this::begin);

  private EmbeddedServer(Path folder, FolderLock lock, Path programs, int port) {
    this.folder = folder;
    this.lock = lock;
    this.programs = programs;
    this.port = port;
  }

  /// Starts the server of this folder, which is made when it is missing.
  ///
  /// @param port 0 for any free port
  /// @throws StorageFailure when it cannot be started
  public static EmbeddedServer start(Path folder, int port) {
    try {
      var home = Files.createDirectories(folder.toAbsolutePath()).toRealPath();
      var lock = FolderLock.take(home);
      try {
        var programs = ServerPrograms.unpackedIn(home);
        var chosen = port == 0 ? FreePort.find() : port;
        var server = new EmbeddedServer(home, lock, programs, chosen);
        server.makeFolder();
        server.begin();
        server.watch.start();
        return server;
      } catch (IOException | RuntimeException broken) {
        lock.close();
        throw broken;
      }
    } catch (IOException broken) {
      throw new StorageFailure("storage.folder", broken, folder.toString());
    }
  }

  /// The port it listens on.
  public int port() {
    return port;
  }

  /// The administrator's password, which only the owner of the folder can read.
  public String password() {
    return password(folder);
  }

  static String password(Path folder) {
    try {
      return Files.readString(folder.resolve("administrator.password"), UTF_8).strip();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The port of the server that another program runs in this folder; empty when none does.
  static OptionalInt runningPort(Path folder) {
    if (!FolderLock.isTaken(folder)) {
      return OptionalInt.empty();
    }
    try {
      var lines = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"), UTF_8);
      return OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()));
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException starting) {
      throw new StorageFailure("storage.in-use", starting, folder.toString());
    }
  }

  /// Stops it; connections are broken off, and what was acknowledged is kept.
  @Override
  public void close() {
    watch.close();
    try {
      stop();
    } finally {
      lock.close();
    }
  }

  private void stop() {
    if (runs()) {
      tryRun("pg_ctl", "-D", data().toString(), "-m", "fast", "-w", "stop");
    }
  }

  /// True while the process that the folder names is a server. The number of one that was killed
  /// may have become that of any other program by now.
  private boolean runs() {
    try {
      var lines = Files.readAllLines(processFile(), UTF_8);
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
          .flatMap(process -> process.info().command())
          .filter(command -> command.contains("postgres"))
          .isPresent();
    } catch (IOException | NoSuchElementException | NumberFormatException none) {
      return false;
    }
  }

  private void makeFolder() throws IOException {
    if (!Files.exists(data().resolve("PG_VERSION"))) {
      initialise();
    }
  }

  private void begin() {
    stop();
    for (var attempt = 1; !started(); attempt++) {
      if (attempt == ATTEMPTS) {
        throw new StorageFailure("storage.start", log().toString(), lastLines(log()));
      }
      waitForOrphans();
    }
  }

  private boolean started() {
    return tryRun(
            "pg_ctl",
            "-D",
            data().toString(),
            "-w",
            "-t",
            String.valueOf(SECONDS),
            "-l",
            log().toString(),
            "-o",
            options(),
            "start")
        == 0;
  }

  /// When the server itself was killed, its children need a moment to see it and go.
  private static void waitForOrphans() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private String options() {
    return String.join(
        " ",
        "-c listen_addresses=127.0.0.1",
        "-c unix_socket_directories=''",
        "-c port=" + port,
        "-c max_connections=100",
        // what goes wrong in a statement may quote a person: its messages are for the program alone
        "-c log_min_messages=log",
        "-c log_error_verbosity=terse",
        "-c log_statement=none",
        "-c log_min_error_statement=panic",
        "-c log_parameter_max_length=0",
        "-c log_parameter_max_length_on_error=0",
        "-c timezone=Europe/Oslo");
  }

  private void initialise() throws IOException {
    var made = folder.resolve("data.new");
    ServerPrograms.delete(made);
    var password = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(password);
    Files.deleteIfExists(passwordFile());
    Files.createFile(
        passwordFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile(), HexFormat.of().formatHex(password));
    run(
        "initdb",
        "-D",
        made.toString(),
        "-U",
        ADMINISTRATOR,
        "-A",
        "scram-sha-256",
        "--pwfile",
        passwordFile().toString(),
        "-E",
        "UTF8",
        "--locale-provider=icu",
        "--icu-locale=nb-NO",
        "--locale=C.UTF-8",
        "--data-checksums");
    Files.move(made, data());
  }

  private void run(String program, String... arguments) {
    if (tryRun(program, arguments) != 0) {
      throw new StorageFailure("storage.program", program, lastLines(output()));
    }
  }

  /// Runs one of the server's programs and waits for it. The server does not run as root: there, a
  /// user namespace of its own takes the name away.
  private int tryRun(String program, String... arguments) {
    var words = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      words.addAll(List.of("unshare", "-U"));
    }
    words.add(programs.resolve("bin").resolve(program).toString());
    words.addAll(List.of(arguments));
    try {
      var running =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(output().toFile())
              .start();
      if (!running.waitFor(SECONDS, TimeUnit.SECONDS)) {
        running.destroyForcibly();
        return -1;
      }
      return running.exitValue();
    } catch (IOException broken) {
      throw new StorageFailure(
          "storage.program", broken, program, String.valueOf(broken.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private static String lastLines(Path file) {
    try {
      var lines = Files.readAllLines(file, UTF_8);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    } catch (IOException unreadable) {
      return "";
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path processFile() {
    return data().resolve("postmaster.pid");
  }

  private Path passwordFile() {
    return folder.resolve("administrator.password");
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  private Path output() {
    return folder.resolve("programs.log");
  }
}
