package varde.app.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import varde.engine.edition.Rule;
import varde.engine.history.CourseEvent;
import varde.engine.timeline.Interval;
import varde.engine.timeline.Phase;
import varde.engine.timeline.ReadEvent;

/// What there is to draw of one course.
///
/// @param events in the order of reading
record TimelineFacts(Answer answer, LocalDate today, List<Happening> events) {

  /// An event with what it did to the course.
  ///
  /// @param phase the phase after it
  /// @param moves true when the phase is another than before
  /// @param bounds true when an interval begins or ends with it
  /// @param postpones true when it is shown as a postponement
  record Happening(
      CourseEvent event,
      ReadEvent read,
      Phase phase,
      boolean moves,
      boolean bounds,
      boolean postpones) {

    LocalDate day() {
      return event.occurredOn();
    }

    boolean counts() {
      return read.counts();
    }

    /// True when it has a place in the order of the course.
    boolean isInOrder() {
      return read.fate() == ReadEvent.Fate.COUNTS;
    }

    /// True when the course would stand elsewhere without it.
    boolean matters() {
      return moves || bounds;
    }
  }

  TimelineFacts(Answer answer, LocalDate today) {
    this(answer, today, happenings(answer));
  }

  private static List<Happening> happenings(Answer answer) {
    var phases = new TimelinePhases(answer);
    var bounds = bounds(answer);
    return answer.reading().events().stream()
        .map(read -> {
          var event = answer.course().events().get(answer.event(read.row()));
          var before = phases.now();
          var after = read.counts() ? phases.after(event) : before;
          return new Happening(
              event,
              read,
              after,
              after != before,
              bounds.contains(read.row()),
              read.counts() && postpones(answer, event));
        })
        .toList();
  }

  private static Set<Integer> bounds(Answer answer) {
    var rows = new HashSet<Integer>();
    for (var interval : answer.timeline().intervals()) {
      rows.add(interval.why().fromRow());
      interval.why().toRow().ifPresent(rows::add);
    }
    return rows;
  }

  private static boolean postpones(Answer answer, CourseEvent event) {
    return answer.timeline().pathway().rules().stream()
        .anyMatch(rule ->
            rule instanceof Rule.Postpones postpones && postpones.event().equals(event.event()));
  }

  List<Interval> intervals() {
    return answer.timeline().intervals();
  }

  /// The day on which an interval ended, or was closed; until then today.
  LocalDate end(Interval interval) {
    return interval.end().or(answer::closed).orElse(today);
  }

  /// The days that a drawing must have room for, today apart.
  List<LocalDate> days() {
    var inOrder = events.stream().filter(Happening::isInOrder).map(Happening::day);
    var ofIntervals =
        intervals().stream()
            .flatMap(
                interval -> Stream.concat(Stream.of(interval.start()), interval.due().stream()));
    var all = Stream.concat(inOrder, ofIntervals).sorted().toList();
    return all.isEmpty() ? List.of(lastResort()) : all;
  }

  /// Where a course is drawn in which nothing counts.
  private LocalDate lastResort() {
    return events.stream()
        .map(Happening::day)
        .filter(day -> !day.isAfter(today))
        .max(Comparator.naturalOrder())
        .orElse(today);
  }

  /// The day of the last decision that counts.
  Optional<LocalDate> decided() {
    return events.stream()
        .filter(Happening::isInOrder)
        .filter(happening ->
            answer.timeline().pathway().rules().stream()
                .anyMatch(rule ->
                    rule instanceof Rule.Decides decides
                        && decides.event().equals(happening.event().event())))
        .map(Happening::day)
        .reduce((earlier, later) -> later);
  }
}
