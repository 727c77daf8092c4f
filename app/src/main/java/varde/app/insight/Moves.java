package varde.app.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import varde.engine.limit.State;

/// How many intervals stand otherwise than before, by limit and unit. An interval that is there on
/// one side only is not counted here.
public final class Moves {
  private static final int STATES = State.values().length;

  private final Map<String, long[]> byLimit = new TreeMap<>();
  private final Map<String, Map<Integer, long[]>> byUnit = new HashMap<>();
  private long otherDue;

  /// Two intervals that are the same one.
  ///
  /// @param sameDue true when they are due on the same day
  void add(String limit, int unit, State before, State after, boolean sameDue) {
    var move = before.ordinal() * STATES + after.ordinal();
    counts(byLimit, limit)[move]++;
    otherDue += sameDue ? 0 : 1;
    if (before != after) {
      counts(byUnit.computeIfAbsent(limit, each -> new HashMap<>()), unit)[move]++;
    }
  }

  private static <K> long[] counts(Map<K, long[]> map, K key) {
    return map.computeIfAbsent(key, each -> new long[STATES * STATES]);
  }

  void add(Moves other) {
    otherDue += other.otherDue;
    other.byLimit.forEach((limit, counts) -> add(counts(byLimit, limit), counts));
    other.byUnit.forEach((limit, units) -> {
      var ours = byUnit.computeIfAbsent(limit, each -> new HashMap<>());
      units.forEach((unit, counts) -> add(counts(ours, unit), counts));
    });
  }

  private static void add(long[] to, long[] from) {
    for (var i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  /// The limits of which any interval was compared, in the order of their ids.
  public List<String> limits() {
    return List.copyOf(byLimit.keySet());
  }

  /// How many went from one state to another.
  public long count(String limit, State before, State after) {
    return byLimit
        .getOrDefault(limit, new long[STATES * STATES])[
        before.ordinal() * STATES + after.ordinal()];
  }

  /// The same, at one unit.
  ///
  /// @param unit a number of the vocabulary, or less than 0 for none
  public long count(String limit, int unit, State before, State after) {
    return byUnit.getOrDefault(limit, Map.of())
        .getOrDefault(unit, new long[STATES * STATES])[before.ordinal() * STATES + after.ordinal()];
  }

  /// The units at which any interval of the limit moved.
  public Set<Integer> units(String limit) {
    return byUnit.getOrDefault(limit, Map.of()).keySet();
  }

  /// How many stand otherwise than before.
  public long moved() {
    var moved = 0L;
    for (var counts : byLimit.values()) {
      for (var move = 0; move < counts.length; move++) {
        moved += move / STATES == move % STATES ? 0 : counts[move];
      }
    }
    return moved;
  }

  /// How many of these went from one state to another, all limits together.
  public long count(State before, State after) {
    return byLimit.keySet().stream().mapToLong(limit -> count(limit, before, after)).sum();
  }

  /// How many are due on another day, whether they stand otherwise for it or not.
  public long otherDue() {
    return otherDue;
  }
}
