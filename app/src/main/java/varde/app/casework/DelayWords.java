package varde.app.casework;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import varde.app.casework.CoursePageView.Late;
import varde.app.words.DayWords;
import varde.app.words.Texts;
import varde.engine.timeline.Interval;

/// Puts the times that were not kept into words, with what was said of them.
record DelayWords(CourseView view, Texts texts, DayWords days, ZoneId zone) {

  List<Late> late() {
    return view.answer().stream()
        .flatMap(answer -> answer.timeline().intervals().stream())
        .filter(Delay::isLate)
        .map(this::late)
        .toList();
  }

  private Late late(Interval interval) {
    var latest = latest(interval);
    return new Late(
        interval.limit().id(),
        interval.start().toString(),
        Sign.of(interval.state(), interval.due(), view.today()).word(),
        text(interval),
        latest.map(Delay::reason).orElse(""),
        latest
            .map(delay ->
                texts.say(
                    "course.delay.by",
                    view.person(delay.recordedBy()),
                    days.date(delay.recordedAt().atZone(zone).toLocalDate())))
            .orElse(""));
  }

  private Optional<Delay> latest(Interval interval) {
    return view.delays().stream()
        .filter(delay -> delay.isOf(interval))
        .reduce((earlier, later) -> later);
  }

  private String text(Interval interval) {
    var label = texts.say(interval.limit().interval().label());
    var due = interval.due().orElseThrow();
    return switch (interval.state()) {
      case OVERDUE -> texts.say("course.delay.over", label, days.day(due), days.left(due));
      case LAPSED -> texts.say("course.delay.lapsed", label, days.day(due));
      default ->
          texts.say(
              "course.delay.missed",
              label,
              interval.elapsed().orElse(0),
              DAYS.between(interval.start(), due));
    };
  }
}
