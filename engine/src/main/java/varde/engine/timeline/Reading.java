package varde.engine.timeline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import varde.engine.edition.Rule;
import varde.engine.timeline.ReadEvent.Fate;

/// How one course was read: which edition and why, and what became of each event, in the order of
/// reading (what is in no list stands last on its day). Made when somebody asks, by reading the
/// course once more; an evaluation keeps nothing of it.
public record Reading(EditionReason edition, List<ReadEvent> events) {
  public Reading {
    events = List.copyOf(events);
  }

  /// How this course was read.
  ///
  /// @throws IllegalArgumentException when the course has no event
  public static Reading of(Answers answers, int course) {
    return new Reading(EditionReason.of(answers, course), new Events(answers, course).list());
  }

  private static final class Events {
    private static final int LAST = 0x100;

    private final Answers answers;
    private final int course;
    private final PathwayTable table;
    private final List<Finding> findings;
    private final int[] counting;

    Events(Answers answers, int course) {
      this.answers = answers;
      this.course = course;
      findings = Timeline.of(answers, course).findings();
      table = answers.table(course);
      counting =
          Evaluator.prepare(answers.compiled(), answers.columns(), answers.run())
              .counting(course, table);
      Arrays.sort(counting);
    }

    List<ReadEvent> list() {
      var columns = answers.columns();
      return IntStream.range(columns.first(course), columns.until(course))
          .boxed()
          .sorted(Comparator.<Integer>comparingInt(columns::day).thenComparingInt(this::rank))
          .map(this::event)
          .toList();
    }

    private ReadEvent event(int row) {
      var told = findings.stream().filter(finding -> finding.row().orElse(-1) == row).toList();
      if (Arrays.binarySearch(counting, row) >= 0) {
        var fate = PathwayTable.isOutside(entry(row)) ? Fate.OUTSIDE : Fate.COUNTS;
        return new ReadEvent(row, fate, Optional.empty(), told);
      }
      var refusal = told.stream().filter(finding -> refuses(finding.rule())).findFirst();
      return refusal.isPresent()
          ? new ReadEvent(row, Fate.REFUSED, Optional.of(refusal.get().rule()), told)
          : new ReadEvent(row, Fate.IGNORED, ignoring(row), told);
    }

    private int rank(int row) {
      var entry = entry(row);
      return entry == PathwayTable.UNLISTED ? LAST : PathwayTable.rank(entry);
    }

    private int entry(int row) {
      var event = answers.columns().event(row);
      var outcome = answers.columns().outcome(row);
      var entry = table.listed(event, outcome);
      return entry == PathwayTable.UNLISTED
          ? table.listedAllTheSame(event, outcome, answers.compiled().vocabulary())
          : entry;
    }

    /// The rule by which only the first such event counts.
    private Optional<Rule> ignoring(int row) {
      var name = answers.compiled().vocabulary().events().word(answers.columns().event(row));
      return table.pathway.rules().stream().filter(rule -> keepsOne(rule, name)).findFirst();
    }

    private static boolean keepsOne(Rule rule, String event) {
      return (rule instanceof Rule.Starts starts && starts.event().equals(event))
          || (rule instanceof Rule.FirstOnly first && first.event().equals(event));
    }

    private static boolean refuses(Rule rule) {
      return switch (rule) {
        case Rule.NotAfterToday r -> true;
        case Rule.Listed r -> true;
        case Rule.Repetition r -> true;
        case Rule.FirstOnly r -> true;
        case Rule.Decides r -> true;
        case Rule.Closes r -> true;
        case Rule.ComesBefore r -> r.refuses();
        case Rule.AnyOutcome r -> false;
        case Rule.Starts r -> false;
        case Rule.NotLaterThan r -> false;
        case Rule.Postpones r -> false;
        case Rule.Helps r -> false;
        case Rule.IndividualAfter r -> false;
        case Rule.AgeUnder r -> false;
        case Rule.OneAtATime r -> false;
        case Rule.Withdrawn r -> false;
        case Rule.ReturnsWithin r -> false;
      };
    }
  }
}
