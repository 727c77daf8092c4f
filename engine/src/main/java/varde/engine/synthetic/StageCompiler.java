package varde.engine.synthetic;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import varde.engine.edition.EventMatch;
import varde.engine.edition.From;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.To;
import varde.engine.synthetic.Script.Stage;
import varde.engine.timeline.Phase;

/// Fills in the stages of a [Script]: what is awaited when, by the edition's intervals and the
/// pathway's limits, and where the other events belong, by the steps they are registered in.
final class StageCompiler {
  private final Script script;
  private final Codes codes;
  private final Function<Predicate<EventMatch>, int[]> these;
  private final Set<IntervalRule> used = new HashSet<>();
  private final Set<Integer> placed = new HashSet<>();

  /// @param these the registrations of the pathway of one kind
  StageCompiler(Script script, Codes codes, Function<Predicate<EventMatch>, int[]> these) {
    this.script = script;
    this.codes = codes;
    this.these = these;
  }

  void compile() {
    script.waiting = norm(from(script.startEvent), to(script.attendanceEvent));
    script.assessment = norm(from(script.attendanceEvent), to(script.decisionEvent));
    script.extendedAssessment = norm(from(script.decisionEvent), to(script.decisionEvent));
    compileWhole();
    compileRecurring();
    placeRoles();
    compileAwaited();
    compileSpread();
  }

  private void compileWhole() {
    Predicate<IntervalRule> toClosing = rule -> closings().anyMatch(event -> to(event).test(rule));
    script.hasWhole = rules().anyMatch(from(script.startEvent).and(toClosing));
    script.whole = norm(from(script.startEvent), toClosing);
  }

  private Stream<Integer> closings() {
    return Arrays.stream(script.closings).map(codes::event).distinct().boxed();
  }

  /// What follows a decision that continues, or itself, again and again.
  private void compileRecurring() {
    Predicate<IntervalRule> afterDecision = rule -> rule.from() instanceof From.ContinuingDecision;
    Predicate<IntervalRule> afterItself =
        rule -> rule.from() instanceof From.Each each && awaits(rule.to(), each.event().event());
    var events =
        rules()
            .filter(afterDecision.or(afterItself))
            .flatMap(rule -> awaited(rule.to()).map(EventMatch::event))
            .collect(Collectors.toSet());
    script.recurring = these.apply(match -> events.contains(match.event()));
    script.firstRecurrence = norm(afterDecision, rule -> true);
    script.recurrence = norm(afterItself, rule -> true);
  }

  private void placeRoles() {
    Stream.of(
            List.of(script.startEvent, script.attendanceEvent, script.decisionEvent),
            events(script.recurring),
            events(script.helps),
            events(script.closings),
            events(script.outside),
            Arrays.stream(script.returns).map(Script.Return::event).toList())
        .forEach(placed::addAll);
  }

  private List<Integer> events(int[] of) {
    return Arrays.stream(of).map(codes::event).boxed().toList();
  }

  /// Intervals that no stage begins or ends with, such as one from the start to an examination.
  private void compileAwaited() {
    script.awaited =
        rules()
            .filter(rule -> !used.contains(rule) && rule.from() instanceof From.First)
            .flatMap(rule -> awaited(rule).stream())
            .toArray(Script.Awaited[]::new);
    Arrays.stream(script.awaited).map(Script.Awaited::events).forEach(placed::addAll);
  }

  private Optional<Script.Awaited> awaited(IntervalRule rule) {
    var events =
        awaited(rule.to())
            .map(match -> codes.eventNumber(match.event()))
            .filter(event -> !placed.contains(event) && script.codesOf(event).length > 0)
            .distinct()
            .toList();
    var from = ((From.First) rule.from()).events().getFirst().event();
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(new Script.Awaited(events, codes.eventNumber(from), norm(rule)));
  }

  private void compileSpread() {
    for (var stage : Stage.values()) {
      script.spread[stage.ordinal()] =
          these.apply(match ->
              !placed.contains(codes.eventNumber(match.event())) && belongs(match.event(), stage));
    }
  }

  /// An event that no step names may come in any stage.
  private boolean belongs(String event, Stage stage) {
    var phases =
        script.pathway.steps().stream()
            .filter(step -> step.events().contains(event))
            .map(step -> stage(step.phase()))
            .toList();
    return phases.isEmpty() || phases.contains(stage);
  }

  private static Stage stage(String phase) {
    return Arrays.stream(Phase.values())
        .filter(of -> of.word().equals(phase))
        .findFirst()
        .map(of ->
            switch (of) {
              case NONE, REFERRED -> Stage.REFERRED;
              case ASSESSMENT -> Stage.ASSESSMENT;
              case DECIDED, TREATMENT -> Stage.TREATMENT;
              case CLOSING, CLOSED -> Stage.CLOSING;
            })
        .orElse(Stage.TREATMENT);
  }

  private Stream<IntervalRule> rules() {
    return script.edition.intervals().values().stream();
  }

  private Norm norm(Predicate<IntervalRule> from, Predicate<IntervalRule> to) {
    var rule = rules().filter(from.and(to)).findFirst();
    rule.ifPresent(used::add);
    return rule.map(this::norm).orElse(Norm.UNKNOWN);
  }

  private Norm norm(IntervalRule rule) {
    return Norm.of(
        script.pathway.limits().stream()
            .filter(limit -> limit.interval().equals(rule.id()))
            .toList());
  }

  private Predicate<IntervalRule> from(int event) {
    return rule ->
        rule.from() instanceof From.First first
            && first.events().stream().anyMatch(match -> codes.eventNumber(match.event()) == event);
  }

  private Predicate<IntervalRule> to(int event) {
    return rule -> awaited(rule.to()).anyMatch(match -> codes.eventNumber(match.event()) == event);
  }

  private static boolean awaits(To to, String event) {
    return awaited(to).anyMatch(match -> match.event().equals(event));
  }

  private static Stream<EventMatch> awaited(To to) {
    return switch (to) {
      case To.First first -> Stream.of(first.event());
      case To.Next next -> next.events().stream();
      case To.Nothing nothing -> Stream.empty();
    };
  }
}
