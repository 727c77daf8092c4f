package varde.engine.timeline;

import varde.engine.columns.Row;
import varde.engine.limit.Ending;
import varde.engine.limit.Reason;
import varde.engine.limit.State;

/// Measures the intervals of one course, when its events are read.
final class Intervals {
  private final Answers answers;
  private final int today;

  @SuppressWarnings("NullAway.Init")
  private CourseWalk walk;

  @SuppressWarnings("NullAway.Init")
  private Counted counted;

  private int closing;
  private int decision;

  Intervals(Answers answers, int today) {
    this.answers = answers;
    this.today = today;
  }

  /// @param rules of the pathway and edition that the course was read with
  void measure(CourseWalk of, IntervalTable[] rules) {
    walk = of;
    counted = of.counted;
    closing = of.closing();
    decision = of.continuingDecision();
    for (var i = 0; i < rules.length; i++) {
      measure(rules[i], (of.notCoded >> i & 1) != 0);
    }
  }

  private void measure(IntervalTable rule, boolean notCoded) {
    switch (rule.start) {
      case FIRST -> from(counted.find(rule.startEvent, 0), rule, notCoded);
      case DECISION -> from(decision, rule, notCoded);
      case EACH -> fromEach(rule, notCoded);
    }
  }

  private void from(int start, IntervalTable rule, boolean notCoded) {
    if (start < 0) {
      return;
    }
    var end =
        switch (rule.end) {
          case FIRST -> counted.find(rule.endEvent, 0);
          case NEXT -> counted.find(rule.endEvent, start + 1);
          case NOTHING -> -1;
        };
    if (rule.end != IntervalTable.End.FIRST || end < 0 || end > start) {
      emit(start, end, rule, notCoded);
    }
  }

  private void fromEach(IntervalTable rule, boolean notCoded) {
    if (rule.inTreatment && decision < 0) {
      return;
    }
    var start = counted.find(rule.startEvent, rule.inTreatment ? decision + 1 : 0);
    var end = -1;
    while (start >= 0) {
      if (rule.end == IntervalTable.End.NEXT && end <= start && end < counted.size) {
        end = counted.find(rule.endEvent, start + 1);
        end = end < 0 ? counted.size : end;
      }
      emit(start, end < counted.size ? end : -1, rule, notCoded);
      start = counted.find(rule.startEvent, start + 1);
    }
  }

  private void emit(int start, int end, IntervalTable rule, boolean notCoded) {
    var startDay = counted.day(start);
    var which = slot(rule, start);
    var value = rule.valueOn(which, startDay);
    var reason = reason(rule, which, value, startDay, notCoded && end < 0);
    var due =
        value != IntervalTable.UNSTATED && (reason == Reason.NONE || reason == Reason.NO_END_EVENT)
            ? startDay + value
            : Row.NONE;
    var how = end >= 0 ? Ending.EVENT : closing > start ? Ending.CLOSING : Ending.OPEN;
    var endDay =
        switch (how) {
          case EVENT -> counted.day(end);
          case CLOSING -> counted.day(closing);
          case OPEN -> today;
        };
    var state = reason == Reason.NONE ? State.of(due, endDay, how) : State.NOT_MEASURED;
    answers.intervals.add(
        rule.slot[which],
        counted.row[start],
        end < 0 ? -1 : counted.row[end],
        due,
        how == Ending.EVENT || state == State.LAPSED ? endDay - startDay : Row.NONE,
        state,
        reason,
        flags(rule, which, startDay, endDay, due),
        rule.by == IntervalTable.By.SETTING ? counted.settingRow[start] : -1);
  }

  private int slot(IntervalTable rule, int start) {
    return switch (rule.by) {
      case NOTHING -> 0;
      case SETTING -> counted.setting(start);
      case SEVERITY -> walk.severity();
    };
  }

  /// The first that applies, in the order of [Reason].
  private Reason reason(IntervalTable rule, int which, int value, int startDay, boolean notCoded) {
    if (isIndividual(rule, startDay)) {
      return Reason.INDIVIDUAL;
    }
    if (notCoded) {
      return Reason.NOT_CODED;
    }
    if (which == 0 && rule.by != IntervalTable.By.NOTHING && !rule.agreesOn(startDay)) {
      return rule.by == IntervalTable.By.SETTING ? Reason.SETTING_UNKNOWN : Reason.SEVERITY_UNKNOWN;
    }
    if (value == IntervalTable.UNSTATED) {
      return Reason.LIMIT_UNSTATED;
    }
    return rule.end == IntervalTable.End.NOTHING ? Reason.NO_END_EVENT : Reason.NONE;
  }

  private boolean isIndividual(IntervalTable rule, int startDay) {
    return rule.individualAfter != PathwayTable.NEVER
        && decision >= 0
        && startDay - counted.day(decision) >= rule.individualAfter;
  }

  private int flags(IntervalTable rule, int which, int startDay, int endDay, int due) {
    var local = due != Row.NONE && rule.isLocalOn(which, startDay) ? Answers.LOCAL : 0;
    return counted.isPostponed(startDay, endDay) ? local | Answers.POSTPONED : local;
  }
}
