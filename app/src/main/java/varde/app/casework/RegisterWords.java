package varde.app.casework;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import varde.app.casework.RegisterView.Choice;
import varde.app.casework.RegisterView.Effect;
import varde.app.casework.RegisterView.Faulty;
import varde.app.casework.RegisterView.Named;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.app.words.Texts;
import varde.engine.edition.Setting;
import varde.engine.timeline.Interval;

/// Puts the form of a registration into words, with what would follow.
record RegisterWords(CourseView view, EditionWords words, Texts texts, DayWords days) {

  RegisterView view(
      RegistrationForm form, List<FormFields.Fault> faults, Optional<Preview> preview) {
    var choices = new Choices(view, words.edition());
    var expected = choices.expected();
    return new RegisterView(
        form,
        expected.stream().map(event -> choice(choices, event, form)).toList(),
        choices.all().stream()
            .filter(event -> !expected.contains(event))
            .map(event -> choice(choices, event, form))
            .toList(),
        Stream.of(Setting.values()).map(setting -> setting(setting, form)).toList(),
        preview.map(shown -> dayWords(shown.registration().occurredOn())).orElse(""),
        preview.map(this::effects).orElse(List.of()),
        preview.stream()
            .flatMap(shown -> shown.remarks().stream())
            .map(finding -> new RemarkWords(words, days).remark(finding))
            .toList(),
        faults.stream().map(fault -> new Faulty(fault.field(), texts.say(fault.key()))).toList(),
        preview
            .map(shown ->
                texts.say(
                    "course.register.save",
                    words.eventInside(shown.registration().match().event()),
                    days.date(shown.registration().occurredOn())))
            .orElseGet(() -> texts.say("course.register.see")));
  }

  private Choice choice(Choices choices, String event, RegistrationForm form) {
    var chosen = event.equals(form.event());
    return new Choice(
        event,
        words.event(event),
        chosen,
        choices.outcomes(event).stream()
            .map(outcome ->
                new Named(
                    outcome,
                    words.outcome(event, outcome),
                    chosen && outcome.equals(form.outcome())))
            .toList());
  }

  private Named setting(Setting setting, RegistrationForm form) {
    var word = Words.of(setting);
    return new Named(word, texts.say("setting." + word), word.equals(form.setting()));
  }

  private String dayWords(LocalDate day) {
    return texts.say("course.register.day", days.weekday(day), days.ago(day));
  }

  private List<Effect> effects(Preview preview) {
    var effects = new ArrayList<Effect>();
    var begun = new EffectWords(texts, days, view.today());
    preview.ending().forEach(interval -> effects.add(ending(interval)));
    preview.postponing().forEach(interval -> effects.add(postponing(interval)));
    preview.beginning().forEach(interval -> effects.add(begun.beginning(interval)));
    if (preview.movesPhase()) {
      var phase = preview.after().timeline().phase();
      effects.add(
          new Effect(Sign.START.word(), texts.say("course.effect.phase", words.phase(phase))));
    }
    var code = CourseWords.code(preview.registration().match());
    effects.add(new Effect(Sign.CODED.word(), texts.say("course.effect.code", code)));
    return effects;
  }

  private Effect ending(Interval interval) {
    var sign = Sign.of(interval.state(), interval.due(), view.today());
    var label = texts.say(interval.limit().interval().label());
    var elapsed = interval.elapsed().orElse(0);
    var text =
        interval
            .due()
            .map(due ->
                texts.say(
                    "course.effect.ends." + interval.state().word(),
                    label,
                    elapsed,
                    DAYS.between(interval.start(), due)))
            .orElseGet(() -> texts.say("course.effect.ends.not-measured", label, elapsed));
    return new Effect(sign.word(), text);
  }

  private Effect postponing(Interval interval) {
    return new Effect(
        Sign.POSTPONED.word(),
        texts.say("course.effect.postponed", texts.say(interval.limit().interval().label())));
  }
}
