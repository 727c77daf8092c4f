package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static varde.catalogue.EditionDiffTest.COPY;
import static varde.catalogue.EditionDiffTest.EDITION;
import static varde.catalogue.EditionDiffTest.PATHWAY;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A change in any part of an edition is told, and told as what it is: "nothing else changed" is
/// only worth something when everything was looked at.
class EveryPartComparedTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          composite: "(K[0-9])    | composite: "(K[1-9])    | NOTATION: EDITION  notation
          outcome: ".?"           | outcome: "[A-Z]?"       | NOTATION: EDITION  notation
          en: Codes}}             | en: Combinations}}      | NAMES: CODE_SYSTEM 3 name
          oid: 1.2.1,             | oid: 1.2.9,             | CODES: CODE_SYSTEM 1 oid
          holds: events           | holds: letters          | CODES: CODE_SYSTEM 1 holds
          {oid: 1.2.1,            | {source: BOOK, oid: 1.2.1, | KNOWN: CODE_SYSTEM 1 source
          en: Visit}              | en: Encounter}          | TEXTS: EVENT V label
          en: Decision}, outcomes | en: Choice}, outcomes   | TEXTS: EVENT D label
          nn: Tilvist             | nn: Vist til            | TEXTS: PHASE referred label
          nn: Ventetid            | nn: Tid                 | TEXTS: INTERVAL waiting label
          to: first V,            | reading: R-9, to: first V, | KNOWN: INTERVAL waiting source
          nn: For mange           | nn: For mykje           | TEXTS: FINDING F-MORE text
          nn: Slett               | nn: Stryk               | TEXTS: FINDING F-MORE remedy
          F-MORE: {text           | F-MORE: {source: BOOK, text | KNOWN: FINDING F-MORE source
          target: 80              | source: BOOK, target: 80    | KNOWN: INDICATOR in-time source
          among: first S          | among: first V          | INDICATORS: INDICATOR going-on kind
          interval: waiting       | interval: care          | INDICATORS: INDICATOR in-time kind
          interval: waiting       | setting: inpatient, interval: waiting | INDICATORS: INDICATOR in-time kind
          """)
  void in_the_edition(String words, String others, String told) {
    assertTold(COPY.changed(EDITION, words, others), told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          phase: assessment   | phase: treatment                | STEPS: STEP visit phase in [K1]
          title: How to meet  | title: How to see               | STEPS: STEP visit guideline in [K1]
          org/meet            | org/see                         | STEPS: STEP visit guideline in [K1]
          nn: Besøket         | nn: Vitjinga                    | TEXTS: STEP visit label in [K1]
          nn: Vi møtest       | nn: Me møtest                   | TEXTS: STEP visit text in [K1]
          nn: Lege            | nn: Lækjar                      | TEXTS: STEP visit responsible in [K1]
          nn: Søvn            | nn: Svevn                       | TEXTS: POINT sleep label in [K1]
          sleep: {label       | sleep: {source: BOOK, label     | KNOWN: POINT sleep source in [K1]
          nn: Nyttig?         | nn: Til nytte?                  | TEXTS: QUESTION useful text in [K1]
          useful: {text       | useful: {source: BOOK, text     | KNOWN: QUESTION useful source in [K1]
          """)
  void in_what_every_pathway_has(String words, String others, String told) {
    assertTold(COPY.changed(EDITION, words, others), told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-01-01      | 2020-06-01                   | PATHWAYS: PATHWAY K1 first_day in [K1]
          group: general  | group: condition             | PATHWAYS: PATHWAY K1 group in [K1]
          nn: Betre       | nn: Sunnare                  | TEXTS: PATHWAY K1 goal in [K1]
          """)
  void in_a_pathway(String words, String others, String told) {
    assertTold(COPY.changed(PATHWAY, words, others), told);
  }

  @Test
  void in_the_words_that_only_one_side_has() {
    var text = "{nb: A, nn: B, en: C}";

    assertTold(
        COPY.changed(PATHWAY, "goal:", "for_whom: " + text + "\ngoal:"),
        "TEXTS: PATHWAY K1 for_whom in [K1]");
    assertTold(
        COPY.changed(PATHWAY, "goal:", "plain: " + text + "\ngoal:"),
        "TEXTS: PATHWAY K1 plain in [K1]");
  }

  @Test
  void in_how_well_a_pathway_and_a_step_are_known() {
    assertTold(
        COPY.changed(PATHWAY, "group: general", "group: general\nsource: BOOK"),
        "KNOWN: PATHWAY K1 source in [K1]");
    assertTold(
        COPY.changed(EDITION, "    events: [V]", "    events: [V]\n    source: BOOK"),
        "KNOWN: STEP visit source in [K1]");
  }

  @Test
  void in_what_stands_outside_the_order() {
    assertTold(
        COPY.changed(EDITION, "[S, V, D, X]\n  outside: [P]", "[P, S, V, D, X]"),
        "ORDER: EDITION  same_day",
        "ORDER: EDITION  outside");
  }

  @Test
  void in_what_one_side_lists_and_the_other_does_not() {
    assertTold(
        COPY.changed(
            EDITION, "  \"3\": {oid", "  \"4\": {name: {nb: D, nn: D, en: D}}\n  \"3\": {oid"),
        "CODES: CODE_SYSTEM 4 added");
    assertTold(
        COPY.changed(EditionDiffTest.CODES, "verified,,BOOK\n,G", "secondary,,BOOK\n,G"),
        "KNOWN: CODE 1/S source");
  }

  @Test
  void in_the_list_an_event_takes_its_outcomes_from() {
    var list = "\n  \"2\":\n";
    var other =
        """

          "4":
            G: {label: {nb: Videre, nn: Vidare, en: On}}
            H: {label: {nb: Hjem, nn: Heim, en: Home}}
          "2":
        """;

    assertTold(
        COPY.changed(Folders.EDITION, list, other)
            .changed(EDITION, list, other)
            .changed(EDITION, "outcomes: \"2\"", "outcomes: \"4\""),
        "CODES: EVENT D outcomes");
  }

  @Test
  void in_the_steps_a_pathway_has() {
    var same = "{nb: A, nn: B, en: C}";
    var step =
        """
        steps:
          rest: {phase: treatment, label: %1$s, text: %1$s, plain: %1$s, responsible: %1$s}
        """
            .formatted(same);

    assertTold(COPY.changed(PATHWAY, "goal:", step + "goal:"), "STEPS: STEP rest added in [K1]");
  }

  @Test
  void in_the_pathways_there_are() {
    assertTold(
        COPY.with("second/K2.yaml", "pathway: K2\nname: {nb: To, nn: To, en: Two}\nevents: [V]\n"),
        "PATHWAYS: PATHWAY K2 added in [K2]");
  }

  private void assertTold(Folders folders, String... told) {
    var loaded = folders.load(folder);
    assertThat(loaded.problems()).isEmpty();
    var catalogue = loaded.value().orElseThrow();
    var diff =
        EditionDiff.between(
            catalogue.find("first").orElseThrow(), catalogue.find("second").orElseThrow());
    assertThat(diff.changes()).extracting(EditionDiffTest::shown).containsExactly(told);
  }
}
