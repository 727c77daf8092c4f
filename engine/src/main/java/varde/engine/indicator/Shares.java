package varde.engine.indicator;

import java.util.List;
import java.util.stream.IntStream;
import varde.engine.edition.Indicator;
import varde.engine.timeline.Answers;

/// The shares over all courses of an evaluation.
public final class Shares {
  private Shares() {}

  /// The indicators that are shares, in the order of the editions the courses were read with.
  public static List<Share> of(Answers answers) {
    var tally = Tally.by(Axis.everything(), Axis.everything(), answers.compiled());
    tally.add(answers);
    var asked =
        IntStream.range(0, answers.courses())
            .filter(answers::isAnswered)
            .flatMap(course -> IntStream.of(answers.indicators(course)))
            .distinct();
    return asked
        .filter(number -> isShare(tally.indicators().get(number)))
        .mapToObj(number -> tally.share(number, Tally.ALL, Tally.ALL))
        .toList();
  }

  private static boolean isShare(Indicator indicator) {
    return switch (indicator) {
      case Indicator.InTime share -> true;
      case Indicator.WithEvent share -> true;
      case Indicator.Days days -> false;
      case Indicator.DaysApart apart -> false;
      case Indicator.PerCourse often -> false;
    };
  }
}
