package varde.app.words;

import varde.engine.edition.Edition;
import varde.engine.edition.Mark;

/// When an edition is in force, in words.
public record EditionPeriod(Texts texts) {

  public String of(Edition edition) {
    if (edition.from().isEmpty()) {
      return texts.say("period.unknown");
    }
    var from = edition.from().get();
    var period =
        edition.through().isPresent()
            ? texts.say(
                "period.through", texts.shortDay(from), texts.shortDay(edition.through().get()))
            : texts.say("period.from", texts.shortDay(from));
    var known = edition.provenance();
    return known.mark() == Mark.LOCAL
        ? texts.say("period.local", period, known.source(), texts.say(known.note()))
        : period;
  }
}
