package varde.engine.timeline;

/// Counts what indicators ask of a course in numbers: days from one moment to another, with a limit
/// or without, how often something happened, and whether it did.
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
        case WHETHER -> whether(span, of.place(span.from()));
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
    var decision = walk.continuingDecision();
    var start = decision < 0 ? -1 : counted.find(span.from(), decision + 1);
    while (start >= 0) {
      var next = counted.find(span.from(), start + 1);
      between(span, start, next);
      start = next;
    }
  }

  private void whether(SpanTable span, int among) {
    if (among >= 0) {
      answers.addSpan(
          span.indicator(),
          walk.place(span.to()) >= 0 ? 1 : 0,
          counted.day(among),
          counted.setting(among));
    }
  }

  private void perCourse(SpanTable span) {
    var decision = walk.continuingDecision();
    if (decision < 0 || walk.closing() < 0) {
      return;
    }
    var times = counted.times(span.from(), decision + 1);
    answers.addSpan(span.indicator(), times, walk.closeDay(), counted.setting(decision));
  }
}
