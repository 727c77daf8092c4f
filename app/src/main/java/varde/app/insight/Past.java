package varde.app.insight;

import java.util.Optional;
import java.util.Set;
import varde.engine.columns.Columns;
import varde.engine.columns.Slice;
import varde.engine.columns.Vocabulary;
import varde.engine.indicator.Axis;
import varde.engine.indicator.Tally;
import varde.engine.timeline.Answers;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Run;

/// The past as one draft reads it, slice by slice.
final class Past {
  private final Draft draft;
  private final Asked asked;
  private final Optional<Asked> open;
  private final Tally tally;
  private final OpenIntervals openOn = new OpenIntervals();

  /// Whom to ask, and where the answers stand when they were asked.
  private record Asked(Evaluator evaluator, Answers answers) {
    static Asked of(Compiled compiled, Columns columns, Run run) {
      var evaluator = Evaluator.prepare(compiled, columns, run);
      return new Asked(evaluator, evaluator.answers());
    }

    Asked varied(Compiled compiled, Set<String> pathways) {
      return new Asked(evaluator, evaluator.vary(compiled, pathways));
    }
  }

  private Past(Draft draft, Compiled compiled, Asked asked, Optional<Asked> open) {
    this.draft = draft;
    this.asked = asked;
    this.open = open;
    tally = Tally.by(Axis.everything(), Axis.everything(), compiled);
  }

  /// A reading of its own.
  static Past of(Replay.Question question, Draft draft, Slice slice, Vocabulary words) {
    var compiled = draft.compiled(words);
    var run = question.run(draft);
    return new Past(
        draft,
        compiled,
        Asked.of(compiled, slice.columns(), run),
        question
            .openOn()
            .map(day -> new Run(day, run.setting(), run.edition(), question.compared()))
            .map(then -> Asked.of(compiled, slice.columns(), then)));
  }

  /// The same reading with other values of limits.
  ///
  /// @param compared the pathways in which any draft has another value
  Past varied(Draft variation, Set<String> compared, Vocabulary words) {
    var compiled = variation.compiled(words);
    return new Past(
        variation,
        compiled,
        asked.varied(compiled, compared),
        open.map(then -> then.varied(compiled, compared)));
  }

  /// Reads the courses of the slice, with all that was varied from it.
  void read() {
    asked.evaluator().evaluate();
    open.ifPresent(then -> then.evaluator().evaluate());
  }

  /// Looks at what was open; all are to be read.
  void look() {
    open.ifPresent(then -> openOn.add(then.answers()));
  }

  /// The answers that were read last.
  Answers answers() {
    return asked.answers();
  }

  Tally tally() {
    return tally;
  }

  void add(Past other) {
    tally.add(other.tally);
    openOn.add(other.openOn);
  }

  /// What came of it when all courses that count are compared.
  Replay.Side side(Moves moves) {
    return new Replay.Side(draft, tally, tally, moves, openOn);
  }

  /// @param same what is the same on every side of the courses that are compared
  /// @param others courses that are not compared
  Replay.Side side(Tally same, Tally others, Moves moves) {
    var compared = sum(tally, same);
    return new Replay.Side(draft, compared, sum(compared, others), moves, openOn);
  }

  private static Tally sum(Tally one, Tally other) {
    var sum = one.another();
    sum.add(one);
    sum.add(other);
    return sum;
  }
}
