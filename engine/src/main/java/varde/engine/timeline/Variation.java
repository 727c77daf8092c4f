package varde.engine.timeline;

import java.util.Optional;
import java.util.Set;
import varde.engine.columns.Columns;

/// Courses measured once more, with limits of other values. All else is read once: editions that
/// differ in values only have the same rules in the same order.
final class Variation {
  private static final IntervalTable[] NONE = {};

  final Answers answers;
  private final Columns columns;
  private final Intervals intervals;

  /// By edition and pathway; nothing where no value is another.
  private final IntervalTable[][][] rules;

  /// @param varied the editions of `answers` with other values of their limits
  /// @param pathways those in which a value is another
  Variation(Answers same, Compiled varied, Set<String> pathways, int today) {
    answers = new Answers(varied, same);
    columns = same.columns();
    intervals = new Intervals(answers, today);
    var names = varied.vocabulary().pathways();
    rules = new IntervalTable[varied.editions().size()][names.size()][];
    for (var edition = 0; edition < rules.length; edition++) {
      for (var pathway = 0; pathway < names.size(); pathway++) {
        var id = Optional.of(varied.editions().get(edition).id());
        var tables = varied.tables(id, pathway);
        rules[edition][pathway] =
            pathways.contains(names.word(pathway)) && tables.length > 0
                ? tables[0].intervals
                : NONE;
      }
    }
  }

  void clear() {
    answers.intervals.begin(columns.courses());
  }

  /// The course was read.
  void measure(int course, CourseWalk walk) {
    intervals.measure(walk, rules[walk.table.editionIndex][columns.pathway(course)]);
    answers.intervals.seal(course);
  }

  /// The course was not read.
  void skip(int course) {
    answers.intervals.seal(course);
  }
}
