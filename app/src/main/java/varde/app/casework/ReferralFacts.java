package varde.app.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import varde.app.casework.ReferralPageView.Fact;
import varde.app.words.DayWords;
import varde.app.words.Texts;

/// What is known of a referral, as names and what they are.
record ReferralFacts(Referral referral, String unit, Texts texts, DayWords days) {

  /// The facts of a referral that is assessed.
  List<Fact> facts() {
    return facts(OptionalInt.empty());
  }

  /// The facts.
  ///
  /// @param within how many days it may take, as a main rule, to decide that an emergency is over
  List<Fact> facts(OptionalInt within) {
    var facts = new ArrayList<Fact>();
    facts.add(fact("referral.from", referral.received().referrer()));
    facts.add(fact("referral.received", days.day(referral.received().on())));
    facts.add(fact("referral.unit", unit));
    if (referral.emergency()) {
      facts.add(fact("referral.emergency", emergency(within)));
    }
    referral.before().ifPresent(before -> facts.add(fact("referral.before", before(before))));
    referral.assessment().ifPresent(assessment -> facts.addAll(assessed(assessment)));
    referral.firstAttendanceOn().ifPresent(day -> facts.add(fact("referral.first", days.day(day))));
    return facts;
  }

  private List<Fact> assessed(Referral.Assessment assessment) {
    var facts = new ArrayList<Fact>();
    facts.add(fact("referral.assessed", days.day(assessment.on())));
    facts.add(fact("referral.right", texts.say("referral.right." + right(assessment))));
    assessment
        .legalDeadline()
        .ifPresent(day -> facts.add(fact("referral.deadline", days.day(day))));
    return facts;
  }

  /// What the assessment came to, as a word in keys of texts.
  static String right(Referral.Assessment assessment) {
    return assessment.right().map(Words::of).orElse(ReferralRows.NO_RIGHT);
  }

  private String before(Referral.Before before) {
    return before
        .startedOn()
        .map(day -> texts.say("referral.before.since", before.provider(), days.date(day)))
        .orElse(before.provider());
  }

  private String emergency(OptionalInt within) {
    if (within.isEmpty()) {
      return texts.say("referral.emergency.yes");
    }
    var day = referral.received().on().plusDays(within.getAsInt());
    return texts.say("referral.emergency.by", days.day(day), days.left(day));
  }

  private Fact fact(String key, String text) {
    return new Fact(texts.say(key), text, "");
  }
}
