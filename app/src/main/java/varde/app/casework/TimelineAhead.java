package varde.app.casework;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import varde.engine.edition.EventMatch;
import varde.engine.edition.From;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.Rule;
import varde.engine.edition.TimeLimit;
import varde.engine.edition.To;
import varde.engine.limit.Days;
import varde.engine.timeline.Phase;

/// What would be due after the next thing, if that came today. Told only where the edition leaves
/// no doubt: the event begins an interval each time it comes, and its limit is known.
record TimelineAhead(TimelineFacts facts) {

  /// The last day of what would begin today.
  Optional<LocalDate> due() {
    return facts
        .answer()
        .next()
        .flatMap(next -> awaited(next.limit().interval().to()))
        .filter(event -> facts.answer().timeline().phase() == Phase.TREATMENT)
        .flatMap(this::begins)
        .filter(rule -> !isIndividual(rule))
        .flatMap(this::days)
        .map(days -> facts.today().plusDays(days));
  }

  private static Optional<EventMatch> awaited(To to) {
    return switch (to) {
      case To.First first -> Optional.of(first.event());
      case To.Next next ->
          Optional.of(next.events()).filter(all -> all.size() == 1).map(List::getFirst);
      case To.Nothing nothing -> Optional.empty();
    };
  }

  /// The one interval that begins each time this event comes.
  private Optional<IntervalRule> begins(EventMatch event) {
    var rules =
        facts.answer().timeline().edition().intervals().values().stream()
            .filter(rule -> rule.from() instanceof From.Each each && each.event().equals(event))
            .toList();
    return rules.size() == 1 ? Optional.of(rules.getFirst()) : Optional.empty();
  }

  private boolean isIndividual(IntervalRule rule) {
    return facts.answer().timeline().pathway().rules().stream()
        .anyMatch(other ->
            other instanceof Rule.IndividualAfter after
                && after.interval().equals(rule.id())
                && facts
                    .decided()
                    .map(day -> DAYS.between(day, facts.today()) >= after.days())
                    .orElse(false));
  }

  private Optional<Integer> days(IntervalRule rule) {
    var course = facts.answer().course();
    var limits =
        facts.answer().timeline().pathway().limits().stream()
            .filter(limit -> limit.interval().equals(rule.id()))
            .filter(limit ->
                limit.setting().isEmpty() || limit.setting().equals(facts.answer().setting()))
            .filter(
                limit -> limit.severity().isEmpty() || limit.severity().equals(course.severity()))
            .toList();
    return limits.size() == 1 ? value(limits.getFirst()) : Optional.empty();
  }

  private Optional<Integer> value(TimeLimit limit) {
    return limit
        .local()
        .filter(local -> !facts.today().isBefore(local.from()))
        .map(local -> local.days())
        .or(() ->
            switch (limit.days()) {
              case Days.Within(int days) -> Optional.of(days);
              case Days.Unstated unstated -> Optional.empty();
            });
  }
}
