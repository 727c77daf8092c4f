package varde.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Times whole runs of `./varde check`, as a person would start it: wall clock, time to the first
/// byte of the answer, and the most memory the process held (VmHWM, Linux). The median of seven
/// runs after two that are not counted.
///
/// Usage: `java … varde.bench.EndToEnd LABEL ROWS COMMAND…`
public final class EndToEnd {
  private static final int UNCOUNTED = 2;
  private static final int COUNTED = 7;
  private static final double NANOS = 1e9;

  private record Times(double first, double all, double megabytes) {}

  private EndToEnd() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var rows = Long.parseLong(arguments[1]);
    var command = Arrays.asList(arguments).subList(2, arguments.length);
    var runs = new ArrayList<Times>();
    for (var i = 0; i < UNCOUNTED + COUNTED; i++) {
      var times = run(command);
      if (i >= UNCOUNTED) {
        runs.add(times);
      }
    }
    var all = median(runs.stream().map(Times::all).toList());
    System.out.printf(
        Locale.ROOT,
        "%s: first byte %.2f s, all %.2f s (%.2f–%.2f), %,.0f rows/s, %.0f MB%n",
        arguments[0],
        median(runs.stream().map(Times::first).toList()),
        all,
        runs.stream().mapToDouble(Times::all).min().orElseThrow(),
        runs.stream().mapToDouble(Times::all).max().orElseThrow(),
        rows / all,
        median(runs.stream().map(Times::megabytes).toList()));
  }

  private static Times run(List<String> command) throws IOException, InterruptedException {
    var begun = System.nanoTime();
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var memory = new Memory(process.pid());
    var watch = Thread.ofVirtual().start(memory);
    try (var out = process.getInputStream()) {
      var first = out.read() < 0 ? Double.NaN : (System.nanoTime() - begun) / NANOS;
      drain(out);
      process.waitFor();
      var all = (System.nanoTime() - begun) / NANOS;
      watch.join();
      return new Times(first, all, memory.most / 1024.0);
    }
  }

  private static void drain(InputStream out) throws IOException {
    var bytes = new byte[1 << 16];
    while (out.read(bytes) >= 0) {
      // only the time counts
    }
  }

  /// Reads the high-water mark of the process until it is gone.
  private static final class Memory implements Runnable {
    private final Path status;
    private volatile long most;

    Memory(long process) {
      status = Path.of("/proc/" + process + "/status");
    }

    @Override
    public void run() {
      try {
        while (true) {
          for (var line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) {
              most = Long.parseLong(line.replaceAll("\\D", ""));
            }
          }
          Thread.sleep(10);
        }
      } catch (IOException | InterruptedException gone) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
