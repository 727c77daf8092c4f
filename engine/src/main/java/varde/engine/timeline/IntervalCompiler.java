package varde.engine.timeline;

import java.util.List;
import java.util.Optional;
import varde.engine.edition.From;
import varde.engine.edition.IntervalRule;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.edition.TimeLimit;
import varde.engine.edition.To;
import varde.engine.limit.Days;

/// Turns one interval rule and the pathway's limits for it into an [IntervalTable].
final class IntervalCompiler {
  private final Compiled compiled;
  private final PathwayTable pathway;
  private final PathwayCompiler events;
  private final IntervalTable table = new IntervalTable();

  IntervalCompiler(Compiled compiled, PathwayTable pathway, PathwayCompiler events) {
    this.compiled = compiled;
    this.pathway = pathway;
    this.events = events;
  }

  IntervalTable compile(IntervalRule rule) {
    start(rule.from());
    end(rule.to());
    var limits =
        pathway.pathway.limits().stream()
            .filter(limit -> limit.interval().equals(rule.id()))
            .toList();
    table.by = dependsOn(limits);
    switch (table.by) {
      case NOTHING -> forAll(rule, limits.getFirst());
      case SETTING -> {
        slot(rule, 1, find(limits, Optional.of(Setting.OUTPATIENT), Optional.empty()));
        slot(rule, 2, find(limits, Optional.of(Setting.INPATIENT), Optional.empty()));
        unknown(rule, limits);
      }
      case SEVERITY -> {
        slot(rule, 1, find(limits, Optional.empty(), Optional.of(Severity.SEVERE)));
        slot(rule, 2, find(limits, Optional.empty(), Optional.of(Severity.LESS_SEVERE)));
        unknown(rule, limits);
      }
    }
    return table;
  }

  private void start(From from) {
    switch (from) {
      case From.First first -> {
        table.start = IntervalTable.Start.FIRST;
        table.startEvent = events.first(first.events());
      }
      case From.Each each -> {
        table.start = IntervalTable.Start.EACH;
        table.startEvent = events.first(List.of(each.event()));
        table.inTreatment = each.inTreatment();
      }
      case From.ContinuingDecision decision -> table.start = IntervalTable.Start.DECISION;
    }
  }

  private void end(To to) {
    switch (to) {
      case To.First first -> {
        table.end = IntervalTable.End.FIRST;
        table.endEvent = events.first(List.of(first.event()));
      }
      case To.Next next -> {
        table.end = IntervalTable.End.NEXT;
        table.endEvent = events.first(next.events());
      }
      case To.Nothing nothing -> table.end = IntervalTable.End.NOTHING;
    }
  }

  private static IntervalTable.By dependsOn(List<TimeLimit> limits) {
    var any = limits.getFirst();
    if (any.setting().isPresent()) {
      return IntervalTable.By.SETTING;
    }
    return any.severity().isPresent() ? IntervalTable.By.SEVERITY : IntervalTable.By.NOTHING;
  }

  private static TimeLimit find(
      List<TimeLimit> limits, Optional<Setting> setting, Optional<Severity> severity) {
    return limits.stream()
        .filter(limit -> limit.setting().equals(setting) && limit.severity().equals(severity))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no limit for one of " + limits));
  }

  private void forAll(IntervalRule rule, TimeLimit limit) {
    slot(rule, 0, limit);
    for (var i = 1; i < table.slot.length; i++) {
      table.slot[i] = table.slot[0];
      value(i, limit);
    }
  }

  private void slot(IntervalRule rule, int index, TimeLimit limit) {
    table.slot[index] =
        compiled.add(new LimitSlot(limit.id(), rule, Optional.of(limit), limit.setting()));
    value(index, limit);
  }

  private void value(int index, TimeLimit limit) {
    table.days[index] =
        switch (limit.days()) {
          case Days.Within(int days) -> days;
          case Days.Unstated unstated -> IntervalTable.UNSTATED;
        };
    limit
        .local()
        .ifPresent(local -> {
          table.localDays[index] = local.days();
          table.localFrom[index] = Math.toIntExact(local.from().toEpochDay());
        });
  }

  /// Setting or severity unknown: the id carries `?`, and the value is the first one's (it is used
  /// only when both agree).
  private void unknown(IntervalRule rule, List<TimeLimit> limits) {
    var id = limits.getFirst().id();
    var prefix = id.substring(0, id.lastIndexOf('-') + 1);
    table.slot[0] =
        compiled.add(new LimitSlot(prefix + "?", rule, Optional.empty(), Optional.empty()));
    table.days[0] = table.days[1];
    table.localDays[0] = table.localDays[1];
    table.localFrom[0] = table.localFrom[1];
  }
}
