package varde.app.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.From;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.Pathway;
import varde.engine.edition.Rule;
import varde.engine.edition.To;
import varde.engine.timeline.Interval;

/// What may be registered in a course, and what the edition expects now.
record Choices(CourseView view, Edition edition) {

  /// The events of the pathway, in the order in which the edition reads a day.
  List<String> all() {
    var listed = pathway().map(Pathway::combinations).orElse(Set.of());
    return Stream.concat(
            edition.sameDay().stream().map(EventMatch::event), edition.events().keySet().stream())
        .distinct()
        .filter(event -> listed.stream().anyMatch(match -> match.event().equals(event)))
        .toList();
  }

  /// The events that somebody is waiting for: the start while it has not come, then what ends the
  /// intervals that run, soonest first.
  Set<String> expected() {
    var expected = new LinkedHashSet<String>();
    if (view.answer().flatMap(Answer::started).isEmpty()) {
      starts().ifPresent(expected::add);
    }
    view.answer().stream()
        .flatMap(answer -> answer.timeline().intervals().stream())
        .filter(interval -> interval.end().isEmpty() && view.answer().get().closed().isEmpty())
        .sorted(Comparator.comparing(interval -> interval.due().orElse(LocalDate.MAX)))
        .flatMap(Choices::awaited)
        .forEach(expected::add);
    if (expected.isEmpty() && view.answer().flatMap(Answer::closed).isEmpty()) {
      beginning().ifPresent(expected::add);
    }
    expected.retainAll(all());
    return expected;
  }

  /// What begins the pathway's first measured time that has not begun.
  private Optional<String> beginning() {
    var happened =
        view.course().standing().stream()
            .map(standing -> standing.event().event())
            .collect(Collectors.toSet());
    return pathway().stream()
        .flatMap(pathway -> pathway.limits().stream())
        .map(limit -> edition.intervals().get(limit.interval()))
        .flatMap(Choices::from)
        .filter(event -> !happened.contains(event))
        .findFirst();
  }

  private static Stream<String> from(@Nullable IntervalRule interval) {
    return interval != null && interval.from() instanceof From.First first
        ? first.events().stream().map(EventMatch::event)
        : Stream.empty();
  }

  /// The outcomes that may be chosen for an event; empty when it has none.
  List<String> outcomes(String event) {
    return outcomes(edition, view.facts().pathway(), event);
  }

  static List<String> outcomes(Edition edition, String pathway, String event) {
    return edition.find(pathway).map(Pathway::combinations).orElse(Set.of()).stream()
        .filter(match -> match.event().equals(event) && !match.outcome().isEmpty())
        .map(EventMatch::outcome)
        .sorted()
        .toList();
  }

  private static Stream<String> awaited(Interval interval) {
    return switch (interval.limit().interval().to()) {
      case To.First first -> Stream.of(first.event().event());
      case To.Next next -> next.events().stream().map(EventMatch::event);
      case To.Nothing nothing -> Stream.empty();
    };
  }

  private Optional<String> starts() {
    return pathway().stream()
        .flatMap(pathway -> pathway.rules(Rule.Starts.class))
        .map(Rule.Starts::event)
        .findFirst();
  }

  private Optional<Pathway> pathway() {
    return edition.find(view.facts().pathway());
  }
}
