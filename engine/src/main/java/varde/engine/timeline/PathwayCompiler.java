package varde.engine.timeline;

import static varde.engine.timeline.PathwayTable.ANY;
import static varde.engine.timeline.PathwayTable.NO_CHECK;
import static varde.engine.timeline.PathwayTable.NO_INTERVAL;
import static varde.engine.timeline.PathwayTable.UNLISTED;
import static varde.engine.timeline.PathwayTable.isIn;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import varde.engine.columns.Names;
import varde.engine.edition.EventMatch;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.Right;
import varde.engine.edition.Rule;

/// Turns one pathway's rules into a [PathwayTable].
final class PathwayCompiler {
  private final Compiled compiled;
  private final PathwayTable table;
  private final Names local = new Names();

  PathwayCompiler(Compiled compiled, PathwayTable table) {
    this.compiled = compiled;
    this.table = table;
  }

  PathwayTable compile() {
    table.knownEvents = compiled.vocabulary().events().size();
    table.knownOutcomes = compiled.vocabulary().outcomes().size();
    compileCombinations();
    compileContinuing();
    table.intervals = compileIntervals();
    table.pathway.rules().forEach(this::compile);
    compileExpectations();
    new IndicatorCompiler(compiled, table, this).compile();
    return table;
  }

  private void compileCombinations() {
    table.entries = new int[table.knownEvents * table.knownOutcomes];
    Arrays.fill(table.entries, UNLISTED);
    table.anyOutcomeEntries = new int[table.knownEvents];
    Arrays.fill(table.anyOutcomeEntries, UNLISTED);
    for (var combination : table.pathway.combinations()) {
      table.entries[index(combination)] = entry(combination);
    }
    if (!table.pathway.withdrawn().isEmpty()) {
      table.lastDays = new int[table.entries.length];
      Arrays.fill(table.lastDays, PathwayTable.NEVER);
      table.pathway.withdrawn().forEach(this::compileWithdrawn);
    }
  }

  private void compileWithdrawn(EventMatch code, LocalDate lastDay) {
    var index = index(code);
    table.lastDays[index] = Math.toIntExact(lastDay.toEpochDay());
    if (table.entries[index] != UNLISTED) {
      table.entries[index] = PathwayTable.withdrawn(table.entries[index]);
    }
  }

  private int index(EventMatch code) {
    return event(code.event()) * table.knownOutcomes + outcome(code.outcome());
  }

  private int entry(EventMatch code) {
    return PathwayTable.entry(
        local(code.event()), rank(code), table.edition.outside().contains(code.event()));
  }

  /// The place in the day: that of the event with this outcome when the edition names it, else that
  /// of the event.
  private int rank(EventMatch code) {
    var order = table.edition.sameDay();
    var exact = order.indexOf(code);
    return Math.max(0, exact >= 0 ? exact : order.indexOf(new EventMatch(code.event(), "")));
  }

  private void compileContinuing() {
    table.continues = new boolean[table.knownOutcomes];
    table.pathway.continues().forEach(outcome -> table.continues[outcome(outcome)] = true);
  }

  private IntervalTable[] compileIntervals() {
    return ruled().stream()
        .map(rule -> new IntervalCompiler(compiled, table, this).compile(rule))
        .toArray(IntervalTable[]::new);
  }

  /// The interval rules for which the pathway has a limit.
  private List<IntervalRule> ruled() {
    return table.edition.intervals().values().stream()
        .filter(rule ->
            table.pathway.limits().stream().anyMatch(limit -> limit.interval().equals(rule.id())))
        .toList();
  }

  private void compile(Rule rule) {
    switch (rule) {
      case Rule.NotAfterToday r -> table.future = check(r.finding(), r);
      case Rule.Listed r -> table.unlisted = check(r.finding(), r);
      case Rule.AnyOutcome r -> anyOutcome(r);
      case Rule.Repetition r -> table.repeated = check(r.finding(), r);
      case Rule.Starts r -> starts(r);
      case Rule.FirstOnly r -> firstOnly(r);
      case Rule.Decides r -> decides(r);
      case Rule.ComesBefore r -> comesBefore(r);
      case Rule.NotLaterThan r -> notLaterThan(r);
      case Rule.Closes r -> closes(r);
      case Rule.Postpones r -> table.postponing |= mask(r.event());
      case Rule.Helps r -> table.helping |= mask(r.event());
      case Rule.IndividualAfter r -> individualAfter(r);
      case Rule.AgeUnder r ->
          table.ages = with(table.ages, new PathwayTable.Age(r.years(), check(r.finding(), r)));
      case Rule.OneAtATime r -> table.oneAtATime = check(r.finding(), r);
      case Rule.Withdrawn r -> table.withdrawn = check(r.finding(), r);
      case Rule.ReturnsWithin r -> returnsWithin(r);
    }
  }

  private void anyOutcome(Rule.AnyOutcome r) {
    table.anyOutcome = r.outcome();
    table.anyOutcomeCheck = check(r.finding(), r);
    table.anyOutcomeEntries[event(r.event())] =
        PathwayTable.listedAllTheSame(entry(new EventMatch(r.event(), "")));
  }

  private void starts(Rule.Starts r) {
    table.starting |= mask(r.event());
    table.missing = check(r.missing(), r);
    table.notFirst = check(r.notFirst(), r);
    table.tooEarly = check(r.tooEarly(), r);
  }

  private void firstOnly(Rule.FirstOnly r) {
    table.onlyOnce |= mask(r.event());
    table.late = check(r.late(), r);
    table.lateUntil = mask(r.until());
    table.lateUnlessRight = number(r.unlessRight());
  }

  private void decides(Rule.Decides r) {
    table.deciding |= mask(r.event());
    table.decisions = r.atMost();
    table.extendedBy = r.extendedBy().isEmpty() ? ANY : outcome(r.extendedBy());
    table.further = check(r.further(), r);
  }

  private void comesBefore(Rule.ComesBefore r) {
    var unmeasured = r.unmeasured().isEmpty() ? NO_INTERVAL : interval(r.unmeasured());
    table.precedences =
        with(
            table.precedences,
            new PathwayTable.Precedence(
                mask(r.first()),
                local(r.then()),
                check(r.finding(), r),
                r.refuses(),
                r.once(),
                number(r.unlessRight()),
                unmeasured));
  }

  private void notLaterThan(Rule.NotLaterThan r) {
    table.notLater =
        with(
            table.notLater,
            new PathwayTable.NotLater(local(r.event()), mask(r.than()), check(r.finding(), r)));
  }

  private void closes(Rule.Closes r) {
    r.events().forEach(event -> table.closing |= mask(event));
    table.afterClosing = check(r.later(), r);
  }

  private void individualAfter(Rule.IndividualAfter r) {
    var interval = interval(r.interval());
    if (interval != NO_INTERVAL) {
      table.intervals[interval].individualAfter = r.days();
    }
  }

  private void returnsWithin(Rule.ReturnsWithin r) {
    table.returning |= mask(r.event());
    var after = r.after().stream().mapToLong(this::mask).reduce(0, (a, b) -> a | b);
    table.returns =
        with(
            table.returns,
            new PathwayTable.Return(local(r.event()), after, r.days(), check(r.finding(), r)));
  }

  private void compileExpectations() {
    for (var event = 0; event < PathwayTable.MOST_EVENTS; event++) {
      table.askedAfter[event] =
          (table.afterClosing == NO_CHECK ? 0 : table.closing)
              | (isIn(table.starting, event) ? table.starting : 0)
              | (isIn(table.onlyOnce, event) ? table.onlyOnce | table.lateUntil : 0)
              | (isIn(table.deciding, event) ? table.deciding : 0);
    }
    for (var rule : table.precedences) {
      table.expectedAfter[rule.then()] |= rule.first();
    }
  }

  private int interval(String id) {
    var rules = ruled();
    for (var i = 0; i < rules.size(); i++) {
      if (rules.get(i).id().equals(id)) {
        return i;
      }
    }
    return NO_INTERVAL;
  }

  private int check(String code, Rule rule) {
    return code.isEmpty() ? NO_CHECK : compiled.add(new Check(code, rule));
  }

  private int event(String name) {
    return compiled.vocabulary().events().idOf(name);
  }

  private int outcome(String name) {
    return compiled.vocabulary().outcomes().idOf(name);
  }

  private int outcomeOrAny(String name) {
    return name.isEmpty() ? ANY : outcome(name);
  }

  private int local(String event) {
    var id = local.idOf(event);
    if (id >= PathwayTable.MOST_EVENTS) {
      throw new IllegalArgumentException("more than 64 events in " + table.pathway.id());
    }
    return id;
  }

  /// The first of these. An outcome is asked for only where a single event stands (the catalogue
  /// sees to that).
  EventMask first(List<EventMatch> of) {
    return EventMask.of(
        of.stream().mapToLong(one -> mask(one.event())).reduce(0, (a, b) -> a | b),
        of.size() == 1 ? outcomeOrAny(of.getFirst().outcome()) : ANY);
  }

  private long mask(String event) {
    return 1L << local(event);
  }

  private static int number(Optional<Right> right) {
    return right.map(r -> r.ordinal() + 1).orElse(0);
  }

  private static <T> T[] with(T[] array, T last) {
    var longer = Arrays.copyOf(array, array.length + 1);
    longer[array.length] = last;
    return longer;
  }
}
