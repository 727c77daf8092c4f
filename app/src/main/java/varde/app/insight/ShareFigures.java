package varde.app.insight;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToIntFunction;
import varde.engine.edition.Indicator;
import varde.engine.indicator.Proportion;
import varde.engine.indicator.Share;
import varde.engine.indicator.Tally;
import varde.engine.limit.Reason;

/// One indicator that is a share, by rows and columns.
public record ShareFigures(Indicator indicator, Grid<Cell> cells) {

  /// One share, and what stands beside it. A number that is hidden is not there.
  ///
  /// @param share empty when it is hidden
  public record Cell(
      Optional<Proportion> share,
      OptionalInt overdue,
      OptionalInt lapsed,
      OptionalInt postponed,
      Map<Reason, OptionalInt> notMeasured) {
    public Cell {
      notMeasured = new EnumMap<>(notMeasured);
    }
  }

  /// The shares of a row in the first columns, which must follow each other in time.
  ///
  /// @param row a row, or [Grid#rows] for all
  /// @param columns how many of them, those without a name left out
  /// @param changes the columns in which something is known to have changed
  public Series series(int row, int columns, Set<Integer> changes) {
    return Series.of(cells.cells().get(row).subList(0, columns), changes);
  }

  /// How much the first rows differ, all columns together; empty when fewer than two can be
  /// compared.
  ///
  /// @param rows how many of them, those without a name left out
  public Optional<Between> between(int rows) {
    var shares =
        Between.comparable(cells.cells().subList(0, rows).stream().map(List::getLast).toList());
    return shares.size() < 2 ? Optional.empty() : Optional.of(Between.of(shares));
  }

  static ShareFigures of(Tally tally, int number, List<Integer> rows, List<Integer> columns) {
    var indicator = tally.indicators().get(number);
    var counted = Grid.of(rows, columns, (row, column) -> tally.share(number, row, column));
    var shares = Hidden.shares(counted.map((r, c, share) -> proportion(share)));
    var overdue = counts(counted, share -> share.beside().overdue());
    var lapsed = counts(counted, share -> share.beside().lapsed());
    var postponed = counts(counted, share -> share.beside().postponed());
    var reasons = new EnumMap<Reason, Grid<OptionalInt>>(Reason.class);
    for (var reason :
        counted.at(counted.rows(), counted.columns()).beside().notMeasured().keySet()) {
      reasons.put(
          reason, counts(counted, share -> share.beside().notMeasured().getOrDefault(reason, 0)));
    }
    return new ShareFigures(
        indicator,
        shares.map((r, c, share) ->
            new Cell(
                share, overdue.at(r, c), lapsed.at(r, c), postponed.at(r, c), at(reasons, r, c))));
  }

  private static Proportion proportion(Share share) {
    return new Proportion(share.numerator(), share.denominator());
  }

  private static Grid<OptionalInt> counts(Grid<Share> counted, ToIntFunction<Share> count) {
    return Hidden.counts(counted.map((r, c, share) -> count.applyAsInt(share)));
  }

  private static Map<Reason, OptionalInt> at(
      Map<Reason, Grid<OptionalInt>> reasons, int row, int column) {
    var counts = new EnumMap<Reason, OptionalInt>(Reason.class);
    reasons.forEach((reason, grid) -> counts.put(reason, grid.at(row, column)));
    return counts;
  }
}
