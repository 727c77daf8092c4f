package varde.app.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import varde.app.casework.TimelineDrawing.Postponement;
import varde.app.casework.TimelineDrawing.Words;
import varde.app.casework.TimelineFacts.Happening;

/// What was postponed, below the trail. Words stand to the right of the sign, else to the left;
/// those on end share them.
final class TimelinePostponements {
  private static final double SIZE = 13;
  private static final double BELOW = 25;
  private static final double INDENT = 13;
  private static final double GAP = 10;
  private static final int MOST_NAMED = 3;

  private final TimelineAxis axis;
  private final TimelineWords words;
  private final double trailY;
  private final List<double[]> taken = new ArrayList<>();

  TimelinePostponements(TimelineAxis axis, TimelineWords words, double trailY) {
    this.axis = axis;
    this.words = words;
    this.trailY = trailY;
  }

  List<Postponement> of(List<Happening> events) {
    var shown =
        events.stream()
            .filter(happening -> happening.postpones() && axis.has(happening.day()))
            .toList();
    var postponements = new ArrayList<Postponement>();
    for (var i = 0; i < shown.size(); ) {
      var together = together(shown.subList(i, shown.size()));
      postponements.addAll(postponements(together));
      i += together.size();
    }
    return postponements;
  }

  /// The first, and those after it that would stand in the words.
  private List<Happening> together(List<Happening> events) {
    var count = 1;
    while (count < events.size()
        && axis.x(events.get(count).day()) < end(events.subList(0, count)) + INDENT) {
      count++;
    }
    return events.subList(0, count);
  }

  private double end(List<Happening> events) {
    return axis.x(events.getLast().day()) + INDENT + width(events);
  }

  private double width(List<Happening> events) {
    return TextWidth.of(words.name(events.getFirst().event()) + " " + days(events), SIZE);
  }

  private String days(List<Happening> events) {
    return events.size() > MOST_NAMED
        ? words
            .texts()
            .say(
                "timeline.flag.more",
                words.days().brief(events.getFirst().day()),
                events.size() - 1)
        : String.join(", ", events.stream().map(one -> words.days().brief(one.day())).toList());
  }

  /// The last one carries the words of all.
  private List<Postponement> postponements(List<Happening> events) {
    var postponements = new ArrayList<Postponement>();
    var text = words.name(events.getFirst().event());
    var first = axis.x(events.getFirst().day());
    var last = axis.x(events.getLast().day());
    var right = new double[] {last + INDENT, end(events)};
    var left = new double[] {first - INDENT - width(events), first - INDENT};
    events.stream()
        .limit(events.size() - 1L)
        .map(one -> new Postponement(axis.x(one.day()), trailY, Optional.empty(), ""))
        .forEach(postponements::add);
    postponements.add(
        new Postponement(
            last,
            trailY,
            place(right, "start", text).or(() -> place(left, "end", text)),
            days(events)));
    return postponements;
  }

  private Optional<Words> place(double[] span, String anchor, String text) {
    var isFree =
        span[0] >= axis.left()
            && span[1] <= TimelineDrawing.WIDTH
            && taken.stream()
                .noneMatch(other -> span[0] - GAP < other[1] && other[0] < span[1] + GAP);
    if (!isFree) {
      return Optional.empty();
    }
    taken.add(span);
    var x = TimelineDrawing.rounded(anchor.equals("start") ? span[0] : span[1]);
    return Optional.of(new Words(x, trailY + BELOW, anchor, text));
  }
}
