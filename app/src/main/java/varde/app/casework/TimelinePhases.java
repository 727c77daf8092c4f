package varde.app.casework;

import java.util.Comparator;
import varde.engine.edition.Pathway;
import varde.engine.edition.Rule;
import varde.engine.history.CourseEvent;
import varde.engine.timeline.Phase;

/// Follows a course from phase to phase, event by event. The evaluator tells only the last phase;
/// what brings a course into each stands in the pathway's rules, and the furthest reached wins.
final class TimelinePhases {
  private final Pathway pathway;
  private Phase now = Phase.NONE;

  TimelinePhases(Answer answer) {
    this.pathway = answer.timeline().pathway();
  }

  Phase now() {
    return now;
  }

  /// The phase after the next event that counts.
  Phase after(CourseEvent event) {
    var reached =
        pathway.rules().stream()
            .map(rule -> reached(rule, event))
            .max(Comparator.naturalOrder())
            .orElse(Phase.NONE);
    now = reached.compareTo(now) > 0 ? reached : now;
    return now;
  }

  private Phase reached(Rule rule, CourseEvent event) {
    var name = event.event();
    return switch (rule) {
      case Rule.Starts starts when starts.event().equals(name) -> Phase.REFERRED;
      case Rule.FirstOnly first when first.event().equals(name) -> Phase.ASSESSMENT;
      case Rule.Decides decides when decides.event().equals(name) -> decided(decides, event);
      case Rule.Helps helps when helps.event().equals(name) -> Phase.CLOSING;
      case Rule.Closes closes when closes.events().contains(name) -> Phase.CLOSED;
      case Rule other -> Phase.NONE;
    };
  }

  private Phase decided(Rule.Decides rule, CourseEvent event) {
    if (!rule.extendedBy().isEmpty() && rule.extendedBy().equals(event.outcome())) {
      return Phase.ASSESSMENT;
    }
    return pathway.continues().contains(event.outcome()) ? Phase.TREATMENT : Phase.DECIDED;
  }
}
