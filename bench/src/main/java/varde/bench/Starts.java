package varde.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Times `./varde serve` from the command to the first page, in an empty folder and again in the
/// same: medians of five. The program is built before.
///
/// Usage: `java … varde.bench.Starts ./varde FOLDER`, where FOLDER does not exist yet
public final class Starts {
  private static final int RUNS = 5;
  private static final int PATIENCE = 300;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String command;
  private final Path folder;

  private Starts(String command, Path folder) {
    this.command = command;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var folder = Path.of(arguments[1]);
    if (Files.exists(folder)) {
      throw new IOException(folder + " is there already");
    }
    new Starts(arguments[0], folder).run();
  }

  private void run() throws IOException, InterruptedException {
    var first = new ArrayList<Double>();
    var second = new ArrayList<Double>();
    for (var i = 0; i < RUNS; i++) {
      first.add(start());
      second.add(start());
      delete();
    }
    tell("first start", first);
    tell("second start", second);
  }

  /// Seconds from the command to a page that a person can read.
  private double start() throws IOException, InterruptedException {
    var port = freePort();
    var begun = System.nanoTime();
    var process =
        new ProcessBuilder(command, "serve", "--data", folder.toString(), "--port", port)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      while (!answers(port)) {
        if (!process.isAlive() || System.nanoTime() - begun > PATIENCE * 1e9) {
          throw new IOException("it did not start");
        }
        Thread.sleep(10);
      }
      return (System.nanoTime() - begun) / 1e9;
    } finally {
      process.destroy();
      process.waitFor(PATIENCE, TimeUnit.SECONDS);
    }
  }

  private boolean answers(String port) throws InterruptedException {
    var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in")).build();
    try {
      return client.send(page, BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static String freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return String.valueOf(socket.getLocalPort());
    }
  }

  private void delete() throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void tell(String what, List<Double> seconds) {
    var sorted = seconds.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s (%.1f–%.1f)%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.getFirst(),
        sorted.getLast());
  }
}
