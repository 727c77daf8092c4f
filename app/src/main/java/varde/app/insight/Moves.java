package varde.app.insight;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import varde.engine.limit.State;
import varde.engine.timeline.Compiled;

/// How many intervals stand otherwise than before, by limit and unit. An interval that is there on
/// one side only is not counted here.
public final class Moves {
  private static final int STATES = State.values().length;

  private final Compiled before;
  private final long[][] bySlot;
  private final Map<String, Map<Integer, long[]>> byUnit = new HashMap<>();
  private long otherDue;

  /// @param before the editions that the limits are called after
  Moves(Compiled before) {
    this.before = before;
    bySlot = new long[before.slots()][STATES * STATES];
  }

  /// Two intervals that are the same one.
  ///
  /// @param slot of the interval as it was
  /// @param sameDue true when they are due on the same day
  void add(int slot, int unit, State from, State to, boolean sameDue) {
    bySlot[slot][move(from, to)]++;
    otherDue += sameDue ? 0 : 1;
    if (from != to) {
      var units = byUnit.computeIfAbsent(before.slot(slot).id(), each -> new HashMap<>());
      counts(units, unit)[move(from, to)]++;
    }
  }

  private static int move(State from, State to) {
    return from.ordinal() * STATES + to.ordinal();
  }

  private static long[] counts(Map<Integer, long[]> units, int unit) {
    return units.computeIfAbsent(unit, each -> new long[STATES * STATES]);
  }

  void add(Moves other) {
    otherDue += other.otherDue;
    for (var slot = 0; slot < bySlot.length; slot++) {
      add(bySlot[slot], other.bySlot[slot]);
    }
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
    return slots()
        .filter(slot -> Arrays.stream(bySlot[slot]).anyMatch(count -> count > 0))
        .mapToObj(slot -> before.slot(slot).id())
        .distinct()
        .sorted()
        .toList();
  }

  private IntStream slots() {
    return IntStream.range(0, bySlot.length);
  }

  /// How many went from one state to another.
  public long count(String limit, State from, State to) {
    return slots()
        .filter(slot -> before.slot(slot).id().equals(limit))
        .mapToLong(slot -> bySlot[slot][move(from, to)])
        .sum();
  }

  /// The same, at one unit.
  ///
  /// @param unit a number of the vocabulary, or less than 0 for none
  public long count(String limit, int unit, State from, State to) {
    return byUnit.getOrDefault(limit, Map.of())
        .getOrDefault(unit, new long[STATES * STATES])[move(from, to)];
  }

  /// The units at which any interval of the limit moved.
  public Set<Integer> units(String limit) {
    return byUnit.getOrDefault(limit, Map.of()).keySet();
  }

  /// How many stand otherwise than before.
  public long moved() {
    var moved = 0L;
    for (var counts : bySlot) {
      for (var move = 0; move < counts.length; move++) {
        moved += move / STATES == move % STATES ? 0 : counts[move];
      }
    }
    return moved;
  }

  /// How many of these went from one state to another, all limits together.
  public long count(State from, State to) {
    return slots().mapToLong(slot -> bySlot[slot][move(from, to)]).sum();
  }

  /// How many are due on another day, whether they stand otherwise for it or not.
  public long otherDue() {
    return otherDue;
  }
}
