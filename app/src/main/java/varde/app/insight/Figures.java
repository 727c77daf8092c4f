package varde.app.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import varde.engine.edition.Indicator;
import varde.engine.indicator.Axis;
import varde.engine.indicator.Tally;

/// Figures that are released together: every indicator by the same rows and columns, and for all of
/// them. What could tell of single patients is hidden, and so is what it could be computed from.
///
/// @param rows what the rows are called; empty for those without a name
/// @param columns what the columns are called; empty for those without a name
/// @param changes the columns in which another edition came into force
/// @param courses how many courses were counted
public record Figures(
    List<Dimension> by,
    List<String> rows,
    List<String> columns,
    Set<Integer> changes,
    long courses,
    List<ShareFigures> shares,
    List<SpreadFigures> spreads) {
  public Figures {
    by = List.copyOf(by);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    changes = Set.copyOf(changes);
    shares = List.copyOf(shares);
    spreads = List.copyOf(spreads);
  }

  /// How many rows have a name; those without one stand last.
  public int named() {
    return named(rows);
  }

  /// How many columns have a name; those without one stand last.
  public int namedColumns() {
    return named(columns);
  }

  private static int named(List<String> names) {
    return names.contains(Axis.ELSEWHERE) ? names.indexOf(Axis.ELSEWHERE) : names.size();
  }

  /// @param changes what the periods are called in which another edition came into force
  static Figures of(Tally tally, List<Dimension> by, Set<String> changes) {
    var rows = used(tally, tally.rows(), true);
    var columns = used(tally, tally.columns(), false);
    var all = IntStream.range(0, tally.indicators().size()).boxed().toList();
    return new Figures(
        by,
        names(tally.rows(), rows),
        names(tally.columns(), columns),
        places(names(tally.columns(), columns), changes),
        tally.courses(),
        all.stream()
            .filter(i -> isShare(tally.indicators().get(i)))
            .map(i -> ShareFigures.of(tally, i, rows, columns))
            .toList(),
        all.stream()
            .filter(i -> !isShare(tally.indicators().get(i)))
            .map(i -> SpreadFigures.of(tally, i, rows, columns))
            .toList());
  }

  private static boolean isShare(Indicator indicator) {
    return switch (indicator) {
      case Indicator.InTime share -> true;
      case Indicator.WithEvent share -> true;
      case Indicator.Days days -> false;
      case Indicator.DaysApart apart -> false;
      case Indicator.PerCourse often -> false;
    };
  }

  /// The places in which anything is counted, in the order of their names, those without one last;
  /// those of time from the first to the last, whatever lies between. None may be left out: the
  /// totals have it, too, and it could be computed from them.
  private static List<Integer> used(Tally tally, Axis axis, boolean isRow) {
    var used =
        IntStream.range(0, axis.places().size())
            .filter(place -> isRow ? tally.isRowUsed(place) : tally.isColumnUsed(place))
            .boxed()
            .toList();
    if (axis.isTime()) {
      var named = used.stream().filter(place -> place > 0).toList();
      var unnamed = used.stream().filter(place -> place == 0);
      return named.isEmpty()
          ? used
          : Stream.concat(IntStream.rangeClosed(named.getFirst(), named.getLast()).boxed(), unnamed)
              .toList();
    }
    Comparator<Integer> byName = Comparator.comparing(place -> axis.places().get(place));
    return used.stream()
        .sorted(
            Comparator.<Integer, Boolean>comparing(place -> axis.places().get(place).isEmpty())
                .thenComparing(byName))
        .toList();
  }

  private static Set<Integer> places(List<String> names, Set<String> of) {
    return IntStream.range(0, names.size())
        .filter(place -> of.contains(names.get(place)))
        .boxed()
        .collect(Collectors.toSet());
  }

  private static List<String> names(Axis axis, List<Integer> places) {
    return places.stream().map(axis.places()::get).toList();
  }
}
