package varde.engine.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import varde.engine.edition.EventMatch;
import varde.engine.edition.From;
import varde.engine.edition.Indicator;
import varde.engine.edition.Moment;

/// Turns an edition's indicators into what a [PathwayTable] asks of a course.
final class IndicatorCompiler {
  private final Compiled compiled;
  private final PathwayTable table;
  private final PathwayCompiler events;

  IndicatorCompiler(Compiled compiled, PathwayTable table, PathwayCompiler events) {
    this.compiled = compiled;
    this.table = table;
    this.events = events;
  }

  void compile() {
    compileMarks();
    compileSpans();
  }

  /// Two marks for each share of courses with an event: bit 2i for the event, bit 2i+1 for the
  /// event it is counted among.
  private void compileMarks() {
    var marks = new ArrayList<List<EventMatch>>();
    for (var indicator : table.edition.indicators().values()) {
      if (indicator instanceof Indicator.WithEvent share) {
        marks.add(List.of(share.event()));
        marks.add(share.among() instanceof From.First first ? first.events() : List.of());
      }
    }
    table.markEvents =
        marks.stream()
            .mapToLong(
                of -> of.stream().mapToLong(m -> events.mask(m.event())).reduce(0, (a, b) -> a | b))
            .toArray();
    table.markOutcomes =
        marks.stream()
            .mapToInt(of -> events.outcomeOrAny(of.size() == 1 ? of.getFirst().outcome() : ""))
            .toArray();
    for (var mark = 0; mark < table.markEvents.length; mark++) {
      for (var event = 0; event < PathwayTable.MOST_EVENTS; event++) {
        table.marksOfEvent[event] |= (int) (table.markEvents[mark] >>> event & 1) << mark;
      }
    }
  }

  private void compileSpans() {
    var all = table.edition.indicators().values();
    table.indicators = all.stream().mapToInt(compiled::number).toArray();
    table.spans =
        all.stream().flatMap(indicator -> span(indicator).stream()).toArray(SpanTable[]::new);
  }

  private Optional<SpanTable> span(Indicator indicator) {
    var number = compiled.number(indicator);
    return switch (indicator) {
      case Indicator.InTime share -> Optional.empty();
      case Indicator.WithEvent share -> Optional.empty();
      case Indicator.Days days ->
          Optional.of(
              new SpanTable(
                  SpanTable.Kind.BETWEEN, number, moment(days.from()), moment(days.to())));
      case Indicator.DaysApart apart ->
          Optional.of(
              new SpanTable(
                  SpanTable.Kind.APART, number, match(apart.event()), match(apart.event())));
      case Indicator.PerCourse often ->
          Optional.of(
              new SpanTable(
                  SpanTable.Kind.PER_COURSE, number, match(often.event()), match(often.event())));
    };
  }

  private SpanTable.Match moment(Moment moment) {
    return switch (moment) {
      case Moment.First first -> match(first.event());
      case Moment.FinalDecision decision -> SpanTable.Match.FINAL_DECISION;
    };
  }

  private SpanTable.Match match(EventMatch event) {
    return new SpanTable.Match(events.mask(event.event()), events.outcomeOrAny(event.outcome()));
  }
}
