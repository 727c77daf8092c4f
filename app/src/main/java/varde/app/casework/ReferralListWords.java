package varde.app.casework;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import varde.app.casework.ReferralPageView.Row;
import varde.app.security.People;
import varde.app.words.DayWords;
import varde.app.words.Texts;

/// Puts the list of referrals into words.
final class ReferralListWords {
  private final Referrals.Page page;
  private final Texts texts;
  private final DayWords days;

  ReferralListWords(Referrals.Page page, Texts texts) {
    this.page = page;
    this.texts = texts;
    this.days = new DayWords(texts, page.today());
  }

  /// How many wait, in a sentence.
  public String lead() {
    return texts.say("referrals.lead", page.waiting().size());
  }

  public List<Row> waiting() {
    return page.waiting().stream()
        .map(one -> row(one, one.received().on(), days.ago(one.received().on())))
        .toList();
  }

  public List<Row> assessed() {
    return page.assessed().stream()
        .map(one -> {
          var assessment = one.assessment().orElseThrow();
          var right = texts.say("referral.right." + ReferralFacts.right(assessment));
          return row(one, assessment.on(), right);
        })
        .toList();
  }

  public boolean mayRegister() {
    return !page.units().isEmpty();
  }

  private Row row(Referral referral, LocalDate day, String note) {
    return new Row(
        referral.id(),
        referral.course().orElse(0),
        referral.patient().name(),
        referral
            .patient()
            .birthDate()
            .map(born -> texts.say("person.age", Period.between(born, page.today()).getYears()))
            .orElse(""),
        unit(referral.unit()),
        referral.received().referrer(),
        day.toString(),
        days.day(day),
        note,
        referral.emergency());
  }

  private String unit(int id) {
    return page.all().stream()
        .filter(unit -> unit.id() == id)
        .map(People.Unit::name)
        .findFirst()
        .orElse("");
  }
}
