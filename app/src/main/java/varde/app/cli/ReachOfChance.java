package varde.app.cli;

import java.util.List;
import java.util.stream.Stream;
import varde.engine.indicator.Bounds;
import varde.engine.indicator.Proportion;

/// Draws a share on a line of letters: a bar as far as chance reaches, thin where it seldom does,
/// and a sign for the share, hollow when it lies where chance seldom reaches and sharp when beyond.
///
/// @param from the share at the left end
/// @param until the share at the right end
record ReachOfChance(double from, double until, int width) {
  static final int NARROWEST = 12;

  private static final char OFTEN = '━';
  private static final char SELDOM = '─';
  private static final char WITHIN = '●';
  private static final char NEAR = '○';
  private static final char BEYOND = '◆';

  /// Where chance reaches.
  ///
  /// @param near nineteen times in twenty
  /// @param far nearly always
  record Reach(Bounds near, Bounds far) {}

  /// A scale with room for all of these.
  static ReachOfChance over(List<Proportion> shares, List<Reach> reaches, int room) {
    var ends =
        Stream.concat(
                shares.stream().map(Proportion::value),
                reaches.stream()
                    .flatMap(reach -> Stream.of(reach.far().lower(), reach.far().upper())))
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    return new ReachOfChance(ends.getMin(), ends.getMax(), room);
  }

  String line(double share, Reach reach) {
    var line = " ".repeat(width).toCharArray();
    fill(line, reach.far(), SELDOM);
    fill(line, reach.near(), OFTEN);
    line[place(share)] = sign(share, reach);
    return new String(line).stripTrailing();
  }

  private static char sign(double share, Reach reach) {
    if (share < reach.far().lower() || share > reach.far().upper()) {
      return BEYOND;
    }
    return share < reach.near().lower() || share > reach.near().upper() ? NEAR : WITHIN;
  }

  private void fill(char[] line, Bounds bounds, char with) {
    for (var i = place(bounds.lower()); i <= place(bounds.upper()); i++) {
      line[i] = with;
    }
  }

  private int place(double share) {
    var part = until > from ? (share - from) / (until - from) : 0;
    return Math.clamp(Math.round(part * (width - 1)), 0, width - 1);
  }
}
