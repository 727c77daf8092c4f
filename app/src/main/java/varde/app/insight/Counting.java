package varde.app.insight;

import java.io.IOException;
import varde.engine.indicator.Axis;
import varde.engine.indicator.Tally;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Overlaps;
import varde.engine.timeline.Run;

/// Evaluates all courses of a file and counts the answers.
public final class Counting implements Sweep.Worker {
  private final Evaluator evaluator;
  private final Tally tally;
  private final Overlaps overlaps = new Overlaps();

  private Counting(Evaluator evaluator, Tally tally) {
    this.evaluator = evaluator;
    this.tally = tally;
  }

  /// What all courses of the file come to, by these axes.
  public static Tally count(Sweep sweep, Compiled compiled, Run run, Axis rows, Axis columns)
      throws IOException {
    var none = Tally.by(rows, columns, compiled);
    var workers =
        sweep.run(
            compiled.vocabulary(),
            run.pathways(),
            slice ->
                new Counting(Evaluator.prepare(compiled, slice.columns(), run), none.another()));
    var first = workers.getFirst();
    for (var other : workers.subList(1, workers.size())) {
      first.tally.add(other.tally);
      first.overlaps.take(other.overlaps);
    }
    first.tally.add(first.overlaps);
    return first.tally;
  }

  @Override
  public void look(int number, long before) {
    var answers = evaluator.evaluate();
    tally.add(answers);
    overlaps.take(answers, before);
  }

  @Override
  public void finish() {
    tally.finish();
  }
}
