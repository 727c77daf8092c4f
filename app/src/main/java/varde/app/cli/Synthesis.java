package varde.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import varde.app.interop.EventRows;
import varde.engine.synthetic.Population;

/// Makes courses in slices, several at once, and writes them in their order: the number of threads
/// changes no byte.
///
/// @param courses how many courses
/// @param composite pathway, event and outcome in one word
record Synthesis(Population population, long courses, boolean composite, int threads) {
  private static final int SLICE = 1_000;
  private static final int SLICES_AHEAD = 2;

  /// Writes all of them and gives the number of rows.
  ///
  /// @param made is told how many courses are written, now and then
  long write(OutputStream out, LongConsumer made) throws IOException {
    out.write(EventRows.header(composite));
    var workers = Executors.newFixedThreadPool(threads);
    try {
      return write(out, made, workers);
    } finally {
      workers.shutdownNow();
    }
  }

  private long write(OutputStream out, LongConsumer made, ExecutorService workers)
      throws IOException {
    Queue<Future<EventRows>> ahead = new ArrayDeque<>();
    var rows = 0L;
    var next = 0L;
    for (var written = 0L; written < courses; written = Math.min(courses, written + SLICE)) {
      while (next < courses && ahead.size() < threads * SLICES_AHEAD) {
        var from = next;
        ahead.add(workers.submit(() -> slice(from)));
        next += SLICE;
      }
      var slice = done(ahead.remove());
      slice.writeTo(out);
      rows += slice.rows();
      made.accept(Math.min(courses, written + SLICE));
    }
    return rows;
  }

  private EventRows slice(long from) {
    var rows = new EventRows(population, composite);
    population.make(from, Math.min(courses, from + SLICE), rows::add);
    return rows;
  }

  private static EventRows done(Future<EventRows> slice) throws IOException {
    try {
      return slice.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
