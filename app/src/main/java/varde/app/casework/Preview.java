package varde.app.casework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import varde.engine.timeline.Finding;
import varde.engine.timeline.Interval;

/// What would follow if something were registered: the course's answer before and after.
record Preview(CourseView view, Registration registration, Answer after) {

  /// The intervals that would end, as they would stand.
  List<Interval> ending() {
    return after.timeline().intervals().stream()
        .filter(interval -> !interval.state().isOpen())
        .filter(interval -> before(interval).map(earlier -> earlier.state().isOpen()).orElse(false))
        .toList();
  }

  /// The intervals that would begin.
  List<Interval> beginning() {
    return after.timeline().intervals().stream()
        .filter(interval -> before(interval).isEmpty())
        .toList();
  }

  /// The open intervals that would be marked as postponed.
  List<Interval> postponing() {
    return after.timeline().intervals().stream()
        .filter(Interval::postponed)
        .filter(interval -> before(interval).map(earlier -> !earlier.postponed()).orElse(false))
        .toList();
  }

  /// What the register would ask about, that it does not ask about now.
  List<Finding> remarks() {
    var known =
        before()
            .flatMap(answer -> answer.timeline().findings().stream())
            .map(Preview::key)
            .toList();
    return after.timeline().findings().stream()
        .filter(finding -> !known.contains(key(finding)))
        .toList();
  }

  /// True when the course would have another phase.
  boolean movesPhase() {
    return before().noneMatch(answer -> answer.timeline().phase() == after.timeline().phase());
  }

  private Stream<Answer> before() {
    return view.answer().stream();
  }

  private Optional<Interval> before(Interval interval) {
    return before()
        .flatMap(answer -> answer.timeline().intervals().stream())
        .filter(earlier -> isSame(earlier, interval))
        .findFirst();
  }

  private static boolean isSame(Interval one, Interval other) {
    return one.limit().interval().id().equals(other.limit().interval().id())
        && one.start().equals(other.start())
        && one.why().fromRow() == other.why().fromRow();
  }

  private static List<Object> key(Finding finding) {
    return List.of(finding.code(), finding.event(), finding.date());
  }
}
