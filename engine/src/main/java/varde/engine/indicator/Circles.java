package varde.engine.indicator;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/// Hides further numbers, so that each one that had to be hidden could be another.
///
/// Were a hidden number one more, another on its line down would have to be one less, then one on
/// that other's line across one more, and so on until a line is reached again where it began: a
/// circle. When all on a circle are hidden, nothing that is shown tells the two tables apart. A
/// number can be one more without end, and one less only while it is above the least that it is
/// known to be.
///
/// So lines are points, and each number is a way between its line across and its line down, open
/// both ways or one. The circle that loses least through a number is the shortest way from one of
/// its lines to the other (Dijkstra), where hidden numbers cost nothing. The way up over the totals
/// is always open, so there is a circle for every number.
///
/// Lines on circles that meet are a group. Within it a way is open from any line to any other, and
/// without any one of its numbers still one way round; so a number with both lines in one group has
/// a circle and needs no search. Each search makes groups one: there are fewer of them than lines.
///
/// Source: Gusfield 1988, *A graph theoretic approach to statistical data security*, SIAM Journal
/// on Computing 17(3).
final class Circles {
  private final Sums sums;
  private final long[] losses;
  private final BitSet hidden;
  private final IntPredicate mayFall;
  private final int[] joined;

  /// @param losses what hiding a number loses; 0 where there is nothing to hide, which helps nobody
  /// @param hidden the places that are hidden; grows
  /// @param mayFall whether a number is above the least that it is known to be
  Circles(Sums sums, long[] losses, BitSet hidden, IntPredicate mayFall) {
    this.sums = sums;
    this.losses = losses;
    this.hidden = hidden;
    this.mayFall = mayFall;
    joined = new int[sums.lines()];
    Arrays.setAll(joined, line -> line);
  }

  /// Hides what is needed to have a circle through a number.
  void close(int place) {
    if (group(sums.across(place)) != group(sums.down(place))) {
      var circle = cheapest(place);
      for (var line = circle.to; line != circle.from; line = circle.lineBefore(line)) {
        hidden.set(circle.reachedBy[line]);
        joined[group(line)] = group(circle.from);
      }
    }
  }

  private int group(int line) {
    var last = line;
    while (joined[last] != last) {
      joined[last] = joined[joined[last]];
      last = joined[last];
    }
    return last;
  }

  private Search cheapest(int place) {
    var up = new Search(place, true).run();
    var down = up.loss() > 0 && mayFall.test(place) ? new Search(place, false).run() : up;
    return down.loss() < up.loss() ? down : up;
  }

  /// A line that was reached; of those that are equally far the last one is left first, because it
  /// may be nearly there.
  private record Reached(int line, long distance, int number) {
    static final Comparator<Reached> ORDER =
        Comparator.comparingLong(Reached::distance)
            .thenComparing(Reached::number, Comparator.reverseOrder());
  }

  /// The shortest way that closes a circle through one place.
  private final class Search {
    final int from;
    final int to;
    final int[] reachedBy = new int[sums.lines()];
    private final int start;
    private final long[] distances = new long[sums.lines()];
    private final PriorityQueue<Reached> queue = new PriorityQueue<>(Reached.ORDER);
    private int number;

    /// @param up whether the number at the start is one more, or one less
    Search(int start, boolean up) {
      this.start = start;
      var outDown = up == sums.isPositive(start);
      from = outDown ? sums.down(start) : sums.across(start);
      to = outDown ? sums.across(start) : sums.down(start);
      Arrays.fill(distances, Long.MAX_VALUE);
    }

    Search run() {
      reach(from, 0);
      while (!queue.isEmpty() && queue.element().distance() < loss()) {
        leave(queue.remove());
      }
      return this;
    }

    /// What the circle loses; all there is when there is none.
    long loss() {
      return distances[to];
    }

    /// The line from which a line on the way was reached.
    int lineBefore(int line) {
      return otherLine(reachedBy[line], line);
    }

    private int otherLine(int place, int line) {
      return line == sums.across(place) ? sums.down(place) : sums.across(place);
    }

    private void leave(Reached line) {
      if (line.distance() == distances[line.line()]) {
        for (var place : sums.placesOn(line.line())) {
          take(place, line);
        }
      }
    }

    private void take(int place, Reached line) {
      var next = otherLine(place, line.line());
      var distance = line.distance() + (hidden.get(place) ? 0 : losses[place]);
      if (distance < distances[next] && isOpen(place, line.line())) {
        reach(next, distance);
        reachedBy[next] = place;
      }
    }

    private void reach(int line, long distance) {
      distances[line] = distance;
      queue.add(new Reached(line, distance, number));
      number++;
    }

    private boolean isOpen(int place, int line) {
      var up = (line == sums.across(place)) == sums.isPositive(place);
      return place != start && losses[place] > 0 && (up || mayFall.test(place));
    }
  }
}
