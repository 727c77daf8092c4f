package varde.engine.indicator;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import varde.engine.columns.Row;
import varde.engine.edition.Edition;
import varde.engine.edition.From;
import varde.engine.edition.Indicator;
import varde.engine.limit.Reason;
import varde.engine.timeline.Answers;

/// Counts the indicators of the editions that the courses were read with. Indicators of the same
/// name in several editions are one.
public final class Shares {
  private final Answers answers;
  private final Map<String, Count> counts = new LinkedHashMap<>();

  private static final class Count {
    final Indicator indicator;
    int numerator;
    int denominator;
    int overdue;
    int lapsed;
    int postponed;
    final Map<Reason, Integer> notMeasured = new EnumMap<>(Reason.class);

    Count(Indicator indicator) {
      this.indicator = indicator;
    }

    Share share() {
      return new Share(
          indicator,
          numerator,
          denominator,
          new Share.Beside(overdue, lapsed, notMeasured, postponed));
    }
  }

  private Shares(Answers answers) {
    this.answers = answers;
  }

  /// The indicators over all courses, in the order of the editions.
  public static List<Share> of(Answers answers) {
    var shares = new Shares(answers);
    for (var course = 0; course < answers.courses(); course++) {
      if (answers.isAnswered(course)) {
        shares.add(course);
      }
    }
    return shares.counts.values().stream().map(Count::share).toList();
  }

  private void add(int course) {
    Edition edition = answers.compiled().editions().get(answers.edition(course));
    var bit = 0;
    for (var indicator : edition.indicators().values()) {
      var count = counts.computeIfAbsent(indicator.facts().id(), id -> new Count(indicator));
      switch (indicator) {
        case Indicator.InTime share -> addIntervals(course, share, count);
        case Indicator.WithEvent share -> {
          addCourse(course, share, bit, count);
          bit += 2;
        }
      }
    }
  }

  private void addCourse(int course, Indicator.WithEvent share, int bit, Count count) {
    var among =
        share.among() instanceof From.ContinuingDecision
            ? answers.continuingDecisionDay(course) != Row.NONE
            : ((answers.marks(course) >>> (bit + 1)) & 1) != 0;
    if (among) {
      count.denominator++;
      count.numerator += (int) ((answers.marks(course) >>> bit) & 1);
    }
  }

  private void addIntervals(int course, Indicator.InTime share, Count count) {
    for (var i = answers.firstInterval(course); i < answers.untilInterval(course); i++) {
      var slot = answers.compiled().slot(answers.slot(i));
      if (slot.interval().id().equals(share.interval())
          && (share.setting().isEmpty() || share.setting().equals(slot.setting()))) {
        addInterval(i, count);
      }
    }
  }

  private void addInterval(int i, Count count) {
    count.postponed += answers.isPostponed(i) ? 1 : 0;
    switch (answers.state(i)) {
      case MET -> {
        count.numerator++;
        count.denominator++;
      }
      case MISSED -> count.denominator++;
      case OVERDUE -> count.overdue++;
      case LAPSED -> count.lapsed++;
      case NOT_MEASURED -> count.notMeasured.merge(answers.reason(i), 1, Integer::sum);
      case RUNNING, ENDED -> {}
    }
  }
}
