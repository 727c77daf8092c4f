package varde.app.main;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/// What was counted in each round, as a table for people.
final class FaultTable {
  private final long seed;
  private final List<Round> rounds = new ArrayList<>();

  FaultTable(long seed) {
    this.seed = seed;
  }

  /// One round. What is wrong has no column: then the test has failed.
  ///
  /// @param kept registrations that were there although nobody was told
  /// @param repeated registrations that were sent again and are there now
  /// @param recovery from the kill until a list was shown again
  /// @param lines of the audit log, all read
  /// @param courses computed anew, all equal
  record Round(
      FaultTest.Kill kill,
      int sent,
      int saved,
      int kept,
      int repeated,
      Duration recovery,
      long lines,
      long courses) {}

  void add(Round round) {
    rounds.add(round);
    System.out.println("fault " + rounds.size() + ": " + round);
  }

  void print() {
    System.out.println("varde.seed=" + seed);
    System.out.println(
        "| Killed | Rounds | Sent | Acknowledged | Kept, not acknowledged | Sent again |"
            + " Recovery, median | Recovery, worst | Audit lines read | Courses computed anew |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    for (var kill : FaultTest.Kill.values()) {
      print(kill.name(), rounds.stream().filter(round -> round.kill() == kill).toList());
    }
    print("all", rounds);
  }

  private static void print(String name, List<Round> some) {
    if (some.isEmpty()) {
      return;
    }
    var times = some.stream().map(Round::recovery).sorted(Comparator.naturalOrder()).toList();
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d | %.1f s | %.1f s | %d | %d |%n",
        name.toLowerCase(Locale.ROOT).replace('_', ' '),
        some.size(),
        sum(some, Round::sent),
        sum(some, Round::saved),
        sum(some, Round::kept),
        sum(some, Round::repeated),
        times.get(times.size() / 2).toMillis() / 1000.0,
        times.getLast().toMillis() / 1000.0,
        sum(some, Round::lines),
        sum(some, Round::courses));
  }

  private static long sum(List<Round> some, ToLongFunction<Round> what) {
    return some.stream().mapToLong(what).sum();
  }
}
