package varde.app.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import varde.app.Project;
import varde.catalogue.Catalogue;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Right;
import varde.engine.edition.Rule;

/// Every kind of rule, said with the names of the edition of 2019.
class RuleWordsTest {
  private static final Rule.Origin ORIGIN = new Rule.Origin("rule", List.of(), "");
  private static final Rule.Referral AT_RECEIPT =
      new Rule.Referral(
          Rule.Dated.RECEIVED, Optional.of(new EventMatch("X", "R")), OptionalInt.of(14), "");
  private static final Rule.Referral AT_ASSESSMENT =
      new Rule.Referral(Rule.Dated.ASSESSED, Optional.empty(), OptionalInt.empty(), "");
  private static final Edition EDITION =
      Catalogue.load(List.of(Project.ROOT.resolve("pathways")))
          .value()
          .orElseThrow()
          .find("2019-pakkeforlop")
          .orElseThrow();

  static Stream<Arguments> rules() {
    return Stream.of(
        arguments(
            new Rule.NotAfterToday(ORIGIN, "F"), "An event dated after today does not count."),
        arguments(
            new Rule.Listed(ORIGIN, "F"),
            "An event that is not in the list of codes for the pathway does not count."),
        arguments(
            new Rule.AnyOutcome(ORIGIN, "X", Pattern.compile("[A-Z]"), "F"),
            "An outcome of closing (X) that is not in the list counts all the same, and is told."),
        arguments(
            new Rule.Repetition(ORIGIN, "F"),
            "The same event, outcome and date once more does not count."),
        arguments(
            new Rule.Starts(ORIGIN, "A", "F", "G", "H", Optional.empty()),
            "Start (A) starts the course. Only the first one counts; later ones are ignored."),
        arguments(
            new Rule.Starts(ORIGIN, "A", "", "", "", Optional.of(AT_RECEIPT)),
            "Start (A) starts the course. Only the first one counts; later ones are ignored. The"
                + " start is dated on the day the referral was received. Without a right to care"
                + " the course is closed at once: closing (X) with outcome Right not granted (R). After an"
                + " emergency the start is dated on the day the emergency was decided to be over,"
                + " as a main rule within 14 days."),
        arguments(
            new Rule.Starts(ORIGIN, "A", "", "", "", Optional.of(AT_ASSESSMENT)),
            "Start (A) starts the course. Only the first one counts; later ones are ignored. The"
                + " start is dated on the day the assessment of the referral was finished. Without"
                + " a right to care no course is started."),
        arguments(
            new Rule.FirstOnly(ORIGIN, "M", "C", "F", Optional.of(Right.TREATMENT)),
            "First attendance (M) counts once, the first time. Later ones are ignored. After the"
                + " first clinical decision (C) each is a finding. With right to treatment the"
                + " first one counts even then."),
        arguments(
            new Rule.FirstOnly(ORIGIN, "M", "", "", Optional.empty()),
            "First attendance (M) counts once, the first time. Later ones are ignored."),
        arguments(
            new Rule.Decides(ORIGIN, "C", 1, "U", "F"),
            "Clinical decision (C) decides what is to happen next. Only one counts, and the last"
                + " that counts is the final decision. One more counts after a first one with"
                + " outcome Extended assessment (U), which is never final."),
        arguments(
            new Rule.Decides(ORIGIN, "C", 3, "", "F"),
            "Clinical decision (C) decides what is to happen next. At most 3 count, and the last"
                + " that counts is the final decision."),
        arguments(
            new Rule.ComesBefore(ORIGIN, "C", "E", "F", true, false, Optional.empty(), ""),
            "Clinical decision (C) must come before evaluation (E). Evaluation (E) does not count"
                + " without it."),
        arguments(
            new Rule.ComesBefore(
                ORIGIN, "M", "C", "F", false, true, Optional.of(Right.TREATMENT), "waiting"),
            "First attendance (M) must come before clinical decision (C). It is told once. With"
                + " right to treatment it is not asked. What is not measured then: Waiting for the"
                + " first attendance."),
        arguments(
            new Rule.NotLaterThan(ORIGIN, "P", "C", "F"),
            "Start of symptoms (P) must not be dated later than the first clinical decision (C)."),
        arguments(
            new Rule.Closes(ORIGIN, List.of("X"), "F"),
            "Closing (X) closes the course: what is open ends there, and later events do not"
                + " count."),
        arguments(
            new Rule.Closes(ORIGIN, List.of("X", "H", "E"), ""),
            "Closing (X), need for help at closing (H) or evaluation (E) closes the course: what"
                + " is open ends there."),
        arguments(
            new Rule.Postpones(ORIGIN, "L"),
            "Postponed by the patient (L) marks every interval that is open on its day as"
                + " postponed. No due day moves."),
        arguments(
            new Rule.Helps(ORIGIN, "H"),
            "With need for help at closing (H) the course is about to close."),
        arguments(
            new Rule.IndividualAfter(ORIGIN, "between-evaluations", 365),
            "Between evaluations: what begins 365 days or more after the final decision is agreed"
                + " individually, and not measured."),
        arguments(
            new Rule.AgeUnder(ORIGIN, 18, "F"),
            "The patient has not turned 18 on the day of the start."),
        arguments(new Rule.OneAtATime(ORIGIN, "F"), "A patient is in one course at a time."),
        arguments(
            new Rule.Withdrawn(ORIGIN, "F"),
            "A code that is withdrawn is not used after its last day."),
        arguments(
            new Rule.ReturnsWithin(ORIGIN, "A", List.of("X"), 28, "F"),
            "Start (A) within 28 days after closing (X) counts, and is told."));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_is_said_in_sentences(Rule rule, String sentences) {
    assertThat(said(rule, new Texts(Texts.ENGLISH, List.of()))).isEqualTo(sentences);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_is_said_in_norwegian_too(Rule rule, String sentences) {
    for (var language : List.of(Texts.BOKMAAL, Texts.NYNORSK)) {
      assertThat(said(rule, new Texts(language, List.of())))
          .as(sentences)
          .endsWith(".")
          .doesNotContain("{");
    }
  }

  @Test
  void every_kind_of_rule_is_said() {
    assertThat(rules().map(rule -> rule.get()[0].getClass().getSimpleName()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Rule.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
  }

  private static String said(Rule rule, Texts texts) {
    return new RuleWords(new EditionWords(EDITION, texts)).sentence(rule).replace('\u00A0', ' ');
  }
}
