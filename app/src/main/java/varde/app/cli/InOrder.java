package varde.app.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/// Makes numbered pieces of work on several threads at once and hands them on in their order: the
/// number of threads changes nothing but the time.
record InOrder(int threads) {
  private static final int AHEAD = 2;

  /// Takes what was made.
  interface Taker<T> {
    void take(T made) throws IOException;
  }

  /// All cores.
  static InOrder onAllCores() {
    return new InOrder(Runtime.getRuntime().availableProcessors());
  }

  /// Makes the pieces 0 … `pieces`-1; no more than a few are waiting at any time.
  <T> void run(long pieces, LongFunction<T> make, Taker<T> taker) throws IOException {
    var workers = Executors.newFixedThreadPool(threads);
    try {
      run(pieces, make, taker, workers);
    } finally {
      workers.shutdownNow();
    }
  }

  private <T> void run(long pieces, LongFunction<T> make, Taker<T> taker, ExecutorService workers)
      throws IOException {
    Queue<Future<T>> ahead = new ArrayDeque<>();
    var next = 0L;
    for (var taken = 0L; taken < pieces; taken++) {
      for (; next < pieces && ahead.size() < threads * AHEAD; next++) {
        var piece = next;
        ahead.add(workers.submit((Callable<T>) () -> make.apply(piece)));
      }
      taker.take(done(ahead.remove()));
    }
  }

  private static <T> T done(Future<T> piece) throws IOException {
    try {
      return piece.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
