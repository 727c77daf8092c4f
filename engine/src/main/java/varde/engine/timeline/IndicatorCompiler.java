package varde.engine.timeline;

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
    var all = table.edition.indicators().values();
    table.indicators = all.stream().mapToInt(compiled::number).toArray();
    table.spans = all.stream().flatMap(one -> span(one).stream()).toArray(SpanTable[]::new);
  }

  private EventMask among(From from) {
    return switch (from) {
      case From.First first -> events.first(first.events());
      case From.Each each -> first(each.event());
      case From.ContinuingDecision decision -> EventMask.of(EventMask.Kind.CONTINUING_DECISION);
    };
  }

  private EventMask first(EventMatch event) {
    return events.first(List.of(event));
  }

  private Optional<SpanTable> span(Indicator indicator) {
    var number = compiled.number(indicator);
    return switch (indicator) {
      case Indicator.InTime share -> Optional.empty();
      case Indicator.WithEvent share ->
          Optional.of(
              new SpanTable(
                  SpanTable.Kind.WHETHER, number, among(share.among()), first(share.event())));
      case Indicator.Days days ->
          Optional.of(
              new SpanTable(
                  SpanTable.Kind.BETWEEN, number, moment(days.from()), moment(days.to())));
      case Indicator.DaysApart apart ->
          Optional.of(
              new SpanTable(
                  SpanTable.Kind.APART, number, first(apart.event()), first(apart.event())));
      case Indicator.PerCourse often ->
          Optional.of(
              new SpanTable(
                  SpanTable.Kind.PER_COURSE, number, first(often.event()), first(often.event())));
    };
  }

  private EventMask moment(Moment moment) {
    return switch (moment) {
      case Moment.First first -> first(first.event());
      case Moment.FinalDecision decision -> EventMask.of(EventMask.Kind.FINAL_DECISION);
    };
  }
}
