package varde.app.casework;

import java.time.LocalDate;
import varde.app.casework.RegisterView.Effect;
import varde.app.words.DayWords;
import varde.app.words.Texts;
import varde.engine.timeline.Interval;

/// What begins when something is registered, in a sentence.
record EffectWords(Texts texts, DayWords days, LocalDate today) {

  Effect beginning(Interval interval) {
    var label = texts.say(interval.limit().interval().label());
    if (interval.due().isEmpty()) {
      return new Effect(
          Sign.UNKNOWN.word(),
          texts.say(
              "course.effect.begins.no-day",
              label,
              texts.say("reason." + interval.reason().word())));
    }
    var due = interval.due().get();
    var begins = texts.say("course.effect.begins", label, days.day(due), days.left(due));
    return new Effect(
        Sign.of(interval.state(), interval.due(), today).word(),
        days.holiday(due)
            .map(holiday -> begins + " " + texts.say("course.effect.holiday", holiday))
            .orElse(begins));
  }
}
