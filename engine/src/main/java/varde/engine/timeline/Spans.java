package varde.engine.timeline;

/// Counts what is told of many courses by its median: days from one moment of a course to another,
/// with a limit or without, and how often something happened.
final class Spans {
  private final Answers answers;

  @SuppressWarnings("NullAway.Init")
  private CourseWalk walk;

  @SuppressWarnings("NullAway.Init")
  private Counted counted;

  Spans(Answers answers) {
    this.answers = answers;
  }

  void measure(CourseWalk of) {
    walk = of;
    counted = of.counted;
    for (var span : of.table.spans) {
      switch (span.kind()) {
        case BETWEEN -> between(span, of.place(span.from()), of.place(span.to()));
        case APART -> apart(span);
        case PER_COURSE -> perCourse(span);
      }
    }
  }

  private void between(SpanTable span, int start, int end) {
    if (start >= 0 && end > start) {
      answers.addSpan(
          span.indicator(),
          counted.day(end) - counted.day(start),
          counted.day(end),
          counted.setting(start));
    }
  }

  private void apart(SpanTable span) {
    var match = span.from();
    var decision = walk.continuingDecision();
    var start = decision < 0 ? -1 : counted.find(match.events(), match.outcome(), decision + 1);
    while (start >= 0) {
      var next = counted.find(match.events(), match.outcome(), start + 1);
      between(span, start, next);
      start = next;
    }
  }

  private void perCourse(SpanTable span) {
    var decision = walk.continuingDecision();
    if (decision < 0 || walk.closing() < 0) {
      return;
    }
    var times = counted.times(span.from().events(), span.from().outcome(), decision + 1);
    answers.addSpan(span.indicator(), times, walk.closeDay(), counted.setting(decision));
  }
}
