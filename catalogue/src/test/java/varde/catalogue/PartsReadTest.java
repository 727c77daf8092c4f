package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static varde.catalogue.Folders.CODES;
import static varde.catalogue.Folders.EDITION;
import static varde.catalogue.Folders.GOOD;
import static varde.catalogue.Folders.PATHWAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import varde.engine.edition.Code;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Mark;
import varde.engine.edition.OpenQuestion;
import varde.engine.edition.Pathway;
import varde.engine.edition.Provenance;
import varde.engine.edition.Right;
import varde.engine.edition.Rule;
import varde.engine.edition.Step;
import varde.engine.edition.Text;

/// What is written in the files is what the edition says: each part is read with its keys, and what
/// may be left out is then empty.
class PartsReadTest {
  private static final Rule.Origin ADDED = new Rule.Origin("added", List.of("R-1", "R-2"), "BOOK");

  @TempDir Path folder;

  private Edition edition(Folders folders) {
    var loaded = folders.load(folder);
    assertThat(loaded.problems()).isEmpty();
    return loaded.value().orElseThrow().find("first").orElseThrow();
  }

  private Pathway pathway(Folders folders) {
    return edition(folders).find("K1").orElseThrow();
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        arguments("repetition, finding: F-MORE", new Rule.Repetition(ADDED, "F-MORE")),
        arguments(
            "first-only, event: V, until: D, late: F-MORE, unless_right: treatment",
            new Rule.FirstOnly(ADDED, "V", "D", "F-MORE", Optional.of(Right.TREATMENT))),
        arguments("first-only, event: V", new Rule.FirstOnly(ADDED, "V", "", "", Optional.empty())),
        arguments(
            "comes-before, first: S, then: X, finding: F-SEEN, refuses: yes, once: no,"
                + " unless_right: assessment, unmeasured: waiting",
            new Rule.ComesBefore(
                ADDED, "S", "X", "F-SEEN", true, false, Optional.of(Right.ASSESSMENT), "waiting")),
        arguments(
            "comes-before, first: S, then: X, finding: F-SEEN, refuses: false, once: true",
            new Rule.ComesBefore(ADDED, "S", "X", "F-SEEN", false, true, Optional.empty(), "")),
        arguments(
            "not-later-than, event: V, than: X, finding: F-SEEN",
            new Rule.NotLaterThan(ADDED, "V", "X", "F-SEEN")),
        arguments("postpones, event: V", new Rule.Postpones(ADDED, "V")),
        arguments("helps, event: V", new Rule.Helps(ADDED, "V")),
        arguments(
            "individual-after, interval: care, days: 365",
            new Rule.IndividualAfter(ADDED, "care", 365)),
        arguments("age-under, years: 18, finding: F-SEEN", new Rule.AgeUnder(ADDED, 18, "F-SEEN")),
        arguments("one-at-a-time, finding: F-SEEN", new Rule.OneAtATime(ADDED, "F-SEEN")),
        arguments("withdrawn, finding: F-SEEN", new Rule.Withdrawn(ADDED, "F-SEEN")),
        arguments(
            "returns-within, event: S, after: [X, V], days: 28, finding: F-SEEN",
            new Rule.ReturnsWithin(ADDED, "S", List.of("X", "V"), 28, "F-SEEN")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void each_kind_of_rule_is_read_with_its_keys(String written, Rule rule) {
    var added =
        "\n  added: {reading: [R-1, R-2], source: BOOK, note: why, kind: "
            + written
            + "}\nintervals:";

    assertThat(pathway(GOOD.changed(EDITION, "\nintervals:", added)).rules())
        .contains(rule)
        .hasSize(7);
  }

  @Test
  void what_a_pathway_leaves_out_is_empty() {
    var pathway =
        pathway(
            GOOD.changed(PATHWAY, "goal: {nb: Bedre, nn: Betre, en: Better}\n", "")
                .changed(PATHWAY, "official: Hodepine hos voksne\n", "")
                .changed(PATHWAY, "first_day: 2020-01-01\n", "")
                .changed(PATHWAY, "continues: [G]", "continues:"));

    assertThat(pathway.goal()).isEqualTo(Text.EMPTY);
    assertThat(pathway.plain()).isEqualTo(Text.EMPTY);
    assertThat(pathway.official()).isEmpty();
    assertThat(pathway.firstDay()).isEmpty();
    assertThat(pathway.continues()).isEmpty();
    assertThat(pathway.unknown()).isEmpty();
    assertThat(pathway.provenance()).isEqualTo(new Provenance(Mark.INFERRED, "", Text.EMPTY));
  }

  @Test
  void a_remark_may_be_one_sentence_or_stand_in_every_language() {
    var one = pathway(GOOD.changed(PATHWAY, "group: general", "note: Seen once"));
    var three = pathway(GOOD.changed(PATHWAY, "group: general", "note: {nb: A, nn: B, en: C}"));

    assertThat(one.provenance().note()).isEqualTo(Text.same("Seen once"));
    assertThat(three.provenance().note()).isEqualTo(new Text("A", "B", "C"));
  }

  @Test
  void what_nobody_knows_is_read_with_where_it_was_looked_for() {
    var own = "group: general\nunknown:\n  - {text: {nb: Hva, nn: Kva, en: What}}";

    assertThat(edition(GOOD).unknown())
        .containsExactly(new OpenQuestion(new Text("Hvem", "Kven", "Who"), "BOOK"));
    assertThat(pathway(GOOD.changed(PATHWAY, "group: general", own)).unknown())
        .containsExactly(new OpenQuestion(new Text("Hva", "Kva", "What"), ""));
  }

  @Test
  void a_step_builds_on_a_guideline_or_on_none() {
    var without = GOOD.changed(EDITION, "    guideline: {", "    # guideline: {");

    assertThat(pathway(GOOD).steps())
        .extracting(Step::guideline)
        .containsExactly(Optional.of(new Step.Link("How to meet", "https://example.org/meet")));
    assertThat(pathway(without).steps())
        .extracting(Step::guideline)
        .containsExactly(Optional.empty());
  }

  @Test
  void an_event_named_in_the_pathway_may_be_registered_with_each_of_its_outcomes() {
    var names =
        GOOD.without(CODES).changed(PATHWAY, "continues: [G]", "continues: [G]\nevents: [S, V, D]");

    assertThat(pathway(names).combinations())
        .extracting(EventMatch::toString)
        .containsExactlyInAnyOrder("S", "V", "D/G", "D/H");
  }

  @Test
  void a_code_of_another_list_says_nothing_of_what_may_be_registered() {
    var other =
        GOOD.changed(CODES, "K1,K1S,3", "K1,K1Q,1,Et annet kodeverk,,,verified,,BOOK\nK1,K1S,3");

    assertThat(pathway(other).combinations()).isEqualTo(pathway(GOOD).combinations()).hasSize(5);
    assertThat(edition(other).codes()).extracting(Code::code).contains("K1Q");
  }

  @Test
  void an_edition_without_a_notation_is_asked_as_closely_as_one_with() {
    var free =
        GOOD.without(CODES)
            .changed(
                EDITION,
                "notation:\n  composite: \"(K[0-9])([A-Z])([A-Z]?)\"\n  event: \"[A-Z]\"\n  outcome: \".?\"\n",
                "")
            .changed(PATHWAY, "continues: [G]", "events: [S, V, D, X]\ncontinues: [G, Q]");

    assertThat(free.load(folder).problems())
        .extracting(Problem::code)
        .containsExactly("pathway.continues");
  }

  @Test
  void the_days_of_a_code_and_how_it_is_known_are_read() {
    var withdrawn =
        GOOD.changed(
            CODES,
            "Hodepine hjem,2020-01-01,,verified",
            "Hodepine hjem,2020-01-01,2021-06-30,withdrawn");
    var code =
        edition(withdrawn).codes().stream()
            .filter(c -> c.code().equals("K1DH"))
            .findFirst()
            .orElseThrow();

    assertThat(code.validThrough()).hasValue(LocalDate.of(2021, 6, 30));
    assertThat(code.provenance().mark()).isEqualTo(Mark.WITHDRAWN);
    assertThat(pathway(withdrawn).withdrawn())
        .containsOnly(java.util.Map.entry(new EventMatch("D", "H"), LocalDate.of(2021, 6, 30)));
  }
}
