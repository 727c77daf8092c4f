package varde.app.insight;

import java.util.Optional;
import java.util.Set;
import varde.engine.columns.Slice;
import varde.engine.columns.Vocabulary;
import varde.engine.indicator.Axis;
import varde.engine.indicator.Tally;
import varde.engine.timeline.Answers;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Run;

/// The past as one draft reads it, slice by slice.
final class Past {
  private final Draft draft;
  private final Evaluator evaluator;
  private final Optional<Evaluator> open;
  private final Tally tally;
  private final Moves moves = new Moves();
  private final OpenIntervals openOn = new OpenIntervals();
  private Optional<Answers> answers = Optional.empty();

  private Past(Draft draft, Evaluator evaluator, Optional<Evaluator> open, Tally tally) {
    this.draft = draft;
    this.evaluator = evaluator;
    this.open = open;
    this.tally = tally;
  }

  /// @param read the pathways of which courses are read; empty for all
  /// @param compared the pathways of which courses are compared; empty for all
  static Past of(
      Replay.Question question,
      Draft draft,
      Set<String> read,
      Set<String> compared,
      Slice slice,
      Vocabulary words) {
    var compiled = draft.compiled(words);
    var run = question.run(draft);
    return new Past(
        draft,
        Evaluator.prepare(compiled, slice.columns(), run.of(read)),
        question
            .openOn()
            .map(day -> new Run(day, run.setting(), run.edition(), compared))
            .map(then -> Evaluator.prepare(compiled, slice.columns(), then)),
        Tally.by(Axis.everything(), Axis.everything(), compiled));
  }

  Answers read() {
    var read = evaluator.evaluate();
    answers = Optional.of(read);
    open.ifPresent(then -> openOn.add(then.evaluate()));
    return read;
  }

  /// The answers that were read last.
  Answers answers() {
    return answers.orElseThrow();
  }

  Tally tally() {
    return tally;
  }

  Moves moves() {
    return moves;
  }

  void add(Past other) {
    tally.add(other.tally);
    moves.add(other.moves);
    openOn.add(other.openOn);
  }

  /// @param others courses that are not compared
  Replay.Side side(Tally others) {
    var all = tally.another();
    all.add(tally);
    all.add(others);
    return new Replay.Side(draft, tally, all, moves, openOn);
  }
}
