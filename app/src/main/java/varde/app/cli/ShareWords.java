package varde.app.cli;

import java.util.Optional;
import varde.app.words.Texts;
import varde.engine.indicator.Proportion;

/// One share in words: the percentage, its interval, and what it is counted of.
///
/// @param missing what stands in place of a percentage that is not there
record ShareWords(Texts texts, String missing) {

  String percent(Optional<Proportion> share) {
    return share
        .map(one ->
            one.isEmpty()
                ? ""
                : texts.say("indicators.percent", texts.decimal(100 * one.value(), 1)))
        .orElse(missing);
  }

  String interval(Optional<Proportion> share) {
    return share
        .flatMap(Proportion::wilson)
        .map(bounds ->
            texts.say(
                "indicators.interval",
                texts.decimal(100 * bounds.lower(), 1),
                texts.decimal(100 * bounds.upper(), 1)))
        .orElse("");
  }

  String counted(Optional<Proportion> share) {
    return share
        .map(one ->
            texts.say(
                "indicators.of", texts.number(one.numerator()), texts.number(one.denominator())))
        .orElse("");
  }
}
