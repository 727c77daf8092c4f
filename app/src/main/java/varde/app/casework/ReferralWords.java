package varde.app.casework;

import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import varde.app.casework.ReferralPageView.Choice;
import varde.app.casework.ReferralPageView.Fact;
import varde.app.casework.ReferralPageView.Foreseen;
import varde.app.casework.RegisterView.Effect;
import varde.app.casework.RegisterView.Named;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.app.words.Texts;
import varde.engine.edition.Edition;
import varde.engine.edition.Pathway;
import varde.engine.edition.Rule;
import varde.engine.edition.Severity;

/// Puts a referral into words, and what its assessment would lead to.
///
/// @param edition the one in force, whose pathways can be chosen
record ReferralWords(ReferralView view, Edition edition, Texts texts, DayWords days) {

  ReferralWords(ReferralView view, Edition edition, Texts texts) {
    this(view, edition, texts, new DayWords(texts, view.today()));
  }

  ReferralPageView page(FormView form) {
    var referral = view.referral();
    return new ReferralPageView(
        referral.id(),
        referral.version(),
        referral.patient().name(),
        facts(),
        standing(),
        referral.course().orElse(0),
        referral.waits(),
        view.mayStart(),
        about(),
        view.courses().stream().map(this::course).toList(),
        pathways(form.value("pathway")),
        severities(form),
        texts.say("referral.severity.as", asksSeverity()),
        people(form));
  }

  private String facts() {
    var said = new ArrayList<String>();
    age().ifPresent(age -> said.add(texts.say("person.age", age)));
    var municipality = view.referral().patient().municipality();
    if (!municipality.isEmpty()) {
      said.add(municipality);
    }
    return String.join(", ", said);
  }

  private Optional<Integer> age() {
    return view.referral()
        .patient()
        .birthDate()
        .map(born -> Period.between(born, view.today()).getYears());
  }

  private String standing() {
    var referral = view.referral();
    if (referral.mistaken()) {
      return texts.say("referral.standing.mistaken");
    }
    return referral
        .assessment()
        .map(assessment ->
            texts.say(
                "referral.standing." + ReferralFacts.right(assessment), days.day(assessment.on())))
        .orElseGet(() -> texts.say("referral.standing.waits", days.ago(referral.received().on())));
  }

  private List<Fact> about() {
    return new ReferralFacts(view.referral(), view.unit(), texts, days).facts(within());
  }

  private OptionalInt within() {
    return edition.pathways().stream()
        .flatMap(pathway -> pathway.rules(Rule.Starts.class))
        .flatMap(starts -> starts.referral().stream())
        .flatMapToInt(rule -> rule.emergencyDays().stream())
        .findFirst();
  }

  private Fact course(CourseView.Other other) {
    var facts = other.course().facts();
    return new Fact(
        name(facts.pathway()),
        other
            .answer()
            .map(answer ->
                texts.say(
                    answer.closed().isPresent() ? "course.other.closed" : "course.other.open",
                    answer.started().map(days::date).orElse(""),
                    answer.closed().map(days::date).orElse("")))
            .orElse(""),
        "/courses/" + facts.course());
  }

  private String name(String pathway) {
    return edition.find(pathway).map(Pathway::name).map(texts::say).orElse(pathway);
  }

  /// The pathways, first those that nothing speaks against.
  private List<Choice> pathways(String chosen) {
    return edition.pathways().stream()
        .map(pathway ->
            new Choice(
                pathway.id(),
                texts.say(pathway.name()),
                texts.say(pathway.forWhom()),
                against(pathway),
                pathway.id().equals(chosen)))
        .sorted(Comparator.comparing(choice -> !choice.note().isEmpty()))
        .toList();
  }

  private String against(Pathway pathway) {
    var isInIt =
        view.courses().stream()
            .filter(other -> other.answer().map(answer -> answer.closed().isEmpty()).orElse(true))
            .anyMatch(other -> other.course().facts().pathway().equals(pathway.id()));
    if (isInIt) {
      return texts.say("referral.pathway.in-it");
    }
    return pathway
        .rules(Rule.AgeUnder.class)
        .map(Rule.AgeUnder::years)
        .filter(years -> age().filter(age -> age >= years).isPresent())
        .map(years -> texts.say("referral.pathway.age", years))
        .findFirst()
        .orElse("");
  }

  /// The pathways in which it matters how severe it is.
  private String asksSeverity() {
    return edition.pathways().stream()
        .filter(
            pathway -> pathway.limits().stream().anyMatch(limit -> limit.severity().isPresent()))
        .map(pathway -> texts.say(pathway.name()))
        .collect(Collectors.joining(", "));
  }

  /// How severe it is, where a pathway asks for it.
  private List<Named> severities(FormView form) {
    return asksSeverity().isEmpty()
        ? List.of()
        : Stream.of(Severity.values())
            .map(Words::of)
            .map(word -> new Named(word, texts.say("severity." + word), form.is("severity", word)))
            .toList();
  }

  private ReferralPageView.People people(FormView form) {
    return NamedWords.people(view.choices(), form);
  }

  /// What would follow.
  Foreseen foreseen(String choice, Referrals.Foreseen foreseen) {
    var start = foreseen.start();
    var words = new EditionWords(start.edition(), texts);
    var effects = new ArrayList<Effect>();
    effects.add(started(start));
    if (start.isDecidedLate()) {
      effects.add(
          new Effect(
              Sign.CODE.word(),
              texts.say("referral.effect.late", start.rule().emergencyDays().orElse(0))));
    }
    var begun = new EffectWords(texts, days, view.today());
    foreseen.timeline().stream()
        .flatMap(timeline -> timeline.intervals().stream())
        .filter(interval -> start.assessment().right().isPresent())
        .forEach(interval -> effects.add(begun.beginning(interval)));
    start
        .assessment()
        .legalDeadline()
        .ifPresent(day ->
            effects.add(
                new Effect(
                    Sign.START.word(), texts.say("referral.effect.deadline", days.day(day)))));
    return new Foreseen(
        choice,
        effects,
        foreseen.timeline().stream()
            .flatMap(timeline -> timeline.findings().stream())
            .map(finding -> new RemarkWords(words, days).remark(finding))
            .toList(),
        texts.say(start.assessment().right().isPresent() ? "referral.start" : "referral.keep"));
  }

  private Effect started(ReferralStart start) {
    return new Effect(Sign.START.word(), startedText(start) + " " + because(start));
  }

  private String startedText(ReferralStart start) {
    var name = texts.say(start.pathway().name());
    if (!start.isStarted()) {
      return texts.say("referral.effect.none");
    }
    return start.assessment().right().isPresent()
        ? texts.say("referral.effect.starts", name, days.day(start.day()))
        : texts.say(
            "referral.effect.not-granted",
            name,
            days.day(start.day()),
            days.day(start.assessment().on()));
  }

  /// Why the start bears that day.
  private String because(ReferralStart start) {
    var rule = start.rule();
    if (!start.isStarted()) {
      return "";
    }
    return start.referral().emergency() && rule.emergencyDays().isPresent()
        ? texts.say("rule.starts.emergency", rule.emergencyDays().getAsInt())
        : texts.say("rule.starts." + Words.of(rule.dated()));
  }
}
