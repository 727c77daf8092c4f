package varde.engine.indicator;

import java.util.OptionalInt;
import java.util.Set;

/// How the limits of an XmR chart are found.
///
/// @param screened whether moving ranges that are far too large are left out, once
/// @param baseline how many points at the beginning of each stretch its limits are found from; all
///   when empty
/// @param rebases the indexes of points where a new stretch begins because something is known to
///   have changed
public record XmrSettings(boolean screened, OptionalInt baseline, Set<Integer> rebases) {
  /// Screened, every point counts, one stretch.
  public static final XmrSettings USUAL = new XmrSettings(true, OptionalInt.empty(), Set.of());

  public XmrSettings {
    if (baseline.orElse(2) < 2) {
      throw new IllegalArgumentException("a baseline of " + baseline.getAsInt() + " points");
    }
    rebases = Set.copyOf(rebases);
  }

  /// The same, with no moving range left out.
  public XmrSettings unscreened() {
    return new XmrSettings(false, baseline, rebases);
  }

  /// The same, with limits from the first points of each stretch.
  public XmrSettings withBaseline(int points) {
    return new XmrSettings(screened, OptionalInt.of(points), rebases);
  }

  /// The same, with new stretches that begin at these points.
  public XmrSettings rebasedAt(Set<Integer> points) {
    return new XmrSettings(screened, baseline, points);
  }
}
