package varde.app.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongFunction;

/// Works on pieces on several threads at once and hands the results on in the order of the pieces:
/// the number of threads changes nothing but the time.
public record InOrder(int threads) {
  private static final int AHEAD = 2;

  /// Where pieces come from.
  public interface Source<P> {
    /// The next piece; empty at the end.
    Optional<P> next() throws IOException;
  }

  /// Takes what was made.
  public interface Taker<T> {
    void take(T made) throws IOException;
  }

  /// All cores.
  public static InOrder onAllCores() {
    return new InOrder(Runtime.getRuntime().availableProcessors());
  }

  /// Works on the pieces 0 … `pieces`-1.
  public <T> void run(long pieces, LongFunction<T> make, Taker<T> taker) throws IOException {
    var next = new AtomicLong();
    run(
        () -> next.get() < pieces ? Optional.of(next.getAndIncrement()) : Optional.empty(),
        make::apply,
        taker);
  }

  /// Works on all pieces of a source, which is asked in this thread; no more than a few are waiting
  /// at any time.
  public <P, T> void run(Source<P> source, Function<P, T> make, Taker<T> taker) throws IOException {
    var workers = Executors.newFixedThreadPool(threads);
    try {
      run(source, make, taker, workers);
    } finally {
      workers.shutdownNow();
    }
  }

  private <P, T> void run(
      Source<P> source, Function<P, T> make, Taker<T> taker, ExecutorService workers)
      throws IOException {
    Queue<Future<T>> ahead = new ArrayDeque<>();
    var piece = source.next();
    while (piece.isPresent() || !ahead.isEmpty()) {
      while (piece.isPresent() && ahead.size() < threads * AHEAD) {
        var taken = piece.get();
        ahead.add(workers.submit((Callable<T>) () -> make.apply(taken)));
        piece = source.next();
      }
      taker.take(done(ahead.remove()));
    }
  }

  private static <T> T done(Future<T> piece) throws IOException {
    try {
      return piece.get();
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw new IllegalStateException(broken.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
