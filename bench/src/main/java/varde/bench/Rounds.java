package varde.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Times several works in turn, so that all of them meet the same machine: seven rounds after two
/// that are not counted.
final class Rounds {
  private static final int UNCOUNTED = 2;
  private static final int COUNTED = 7;
  private static final double NANOS = 1e9;

  private final Map<String, Work> works = new LinkedHashMap<>();

  /// What is timed.
  interface Work {
    void run() throws Exception;
  }

  /// Seconds.
  record Times(double median, double least, double most) {
    static final Times NONE = new Times(0, 0, 0);

    private static Times of(List<Double> seconds) {
      var sorted = seconds.stream().sorted().toList();
      return new Times(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3f s (%.3f–%.3f)", median, least, most);
    }
  }

  /// One more work, under this name.
  Rounds with(String name, Work work) {
    works.put(name, work);
    return this;
  }

  /// The times of each work, by its name, in the order in which they were given.
  Map<String, Times> run() throws Exception {
    var seconds = new LinkedHashMap<String, List<Double>>();
    works.keySet().forEach(name -> seconds.put(name, new ArrayList<>()));
    for (var round = 0; round < UNCOUNTED + COUNTED; round++) {
      for (var work : works.entrySet()) {
        var begun = System.nanoTime();
        work.getValue().run();
        if (round >= UNCOUNTED) {
          seconds
              .getOrDefault(work.getKey(), new ArrayList<>())
              .add((System.nanoTime() - begun) / NANOS);
        }
      }
    }
    var times = new LinkedHashMap<String, Times>();
    seconds.forEach((name, all) -> times.put(name, Times.of(all)));
    return times;
  }
}
