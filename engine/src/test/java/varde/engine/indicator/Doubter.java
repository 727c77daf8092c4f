package varde.engine.indicator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/// Writes down every table that differs from the released one by one at most in each hidden cell,
/// agrees with all that is shown, has no count below 0 and nobody or somebody where the released
/// one has: what somebody who knows all that must still hold for possible.
///
/// For small tables only.
final class Doubter {
  private final ReleasedTable table;
  private final BitSet hidden;

  /// What is counted.
  enum What {
    PART,
    REST,
    WHOLE;

    long of(long part, long rest) {
      return switch (this) {
        case PART -> part;
        case REST -> rest;
        case WHOLE -> part + rest;
      };
    }

    long of(ReleasedTable table, int place) {
      return of(table.part(place), table.rest(place));
    }
  }

  /// One count of one number.
  record Known(What what, int place) {}

  Doubter(ReleasedTable table, BitSet hidden) {
    this.table = table;
    this.hidden = hidden;
  }

  /// The counts of small numbers that are the same in all these tables, though no total tells them.
  Set<Known> certain() {
    var certain = new HashSet<Known>();
    for (var place : table.small().stream().toArray()) {
      for (var what : table.counts() ? Set.of(What.WHOLE) : Set.of(What.values())) {
        certain.add(new Known(what, place));
      }
    }
    certain.removeIf(this::isTold);
    var rests = table.counts() ? List.of(new long[table.size()]) : grids(table::rest);
    for (var part : grids(table::part)) {
      rests.stream()
          .filter(rest -> isPossible(part, rest))
          .forEach(rest -> certain.removeIf(known -> isAnother(known, part, rest)));
    }
    return certain;
  }

  /// All grids of one count that agree with what is shown.
  private List<long[]> grids(IntToLongFunction count) {
    var grids = new ArrayList<long[]>();
    var grid = new long[table.size()];
    fill(0, grid, count, grids);
    return grids;
  }

  private void fill(int place, long[] grid, IntToLongFunction count, List<long[]> grids) {
    if (place == table.size()) {
      grids.add(grid.clone());
    } else if (isTotal(place)) {
      grid[place] = sum(place, grid);
      if (hidden.get(place) || grid[place] == count.applyAsLong(place)) {
        fill(place + 1, grid, count, grids);
      }
    } else {
      var here = count.applyAsLong(place);
      var change = hidden.get(place) ? 1 : 0;
      for (var value = Math.max(0, here - change); value <= here + change; value++) {
        grid[place] = value;
        fill(place + 1, grid, count, grids);
      }
    }
  }

  private boolean isTotal(int place) {
    return place / table.width() == table.height() - 1 || place % table.width() == table.columns();
  }

  /// Of the row for a row total, of the column for all below.
  private long sum(int place, long[] grid) {
    var row = place / table.width();
    var column = place % table.width();
    var sum = 0L;
    if (row < table.height() - 1) {
      for (var c = 0; c < table.columns(); c++) {
        sum += grid[row * table.width() + c];
      }
    } else {
      for (var r = 0; r < row; r++) {
        sum += grid[r * table.width() + column];
      }
    }
    return sum;
  }

  private boolean isPossible(long[] part, long[] rest) {
    for (var place = 0; place < part.length; place++) {
      var people = part[place] + rest[place];
      if ((people == 0) != (table.whole(place) == 0)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAnother(Known known, long[] part, long[] rest) {
    var place = known.place();
    return known.what().of(part[place], rest[place]) != known.what().of(table, place);
  }

  /// A total that the rule shows, in which nobody or everybody is in the numerator, tells so of all
  /// that is in it.
  private boolean isTold(Known known) {
    var width = table.width();
    var last = table.size() - 1;
    var rowTotal = known.place() - known.place() % width + width - 1;
    var columnTotal = last - last % width + known.place() % width;
    return IntStream.of(rowTotal, columnTotal, last)
        .filter(total -> total != known.place() && isTotal(total) && !table.small().get(total))
        .anyMatch(total -> known.what().of(table, total) == 0);
  }
}
