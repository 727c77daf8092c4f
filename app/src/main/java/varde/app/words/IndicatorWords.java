package varde.app.words;

import java.util.Optional;
import varde.engine.edition.Indicator;
import varde.engine.edition.Moment;

/// What an indicator counts, in a sentence.
public record IndicatorWords(EditionWords words, RuleWords rules) {

  public String sentence(Indicator indicator) {
    var texts = words.texts();
    var counted =
        switch (indicator) {
          case Indicator.InTime share ->
              share
                  .setting()
                  .map(setting ->
                      texts.say(
                          "indicator.in-time.in",
                          interval(share.interval()),
                          texts.say("setting." + LimitWords.word(setting))))
                  .orElseGet(() -> texts.say("indicator.in-time", interval(share.interval())));
          case Indicator.WithEvent share ->
              texts.say(
                  "indicator.with-event", rules.from(share.among()), rules.match(share.event()));
          case Indicator.Days days ->
              texts.say("indicator.days", moment(days.from()), moment(days.to()));
          case Indicator.DaysApart apart ->
              texts.say("indicator.days-apart", rules.match(apart.event()));
          case Indicator.PerCourse often ->
              texts.say("indicator.per-course", rules.match(often.event()));
        };
    return indicator
        .facts()
        .target()
        .map(target -> counted + " " + texts.say("indicator.target", target))
        .orElse(counted);
  }

  private String moment(Moment moment) {
    return switch (moment) {
      case Moment.First first -> rules.match(first.event());
      case Moment.FinalDecision decision -> words.texts().say("indicator.final-decision");
    };
  }

  private String interval(String id) {
    return Optional.ofNullable(words.edition().intervals().get(id))
        .map(interval -> words.texts().say(interval.label()))
        .orElse(id);
  }
}
