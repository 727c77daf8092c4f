package varde.app.casework;

import varde.app.casework.TimelineDrawing.Verdict;
import varde.app.casework.TimelineWords.Told;

/// Finds room for the words of a bar: to its right, else to its left, else below it.
record TimelineVerdicts(TimelineAxis axis) {
  private static final double SIZE = 12.5;
  private static final double SIGN = 19;
  private static final double GAP = 10;
  private static final double BASELINE = 4.5;
  private static final double BELOW = 24.5;

  /// @param from where the bar begins
  /// @param until where it or its due day ends
  /// @param y the height of its middle
  Verdict beside(Told told, double from, double until, double y) {
    var width = SIGN + TextWidth.ofBold(told.lead(), SIZE + 0.5) + TextWidth.of(told.rest(), SIZE);
    if (until + GAP + width <= TimelineDrawing.WIDTH) {
      return verdict(told, until + GAP, y + BASELINE, width);
    }
    if (from - GAP - width >= axis.left()) {
      return verdict(told, from - GAP - width, y + BASELINE, width);
    }
    var start = Math.max(axis.left(), Math.min(from, TimelineDrawing.WIDTH - width));
    return verdict(told, start, y + BELOW, width);
  }

  private static Verdict verdict(Told told, double x, double y, double width) {
    return new Verdict(
        told.sign().word(),
        TimelineDrawing.rounded(x),
        TimelineDrawing.rounded(x + SIGN),
        y,
        TimelineDrawing.rounded(width),
        style(told.sign()),
        told.lead(),
        told.rest());
  }

  private static String style(Sign sign) {
    return switch (sign) {
      case MET -> "t-met";
      case MISSED, LAPSED -> "t-over";
      case OVER -> "t-late";
      case SOON -> "t-soon";
      case RUNNING -> "t-strong";
      case ENDED, UNKNOWN, START, POSTPONED, CODE, CODED, PERSON -> "t-sub";
    };
  }
}
