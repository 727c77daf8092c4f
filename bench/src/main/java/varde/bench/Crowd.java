package varde.bench;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// So many users who each ask again as soon as they are answered.
record Crowd(int users) {
  /// What a user does.
  interface Deed {
    /// @param user from 0
    /// @return false when there is nothing left to do
    boolean run(int user) throws Exception;
  }

  /// Lets all of them do this for so long, or until nothing is left.
  Latencies forSeconds(double seconds, Deed deed) throws InterruptedException, ExecutionException {
    var begun = System.nanoTime();
    var end = begun + (long) (seconds * 1e9);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, users)
              .mapToObj(user -> threads.submit(() -> one(user, end, deed)))
              .toList();
      var nanos = LongStream.builder();
      for (Future<long[]> answer : answers) {
        Arrays.stream(answer.get()).forEach(nanos);
      }
      return new Latencies(nanos.build().sorted().toArray(), (System.nanoTime() - begun) / 1e9);
    }
  }

  private static long[] one(int user, long end, Deed deed) throws Exception {
    var nanos = LongStream.builder();
    for (var from = System.nanoTime(); from < end; from = System.nanoTime()) {
      if (!deed.run(user)) {
        break;
      }
      nanos.add(System.nanoTime() - from);
    }
    return nanos.build().toArray();
  }
}
