package varde.engine.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;

/// Somebody who has the released table and wants what is hidden: writes down that each total is the
/// sum of its numbers, puts in what is shown, and solves for the rest. Knows nothing of how numbers
/// were hidden.
///
/// Solved by elimination in whole numbers modulo a prime, which is exact but for the unlikely case
/// that the prime divides a pivot; so it is done with two primes, and both must find the same.
final class Attacker {
  private static final long[] PRIMES = {2_147_483_647L, 2_147_483_629L};

  private final long prime;
  private final List<long[]> equations = new ArrayList<>();
  private final int[] unknowns;

  private Attacker(ReleasedTable table, BitSet hidden, IntToLongFunction number, long prime) {
    this.prime = prime;
    unknowns = hidden.stream().toArray();
    for (var sum : table.sums()) {
      equations.add(equation(sum, hidden, number));
    }
  }

  /// The hidden places whose number is determined, and the number found.
  static Map<Integer, Long> found(ReleasedTable table, BitSet hidden, IntToLongFunction number) {
    var one = new Attacker(table, hidden, number, PRIMES[0]).solve();
    var other = new Attacker(table, hidden, number, PRIMES[1]).solve();
    if (!one.equals(other)) {
      throw new IllegalStateException("two primes find " + one + " and " + other);
    }
    return one;
  }

  /// Coefficients of the unknowns, and what they add up to as the last.
  private long[] equation(int[] sum, BitSet hidden, IntToLongFunction number) {
    var equation = new long[unknowns.length + 1];
    for (var i = 0; i < sum.length; i++) {
      var sign = i == sum.length - 1 ? prime - 1 : 1;
      if (hidden.get(sum[i])) {
        equation[Arrays.binarySearch(unknowns, sum[i])] = sign;
      } else {
        equation[unknowns.length] =
            Math.floorMod(equation[unknowns.length] - sign * number.applyAsLong(sum[i]), prime);
      }
    }
    return equation;
  }

  private Map<Integer, Long> solve() {
    var rank = 0;
    for (var unknown = 0; unknown < unknowns.length && rank < equations.size(); unknown++) {
      if (bringUp(unknown, rank)) {
        eliminate(unknown, rank);
        rank++;
      }
    }
    var found = new TreeMap<Integer, Long>();
    equations.subList(0, rank).forEach(equation -> read(equation, found));
    return found;
  }

  private boolean bringUp(int unknown, int rank) {
    for (var i = rank; i < equations.size(); i++) {
      if (equations.get(i)[unknown] != 0) {
        Collections.swap(equations, i, rank);
        return true;
      }
    }
    return false;
  }

  private void eliminate(int unknown, int rank) {
    var pivot = equations.get(rank);
    var inverse = power(pivot[unknown], prime - 2);
    for (var i = 0; i < pivot.length; i++) {
      pivot[i] = pivot[i] * inverse % prime;
    }
    for (var i = 0; i < equations.size(); i++) {
      if (i != rank && equations.get(i)[unknown] != 0) {
        subtract(equations.get(i), pivot, equations.get(i)[unknown]);
      }
    }
  }

  private void subtract(long[] equation, long[] pivot, long factor) {
    for (var i = 0; i < equation.length; i++) {
      equation[i] = Math.floorMod(equation[i] - factor * pivot[i], prime);
    }
  }

  private long power(long base, long exponent) {
    var result = 1L;
    for (var bit = Long.highestOneBit(exponent); bit > 0; bit >>= 1) {
      result = result * result % prime;
      result = (exponent & bit) == 0 ? result : result * base % prime;
    }
    return result;
  }

  /// An equation with a single unknown gives it away.
  private void read(long[] equation, Map<Integer, Long> found) {
    var last = -1;
    for (var i = 0; i < unknowns.length; i++) {
      if (equation[i] != 0 && last >= 0) {
        return;
      }
      last = equation[i] != 0 ? i : last;
    }
    found.put(unknowns[last], equation[unknowns.length]);
  }
}
