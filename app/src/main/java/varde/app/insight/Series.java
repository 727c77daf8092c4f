package varde.app.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import varde.engine.indicator.PChart;
import varde.engine.indicator.Proportion;
import varde.engine.indicator.RunChart;
import varde.engine.indicator.Side;
import varde.engine.indicator.XmrChart;
import varde.engine.indicator.XmrSettings;
import varde.engine.indicator.XmrSignal;

/// Shares that follow each other in time, and whether they are more than chance. What is hidden, or
/// a share of nobody, is left out.
///
/// @param places which of the periods have a share, by their numbers
/// @param shares those shares
/// @param rebases the numbers of periods in which something is known to have changed
public record Series(List<Integer> places, List<Proportion> shares, Set<Integer> rebases) {
  private static final int FEW = 10;

  public Series {
    places = List.copyOf(places);
    shares = List.copyOf(shares);
    rebases = Set.copyOf(rebases);
  }

  /// The shares of one row.
  static Series of(List<ShareFigures.Cell> cells, Set<Integer> rebases) {
    var places = new ArrayList<Integer>();
    var shares = new ArrayList<Proportion>();
    for (var i = 0; i < cells.size(); i++) {
      var share = cells.get(i).share().filter(one -> !one.isEmpty());
      if (share.isPresent()) {
        places.add(i);
        shares.add(share.get());
      }
    }
    return new Series(places, shares, rebases);
  }

  /// The last stretch since something changed, held against its median; empty with few points.
  public Optional<RunChart> runChart() {
    var from = stretches().stream().reduce((first, second) -> second).orElse(0);
    var last = values().subList(from, shares.size());
    return last.size() < FEW ? Optional.empty() : Optional.of(RunChart.of(last));
  }

  /// The periods that an XmR chart singles out, by their numbers, with new limits for each stretch;
  /// none with few points.
  public List<Integer> singledOut() {
    if (shares.size() < FEW) {
      return List.of();
    }
    var chart = XmrChart.of(values(), XmrSettings.USUAL.rebasedAt(stretches()));
    var points = chart.stretches().stream().flatMap(one -> one.points().stream()).toList();
    return places(i -> points.get(i).signal() != XmrSignal.NONE);
  }

  /// The periods outside the limits of a p′ chart, by their numbers, with limits of its own for
  /// each stretch; none with few points.
  public List<Integer> outside() {
    var points = new ArrayList<PChart.Point>();
    var starts = new ArrayList<>(stretches());
    starts.addFirst(0);
    starts.add(shares.size());
    for (var i = 1; i < starts.size(); i++) {
      var stretch = shares.subList(starts.get(i - 1), starts.get(i));
      points.addAll(stretch.isEmpty() ? List.of() : PChart.prime(stretch).points());
    }
    return shares.size() < FEW ? List.of() : places(i -> points.get(i).side() != Side.WITHIN);
  }

  private List<Integer> places(IntPredicate is) {
    var found = new ArrayList<Integer>();
    for (var i = 0; i < places.size(); i++) {
      if (is.test(i)) {
        found.add(places.get(i));
      }
    }
    return found;
  }

  private List<Double> values() {
    return shares.stream().map(Proportion::value).toList();
  }

  /// Where stretches begin among the shares that are there.
  private Set<Integer> stretches() {
    var starts = new TreeSet<Integer>();
    for (var rebase : rebases) {
      var start = (int) places.stream().filter(place -> place < rebase).count();
      if (start > 0 && start < places.size()) {
        starts.add(start);
      }
    }
    return starts;
  }
}
