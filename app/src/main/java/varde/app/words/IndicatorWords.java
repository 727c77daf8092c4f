package varde.app.words;

import java.util.Optional;
import varde.engine.edition.Indicator;

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
        };
    return indicator
        .facts()
        .target()
        .map(target -> counted + " " + texts.say("indicator.target", target))
        .orElse(counted);
  }

  private String interval(String id) {
    return Optional.ofNullable(words.edition().intervals().get(id))
        .map(interval -> words.texts().say(interval.label()))
        .orElse(id);
  }
}
