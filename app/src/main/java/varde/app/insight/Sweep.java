package varde.app.insight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import varde.app.interop.ColumnsFile;
import varde.engine.columns.Slice;
import varde.engine.columns.Vocabulary;

/// Goes through a file of columns on several threads at once. Each thread has a worker of its own,
/// that is given one slice after the other; which slices it is given depends on the day, so what
/// the workers gather must not depend on the order.
///
/// @param progress is told how many courses are done, now and then, by any thread
public record Sweep(ColumnsFile file, int threads, LongConsumer progress) {

  /// Looks at its slice each time it is filled anew.
  public interface Worker {
    /// @param number the slice's place in the file
    /// @param before how many courses stand before its first
    void look(int number, long before);

    /// There are no more slices for this worker.
    default void finish() {}
  }

  /// All cores, and nobody is told.
  public static Sweep over(ColumnsFile file) {
    return new Sweep(file, Runtime.getRuntime().availableProcessors(), done -> {});
  }

  /// Lets workers go through all courses; see the other.
  public <W extends Worker> List<W> run(Vocabulary vocabulary, Function<Slice, W> workers)
      throws IOException {
    return run(vocabulary, Set.of(), workers);
  }

  /// Lets workers go through all slices, and gives the workers back.
  ///
  /// @param vocabulary takes in the words of the file
  /// @param pathways only courses of these have events; empty for all
  /// @param workers is asked for one worker a thread, in this thread; each is given the same slice
  ///   again and again, with other courses
  public <W extends Worker> List<W> run(
      Vocabulary vocabulary, Set<String> pathways, Function<Slice, W> workers) throws IOException {
    var all = new ArrayList<W>();
    var tasks = new ArrayList<Callable<Void>>();
    var next = new AtomicInteger();
    var done = new AtomicLong();
    var starts = starts();
    for (var i = 0; i < threads; i++) {
      var slice = new Slice(file.words(), vocabulary, pathways);
      var worker = workers.apply(slice);
      all.add(worker);
      tasks.add(() -> {
        go(worker, slice, next, done, starts);
        return null;
      });
    }
    run(tasks);
    return all;
  }

  private long[] starts() {
    var starts = new long[file.slices() + 1];
    for (var slice = 0; slice < file.slices(); slice++) {
      starts[slice + 1] = starts[slice] + file.coursesOf(slice);
    }
    return starts;
  }

  private void go(Worker worker, Slice slice, AtomicInteger next, AtomicLong done, long[] starts)
      throws IOException {
    var bytes = new byte[0];
    for (var number = next.getAndIncrement();
        number < file.slices();
        number = next.getAndIncrement()) {
      bytes = file.read(number, bytes);
      slice.read(bytes);
      worker.look(number, starts[number]);
      progress.accept(done.addAndGet(file.coursesOf(number)));
    }
    worker.finish();
  }

  private static void run(List<Callable<Void>> tasks) throws IOException {
    try (var executor = Executors.newFixedThreadPool(tasks.size())) {
      for (var result : executor.invokeAll(tasks)) {
        result.get();
      }
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof IOException unusable) {
        throw unusable;
      }
      throw new IllegalStateException(broken.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
