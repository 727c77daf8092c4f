package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static varde.catalogue.Folders.GOOD;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import varde.catalogue.Change.Kind;
import varde.catalogue.Change.Value.Coded;
import varde.catalogue.Change.Value.Limited;
import varde.catalogue.Change.Value.Said;
import varde.engine.edition.Text;
import varde.engine.limit.Days;

/// The second edition is a copy of the first, in force after it, in which one thing is changed.
class EditionDiffTest {
  static final String EDITION = "second/edition.yaml";
  static final String PATHWAY = "second/K1.yaml";
  static final String CODES = "second/codes.csv";
  static final Folders COPY = copy();

  @TempDir Path folder;

  private static Folders copy() {
    var files = new LinkedHashMap<>(GOOD.files());
    GOOD.files().forEach((file, text) -> files.put(file.replace("first/", "second/"), text));
    return new Folders(files)
        .changed(EDITION, "edition: first", "edition: second")
        .changed(
            EDITION,
            "in_force: {from: 2020-01-01, through: 2021-12-31,",
            "in_force: {from: 2022-01-01,");
  }

  @Test
  void a_copy_under_another_id_and_period_changes_nothing() {
    var diff = diff(COPY);

    assertThat(diff.changes()).isEmpty();
    assertThat(diff.kinds()).isEmpty();
    assertThat(diff.shared()).containsExactly("K1");
  }

  @Test
  void summary_amendments_and_open_questions_are_about_the_edition_and_not_compared() {
    assertThat(
            diff(COPY.changed(EDITION, "en: About the first", "en: About the second")
                    .changed(EDITION, "en: Mended", "en: Mended again")
                    .changed(EDITION, "en: Who}", "en: Whom}"))
                .changes())
        .isEmpty();
  }

  @Test
  void another_name_of_the_edition_a_pathway_or_an_official_text_is_a_change_of_names() {
    assertThat(
            told(
                COPY.changed(EDITION, "en: First}", "en: Second}")
                    .changed(PATHWAY, "en: Headache", "en: Migraine")
                    .changed(PATHWAY, "Hodepine hos voksne", "Hodepine")
                    .changed(EDITION, "Ukjent kode", "Ugyldig kode")
                    .changed(CODES, "Start av forløp", "Forløp start")))
        .containsExactly(
            "NAMES: EDITION  name",
            "NAMES: FINDING F-LISTED official",
            "NAMES: CODE 1/S text_nb",
            "NAMES: PATHWAY K1 name in [K1]",
            "NAMES: PATHWAY K1 official in [K1]");
  }

  @Test
  void an_official_text_that_is_unknown_is_no_code_taken_away() {
    var change = only(COPY.changed(CODES, "Start av forløp", ""));

    assertThat(change.kind()).isEqualTo(Kind.NAMES);
    assertThat(texts(change.before())).containsExactly("Start av forløp");
    assertThat(texts(change.after())).isEmpty();
  }

  @Test
  void a_code_that_comes_or_goes_is_a_change_of_codes() {
    assertThat(
            told(
                COPY.changed(CODES, "K1,K1DH,3,Hodepine hjem,2020-01-01,,verified,,BOOK\n", "")
                    .changed(CODES, "\n,G,2", "\n,H,2,Hjem,2020-01-01,,verified,,BOOK\n,G,2")))
        .containsExactly("CODES: CODE 2/H added", "CODES: CODE 3/K1DH taken away in [K1]");
  }

  @Test
  void a_code_that_is_withdrawn_is_a_change_of_codes() {
    assertThat(
            told(
                COPY.changed(
                    CODES,
                    "Hodepine hjem,2020-01-01,,verified",
                    "Hodepine hjem,2020-01-01,2022-06-30,withdrawn")))
        .containsExactly("CODES: CODE 3/K1DH valid_through in [K1]");
  }

  @Test
  void the_days_of_a_text_follow_the_text() {
    assertThat(told(COPY.changed(CODES, "Start av forløp,2020-01-01,", "Forløp start,2022-01-01,")))
        .containsExactly("NAMES: CODE 1/S text_nb");
  }

  @Test
  void events_and_outcomes_that_come_are_a_change_of_codes() {
    assertThat(
            told(
                COPY.changed(
                        EDITION,
                        "  P: {label",
                        "  L: {label: {nb: Se, nn: Sjå, en: Look}}\n  P: {label")
                    .changed(EDITION, "[S, V, D, X]", "[S, V, D, L, X]")
                    .changed(
                        EDITION,
                        "  H: {label",
                        "  I: {label: {nb: Inn, nn: Inn, en: In}}\n    H: {label")
                    .changed(PATHWAY, "continues: [G]", "continues: [G]\nevents: [L]")))
        .containsExactly(
            "CODES: EVENT L added",
            "CODES: OUTCOME 2/I added",
            "CODES: COMBINATION L added in [K1]",
            "ORDER: EDITION  same_day");
  }

  @Test
  void another_value_of_a_limit_is_told_with_both_values() {
    var change = only(COPY.changed(PATHWAY, "days: 14", "days: 21"));

    assertThat(shown(change)).isEqualTo("LIMITS: LIMIT K1-W-POL days in [K1]");
    assertThat(days(change.before())).isEqualTo(new Days.Within(14));
    assertThat(days(change.after())).isEqualTo(new Days.Within(21));
  }

  @Test
  void a_limit_that_nobody_states_any_longer_is_another_value_and_not_taken_away() {
    var change =
        only(
            COPY.changed(
                PATHWAY,
                "days: 14, mark: verified, source: BOOK",
                "days: unstated, mark: unstated"));

    assertThat(shown(change)).isEqualTo("LIMITS: LIMIT K1-W-POL days in [K1]");
    assertThat(days(change.after())).isEqualTo(new Days.Unstated());
  }

  @Test
  void the_same_value_better_known_is_no_change_of_limits() {
    var diff = diff(COPY.changed(PATHWAY, "days: 14, mark: verified", "days: 14, mark: secondary"));

    assertThat(diff.changes())
        .extracting(EditionDiffTest::shown)
        .containsExactly("KNOWN: LIMIT K1-W-POL source in [K1]");
    assertThat(diff.kinds()).isEmpty();
  }

  @Test
  void a_value_that_the_installation_states_is_a_change_of_limits() {
    var diff =
        EditionDiff.between(
            edition(COPY, "first"),
            edition(
                COPY.with(
                    Folders.LOCAL,
                    "limits: {K1-C: {days: 3, from: 2020-01-01, source: x, decided_by: y}}\n"),
                "second"));

    assertThat(diff.changes())
        .extracting(EditionDiffTest::shown)
        .containsExactly("LIMITS: LIMIT K1-C days in [K1]");
  }

  @Test
  void limits_come_and_go() {
    assertThat(told(COPY.changed(PATHWAY, "K1-C:", "K1-CARE:")))
        .containsExactly(
            "LIMITS: LIMIT K1-C taken away in [K1]", "LIMITS: LIMIT K1-CARE added in [K1]");
  }

  @Test
  void a_limit_for_another_interval_is_a_change_of_limits() {
    assertThat(
            told(
                COPY.changed(
                        EDITION,
                        "  care: {",
                        "  rest: {from: first X, to: nothing, label: {nb: Ro, nn: Ro, en: Rest}}\n  care: {")
                    .changed(PATHWAY, "{interval: care", "{interval: rest")))
        .containsExactly("LIMITS: LIMIT K1-C interval in [K1]", "INTERVALS: INTERVAL rest added");
  }

  @Test
  void rules_come_go_and_change() {
    assertThat(
            told(
                COPY.changed(EDITION, "at_most: 1", "at_most: 2")
                    .changed(EDITION, "  seen: {", "  # seen: {")
                    .changed(
                        EDITION,
                        "\nintervals:",
                        "\n  pause: {kind: postpones, event: V}\nintervals:")))
        .containsExactly(
            "RULES: RULE decision kind in [K1]",
            "RULES: RULE seen taken away in [K1]",
            "RULES: RULE pause added in [K1]");
  }

  @Test
  void a_rule_is_the_same_under_another_name_and_from_another_source() {
    assertThat(told(COPY.changed(EDITION, "  seen: {", "  before-all: {"))).isEmpty();
    assertThat(told(COPY.changed(EDITION, "reading: R-1, source: BOOK", "reading: R-2")))
        .containsExactly("KNOWN: RULE unlisted source in [K1]");
  }

  @Test
  void patterns_are_the_same_when_they_are_written_the_same() {
    var rule = "  any: {kind: any-outcome, event: D, outcome: \"[A-Z]\", finding: F-LISTED}\n";
    var both =
        COPY.changed(Folders.EDITION, "  seen: {", rule + "  seen: {")
            .changed(EDITION, "  seen: {", rule + "  seen: {");

    assertThat(told(both)).isEmpty();
    assertThat(told(both.changed(EDITION, "outcome: \"[A-Z]\"", "outcome: \"[A-M]\"")))
        .containsExactly("RULES: RULE any kind in [K1]");
  }

  @Test
  void a_rule_that_lets_any_outcome_count_is_an_added_outcome_and_no_other_change() {
    var diff =
        diff(
            COPY.changed(
                EDITION,
                "  seen: {",
                "  any: {kind: any-outcome, event: D, outcome: \"[A-Z]\", finding: F-LISTED}\n  seen: {"));

    assertThat(diff.outcomesAdded()).isEqualTo(1);
    assertThat(diff.kinds()).isEmpty();
    assertThat(diff.of(Kind.RULES)).hasSize(1);
  }

  @Test
  void another_way_of_measuring_is_a_change_of_intervals() {
    assertThat(told(COPY.changed(EDITION, "to: first V", "to: first X")))
        .containsExactly("INTERVALS: INTERVAL waiting from");
  }

  @Test
  void order_notation_and_continuation_are_told_apart() {
    assertThat(
            told(
                COPY.changed(EDITION, "[S, V, D, X]", "[V, S, D, X]")
                    .changed(EDITION, "event: \"[A-Z]\"", "event: \"[A-Y]\"")
                    .changed(PATHWAY, "continues: [G]", "continues: [H]")))
        .containsExactly(
            "CONTINUES: PATHWAY K1 continues in [K1]",
            "ORDER: EDITION  same_day",
            "NOTATION: EDITION  notation");
  }

  @Test
  void an_indicator_changes_by_what_it_counts_and_apart_from_that_by_its_words() {
    assertThat(
            told(
                COPY.changed(EDITION, "target: 80", "target: 90")
                    .changed(EDITION, "event: D/G", "event: D/H")
                    .changed(EDITION, "en: In time", "en: Within time")))
        .containsExactly(
            "INDICATORS: INDICATOR in-time kind",
            "INDICATORS: INDICATOR going-on kind",
            "TEXTS: INDICATOR in-time label");
  }

  @Test
  void our_own_words_are_texts_wherever_they_stand() {
    assertThat(
            told(
                COPY.changed(EDITION, "en: You meet us", "en: You see us")
                    .changed(EDITION, "en: Too many", "en: More than one")
                    .changed(EDITION, "en: Home}", "en: At home}")
                    .changed(EDITION, "en: Sleep well", "en: Rest well")
                    .changed(EDITION, "en: Waiting", "en: The wait")
                    .changed(EDITION, "en: Closing", "en: Ending")
                    .changed(PATHWAY, "en: Better", "en: Well")))
        .containsExactlyInAnyOrder(
            "TEXTS: STEP visit plain in [K1]",
            "TEXTS: FINDING F-MORE text",
            "TEXTS: OUTCOME 2/H label",
            "TEXTS: POINT sleep text in [K1]",
            "TEXTS: INTERVAL waiting label",
            "TEXTS: PHASE closing label",
            "TEXTS: PATHWAY K1 goal in [K1]");
  }

  @Test
  void a_text_that_differs_in_one_language_only_is_a_change() {
    var change = only(COPY.changed(EDITION, "nn: Vi møtest", "nn: Me møtest"));

    assertThat(change.before()).contains(new Said(new Text("Vi møtes", "Vi møtest", "We meet")));
    assertThat(change.after()).contains(new Said(new Text("Vi møtes", "Me møtest", "We meet")));
  }

  @Test
  void steps_points_and_questions_come_and_go() {
    assertThat(
            told(
                COPY.changed(EDITION, "  useful:", "  helpful:")
                    .changed(EDITION, "  sleep: {label", "  rest: {label")
                    .changed(EDITION, "events: [V]", "events: [V, X]")))
        .containsExactly(
            "STEPS: STEP visit events in [K1]",
            "STEPS: POINT sleep taken away in [K1]",
            "STEPS: POINT rest added in [K1]",
            "STEPS: QUESTION useful taken away in [K1]",
            "STEPS: QUESTION helpful added in [K1]");
  }

  @Test
  void a_pathway_goes_with_all_that_is_in_it() {
    var both =
        COPY.with(
                "first/K2.yaml",
                """
                pathway: K2
                name: {nb: To, nn: To, en: Two}
                events: [S, V]
                limits: {K2-W: {interval: waiting, days: 3}}
                """)
            .changed(
                Folders.CODES,
                "\nK1,K1S",
                "\nK2,K2X,3,To slutt,2020-01-01,,verified,,BOOK\nK1,K1S");

    assertThat(told(both)).containsExactly("PATHWAYS: PATHWAY K2 taken away in [K2]");
    assertThat(diff(both).shared()).containsExactly("K1");
  }

  @Test
  void the_same_change_in_several_pathways_is_one_change() {
    var two = "pathway: K2\nname: {nb: To, nn: To, en: Two}\nevents: [S, V]\n";
    var both = COPY.with("first/K2.yaml", two).with("second/K2.yaml", two);

    assertThat(told(both.changed(EDITION, "at_most: 1", "at_most: 2")))
        .containsExactly("RULES: RULE decision kind in [K1, K2]");
  }

  @Test
  void one_pathway_is_touched_by_its_own_changes_and_by_those_for_all() {
    var diff =
        diff(
            COPY.changed(EDITION, "en: First}", "en: Second}")
                .changed(PATHWAY, "days: 14", "days: 21"));

    assertThat(diff.touching("K1").changes()).isEqualTo(diff.changes());
    assertThat(diff.touching("K2").changes())
        .extracting(EditionDiffTest::shown)
        .containsExactly("NAMES: EDITION  name");
  }

  @Test
  void what_was_added_one_way_was_taken_away_the_other_way() {
    var folders = COPY.changed(PATHWAY, "K1-C:", "K1-CARE:");
    var back = EditionDiff.between(edition(folders, "second"), edition(folders, "first"));

    assertThat(back.changes())
        .extracting(EditionDiffTest::shown)
        .containsExactly(
            "LIMITS: LIMIT K1-CARE taken away in [K1]", "LIMITS: LIMIT K1-C added in [K1]");
  }

  @Test
  void a_reader_must_know_of_each_kind_of_change_once() {
    var diff =
        diff(
            COPY.changed(EDITION, "en: First}", "en: Second}")
                .changed(PATHWAY, "days: 14", "days: 21")
                .changed(PATHWAY, "days: 7", "days: 5"));

    assertThat(diff.kinds()).containsExactly(Kind.NAMES, Kind.LIMITS);
    assertThat(diff.of(Kind.NAMES)).extracting(Change::part).containsExactly("name");
    assertThat(diff.outcomesAdded()).isZero();
  }

  @Test
  void a_changed_rule_on_outcomes_makes_no_room_that_was_not_there() {
    var rule = "  any: {kind: any-outcome, event: D, outcome: \"[A-Z]\", finding: F-LISTED}\n";
    var diff =
        diff(
            COPY.changed(Folders.EDITION, "  seen: {", rule + "  seen: {")
                .changed(EDITION, "  seen: {", rule.replace("A-Z", "A-M") + "  seen: {"));

    assertThat(diff.outcomesAdded()).isZero();
    assertThat(diff.kinds()).containsExactly(Kind.RULES);
  }

  private Change only(Folders folders) {
    var changes = diff(folders).changes();
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }

  private List<String> told(Folders folders) {
    return diff(folders).changes().stream().map(EditionDiffTest::shown).toList();
  }

  private EditionDiff diff(Folders folders) {
    return EditionDiff.between(edition(folders, "first"), edition(folders, "second"));
  }

  private varde.engine.edition.Edition edition(Folders folders, String id) {
    var loaded = folders.load(folder);
    assertThat(loaded.problems()).isEmpty();
    return loaded.value().orElseThrow().find(id).orElseThrow();
  }

  static String shown(Change change) {
    var how = change.isAdded() ? "added" : change.isTakenAway() ? "taken away" : change.part();
    return change.pathways().isEmpty()
        ? "%s: %s %s %s".formatted(change.kind(), change.thing(), change.id(), how)
        : "%s: %s %s %s in %s"
            .formatted(change.kind(), change.thing(), change.id(), how, change.pathways());
  }

  private static List<String> texts(Optional<Change.Value> value) {
    return ((Coded) value.orElseThrow()).texts();
  }

  private static Days days(Optional<Change.Value> value) {
    return ((Limited) value.orElseThrow()).limit().days();
  }
}
