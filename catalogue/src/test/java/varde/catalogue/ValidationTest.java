package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static varde.catalogue.Broken.broken;
import static varde.catalogue.Broken.withRule;
import static varde.catalogue.Folders.CODES;
import static varde.catalogue.Folders.EDITION;
import static varde.catalogue.Folders.GOOD;
import static varde.catalogue.Folders.LOCAL;
import static varde.catalogue.Folders.PATHWAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each problem has a folder in which exactly one thing is wrong.
class ValidationTest {
  /// What is wrong with the file of a population is shown by [CalibrationFileTest].
  private static final String OF_POPULATIONS = "calibration.";

  @TempDir Path folder;

  @Test
  void the_good_edition_has_no_problem() {
    assertThat(GOOD.load(folder).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("brokenFolders")
  void one_thing_wrong_is_one_problem_at_its_place(Broken broken) throws IOException {
    assertThat(broken.load(folder).problems())
        .extracting(problem -> problem.code() + " at " + problem.place())
        .containsExactly(broken.code() + " at " + broken.place());
  }

  @ParameterizedTest
  @MethodSource("brokenFolders")
  void a_problem_is_told_in_every_language_with_its_words_filled_in(Broken broken)
      throws IOException {
    var problem = broken.load(folder).problems().getFirst();

    for (var language : List.of("en", "nb", "nn")) {
      assertThat(problem.text(Locale.of(language)))
          .as(language)
          .doesNotContainPattern("\\{[0-9]")
          .doesNotContain("''");
    }
  }

  @Test
  void a_folder_that_is_not_there_is_a_problem() {
    var missing = folder.resolve("missing");

    assertThat(Catalogue.load(List.of(missing)).problems())
        .containsExactly(
            new Problem("folder.unreadable", new Place(missing.toString(), 0), List.of()));
  }

  @Test
  void no_problem_is_without_a_folder_that_shows_it() {
    var shown = brokenFolders().map(arguments -> ((Broken) arguments.get()[0]).code());

    assertThat(Stream.concat(shown, Stream.of("folder.unreadable")).distinct())
        .containsExactlyInAnyOrderElementsOf(
            codes().stream().filter(code -> !code.startsWith(OF_POPULATIONS)).toList());
  }

  @Test
  void all_problems_are_told_at_once_in_the_order_of_files_and_lines() {
    var problems =
        GOOD.changed(EDITION, "programme: trial\n", "")
            .changed(EDITION, "target: 80", "target: many")
            .changed(EDITION, "same_day: [S, V, D, X]", "same_day: [S, V, D]")
            .changed(PATHWAY, "days: 14", "days: -14")
            .changed(PATHWAY, "continues: [G]", "continues: [Q]")
            .changed(CODES, "K1V,3,", "K1V,7,")
            .with(LOCAL, "limits: {K9-C: {days: 1, from: 2020-01-01, source: x, decided_by: y}}\n")
            .load(folder)
            .problems();

    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly(
            "pathway.continues",
            "limit.negative",
            "codes.system",
            "key.missing",
            "order.missing",
            "key.not-a-number",
            "step.unreachable",
            "local.limit");
  }

  @Test
  void line_ends_of_windows_and_a_byte_order_mark_change_nothing() {
    var windows = new HashMap<String, String>();
    GOOD.files().forEach((file, text) -> windows.put(file, "\uFEFF" + text.replace("\n", "\r\n")));

    assertThat(new Folders(windows).load(folder).problems()).isEmpty();
  }

  @Test
  void a_problem_names_what_could_stand_there() {
    assertThat(arguments(GOOD.changed(PATHWAY, "setting: inpatient", "setting: ward")))
        .contains("outpatient, inpatient");
    assertThat(arguments(GOOD.changed(PATHWAY, "  K1-W-DOG", "  # K1-W-DOG")))
        .containsExactly("waiting", "setting inpatient");
    assertThat(
            arguments(GOOD.changed(CODES, "Start av forløp,2020-01-01,,verified", "Start,,,sure")))
        .contains("verified, secondary, inferred, unstated, withdrawn, local");
    assertThat(arguments(GOOD.changed(PATHWAY, "group: general", "group: general: yes")))
        .allMatch(words -> !words.isBlank());
  }

  @Test
  void sixty_four_events_are_not_too_many() {
    var many = manyEvents().replaceFirst("  E10:.*\n", "");
    var folders =
        GOOD.changed(EDITION, "  P: {label", many + "  P: {label")
            .changed(
                EDITION, "outside: [P]", "outside: [P, " + manyNames().replace("E10, ", "") + "]");

    assertThat(folders.load(folder).problems()).isEmpty();
  }

  private List<String> arguments(Folders folders) {
    return folders.load(folder).problems().getFirst().arguments();
  }

  @Test
  void with_a_problem_there_is_no_catalogue() {
    assertThat(GOOD.changed(PATHWAY, "days: 14", "days: -14").load(folder).value()).isEmpty();
  }

  private static List<String> codes() {
    return List.copyOf(
        ResourceBundle.getBundle(
                "varde.catalogue.problems",
                Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .keySet());
  }

  static Stream<Arguments> brokenFolders() {
    return Stream.of(
            aboutFiles(),
            aboutCodes(),
            aboutKeys(),
            aboutEditions(),
            aboutParts(),
            aboutLimits(),
            aboutRules(),
            aboutLocalValues())
        .flatMap(many -> many)
        .map(broken -> argumentSet(broken.code(), broken));
  }

  private static Stream<Broken> aboutFiles() {
    return Stream.of(
        broken("file.not-utf8", GOOD.without(PATHWAY))
            .andRaw(PATHWAY, "pathway: K1\n# først\n".getBytes(StandardCharsets.ISO_8859_1))
            .at(PATHWAY, 1),
        broken("file.not-utf8", GOOD.without(CODES))
            .andRaw(CODES, "pathway,code\nK1,Første\n".getBytes(StandardCharsets.ISO_8859_1))
            .at(CODES, 1),
        broken("file.unreadable", GOOD).andRaw("first/K2.yaml", new byte[0]).at("first/K2.yaml", 1),
        broken("yaml.alias", PATHWAY, "group: general", "group: *kind"),
        broken("yaml.alias", PATHWAY, "[G]", "[*G]"),
        broken("yaml.not-a-map", GOOD.with(PATHWAY, "- K1\n")).at(PATHWAY, 1),
        broken("yaml.syntax", PATHWAY, "group: general", "group: general: yes"),
        broken("yaml.syntax", EDITION, "programme: trial", "programme: trial: yes"),
        broken("yaml.twice", PATHWAY, "group: general\n", "official: Hodepine\n"),
        broken("codes.unreadable", GOOD.without(CODES)).andRaw(CODES, new byte[0]).at(CODES, 1));
  }

  private static Stream<Broken> aboutCodes() {
    return Stream.of(
        broken(
            "codes.backwards",
            CODES,
            "K1S,3,Hodepine start,2020-01-01,",
            "K1S,3,Hodepine start,2020-01-01,2019-12-31"),
        broken(
            "key.not-a-date", CODES, "K1X,3,Hodepine slutt,2020-01-01", "K1X,3,Slutt,2020-02-30"),
        broken("key.not-one-of", CODES, "Start av forløp,2020-01-01,,verified", "Start,,,sure"),
        broken("event.unknown", CODES, "K1,K1X,3", "K1,K1Q,3"),
        broken("codes.columns", CODES, ",valid_from,", ",begins,").at(CODES, 1),
        broken("codes.composite", CODES, "K1,K1V,3", "K1,K2V,3")
            .and(EDITION, "events: [V]", "events: []"),
        broken("codes.fields", CODES, "Hodepine hjem", "Hodepine, hjem"),
        broken("codes.fields", CODES, "K1X,3,Hodepine slutt,", "K1X,3,").at(CODES, "K1X,3,"),
        broken("codes.no-outcome", CODES, "K1,K1DH", "K1,K1D").at(CODES, "K1,K1D,"),
        broken("codes.outcome", CODES, "K1X", "K1XG"),
        broken("codes.pathway", CODES, "K1,K1X", "K7,K1X"),
        broken("codes.system", CODES, ",S,1,", ",S,7,"),
        broken("codes.unlisted-outcome", CODES, "K1DH", "K1DQ"));
  }

  private static Stream<Broken> aboutKeys() {
    return Stream.of(
        broken("key.missing", EDITION, "programme: trial\n", "").at(EDITION, "edition: first"),
        broken("key.not-a-date", EDITION, "through: 2021-12-31", "through: 2021-02-30"),
        broken("key.not-a-list", PATHWAY, "continues: [G]", "continues: {G: yes}"),
        broken("key.not-a-map", EDITION, "  visit:\n", "  talk: soon\n  visit:\n")
            .at(EDITION, "talk: soon"),
        broken("key.not-a-number", EDITION, "target: 80", "target: many"),
        broken("key.not-a-pattern", EDITION, "event: \"[A-Z]\"", "event: \"[A-Z\""),
        broken(
                "key.not-a-list",
                EDITION,
                "\nunknown:\n  - {text: {nb: Hvem",
                "\nunknown: {text: {nb: Hvem")
            .and(EDITION, "en: Who}, source: BOOK}", "en: Who}, source: BOOK}")
            .at(EDITION, "unknown: {"),
        broken("key.not-a-map", EDITION, "\nunknown:\n", "\nunknown:\n  - who\n")
            .at(EDITION, "- who"),
        broken("key.not-a-word", PATHWAY, "group: general", "group: [general]"),
        broken("key.not-a-word", PATHWAY, "continues: [G]", "continues: [G, {H: yes}]"),
        broken("key.not-one-of", EDITION, "2021-12-31, mark: verified", "2021-12-31, mark: sure"),
        broken("key.not-yes-or-no", EDITION, "once: yes", "once: maybe"),
        broken("key.unknown", PATHWAY, "official:", "offical:"),
        broken("number.negative", EDITION, "target: 80", "target: -80"),
        broken("text.language-missing", PATHWAY, "nn: Betre, ", "").at(PATHWAY, "nb: Bedre"),
        broken("text.missing", EDITION, "summary:", "# summary:").at(EDITION, "edition: first"),
        broken("text.not-in-languages", PATHWAY, "{nb: Bedre, nn: Betre, en: Better}", "Bedre"));
  }

  private static Stream<Broken> aboutEditions() {
    return Stream.of(
        broken("edition.backwards", EDITION, "through: 2021-12-31", "through: 2019-12-31")
            .and(PATHWAY, "first_day: 2020-01-01\n", ""),
        broken("edition.circle", EDITION, "programme: trial", "programme: trial\nextends: first")
            .at(EDITION, "extends: first"),
        broken("edition.extends", EDITION, "programme: trial", "programme: trial\nextends: third")
            .at(EDITION, "extends: third"),
        broken(
                "edition.no-pathways",
                GOOD.without(PATHWAY).without(CODES).changed(EDITION, "pathways: [K1], ", ""))
            .at(EDITION, 1),
        broken("edition.overlap", GOOD.with("second/edition.yaml", second("2021-06-01")))
            .at("second/edition.yaml", "from: 2021-06-01"),
        broken("edition.twice", GOOD.with("second/edition.yaml", "edition: first\n"))
            .at("second/edition.yaml", 1),
        broken(
                "edition.nothing-to-take-away",
                GOOD.with(
                    "second/edition.yaml",
                    second("2022-01-01") + "steps: {visit: {official: none}}\n"))
            .at("second/edition.yaml", "steps: {visit"),
        broken(
                "edition.nothing-to-take-away",
                PATHWAY,
                "group: general",
                "group: general\nsteps: {talk: none}")
            .at(PATHWAY, "steps: {talk"),
        broken("notation.groups", EDITION, "(K[0-9])([A-Z])([A-Z]?)", "K[0-9][A-Z][A-Z]?"),
        broken(
                "phase.missing",
                EDITION,
                "  closing: {nb: Avslutning",
                "  # closing: {nb: Avslutning")
            .at(EDITION, "phases:"),
        broken(
                "phase.unknown",
                EDITION,
                "\nsteps:",
                "\n  later: {nb: Siden, nn: Sidan, en: Later}\nsteps:")
            .at(EDITION, "later: {nb: Siden"),
        broken("amendment.pathway", EDITION, "pathways: [K1]", "pathways: [K1, K9]"),
        broken(
            "source.unknown",
            EDITION,
            "pathways: [K1], source: BOOK",
            "pathways: [K1], source: PAGE"),
        broken("order.missing", EDITION, "same_day: [S, V, D, X]", "same_day: [S, V, D]"),
        broken(
                "events.many",
                GOOD.changed(EDITION, "  P: {label", manyEvents() + "  P: {label")
                    .changed(EDITION, "outside: [P]", "outside: [P, " + manyNames() + "]"))
            .at(EDITION, "events:"));
  }

  private static String second(String from) {
    return "edition: second\nextends: first\nin_force: {from: " + from + ", through: none}\n";
  }

  private static String manyNames() {
    return IntStream.range(10, 70).mapToObj(i -> "E" + i).collect(Collectors.joining(", "));
  }

  private static String manyEvents() {
    return IntStream.range(10, 70)
        .mapToObj(i -> "  E%d: {label: {nb: E, nn: E, en: E}}\n".formatted(i))
        .collect(Collectors.joining());
  }

  private static Stream<Broken> aboutParts() {
    return Stream.of(
        broken("event.outcomes", EDITION, "en: Symptoms}}", "en: Symptoms}, outcomes: \"9\"}"),
        broken("event.unknown", EDITION, "to: first V", "to: first Q"),
        broken("outcome.unknown", EDITION, "event: D/G", "event: D/Q"),
        broken("finding.unknown", EDITION, "finding: F-SEEN", "finding: F-GONE"),
        broken("indicator.among", EDITION, "among: first S", "among: each V"),
        broken("indicator.kind", EDITION, "kind: share-with-event", "kind: share-of-luck"),
        broken(
            "indicator.moment",
            EDITION,
            "kind: share-with-event, among: first S, event: D/G",
            "kind: days-between, from: first S, to: the end"),
        broken("interval.from", EDITION, "from: first S", "from: some day"),
        broken("interval.from", EDITION, "among: first S", "among: everyone"),
        broken("interval.to", EDITION, "to: next X", "to: the end"),
        broken("interval.unknown", EDITION, "interval: waiting", "interval: hoping"),
        broken("pathway.continues", PATHWAY, "continues: [G]", "continues: [G, Q]"),
        broken("pathway.first-day", PATHWAY, "first_day: 2020-01-01", "first_day: 2022-01-01"),
        broken("pathway.name", PATHWAY, "pathway: K1", "pathway: K2"),
        broken(
                "pathway.no-codes",
                GOOD.with("first/K2.yaml", "pathway: K2\nname: {nb: To, nn: To, en: Two}\n"))
            .at("first/K2.yaml", 1),
        broken("step.phase", EDITION, "phase: assessment", "phase: nowhere").at(EDITION, "visit:"),
        broken("step.unreachable", EDITION, "events: [V]", "events: [P]").at(EDITION, "visit:"));
  }

  private static Stream<Broken> aboutLimits() {
    return Stream.of(
        broken("limit.both", PATHWAY, "setting: inpatient", "setting: inpatient, severity: severe"),
        broken("limit.ids", PATHWAY, "K1-W-DOG", "K1-V-DOG").at(PATHWAY, "K1-W-POL"),
        broken("limit.mark-stated", PATHWAY, "days: unstated", "days: 0"),
        broken("limit.mark-unstated", PATHWAY, "days: 14", "days: unstated"),
        broken("limit.negative", PATHWAY, "days: 14", "days: -14"),
        broken("limit.one-missing", PATHWAY, "  K1-W-DOG", "  # K1-W-DOG").at(PATHWAY, "K1-W-POL"),
        broken(
                "limit.one-missing",
                PATHWAY,
                "{interval: care, days: unstated, mark: unstated}",
                "{interval: care, severity: severe, days: 3}")
            .and(PATHWAY, "  K1-C:", "  K1-C-SEV:")
            .at(PATHWAY, "K1-C-SEV:"),
        broken(
                "limit.ids",
                PATHWAY,
                "{interval: care, days: unstated, mark: unstated}",
                "{interval: care, severity: severe, days: 3}\n"
                    + "  K1-D-LESS: {interval: care, severity: less-severe, days: 5}")
            .and(PATHWAY, "  K1-C:", "  K1-C-SEV:")
            .at(PATHWAY, "K1-C-SEV:"),
        broken("limit.several", PATHWAY, "  K1-C:", "  K1-B: {interval: care, days: 1}\n  K1-C:")
            .at(PATHWAY, "K1-C:"),
        broken("limit.several", PATHWAY, "setting: inpatient, ", "").at(PATHWAY, "K1-W-DOG"),
        broken(
                "limit.several-for",
                PATHWAY,
                "{interval: care, days: unstated, mark: unstated}",
                """
                {interval: care, severity: severe, days: 3}
                  K1-C-MORE: {interval: care, severity: severe, days: 4}
                  K1-C-LESS: {interval: care, severity: less-severe, days: 5}\
                """)
            .and(PATHWAY, "  K1-C:", "  K1-C-SEV:")
            .at(PATHWAY, "K1-C-SEV:"),
        broken(
                "limit.several-for",
                PATHWAY,
                "  K1-W-DOG",
                "  K1-W-DAG: {interval: waiting, setting: inpatient, days: 3}\n  K1-W-DOG")
            .at(PATHWAY, "K1-W-POL"));
  }

  private static Stream<Broken> aboutRules() {
    return Stream.of(
        withRule("rule.contradiction", "kind: comes-before, first: D, then: V, finding: F-SEEN"),
        withRule("rule.outside", "kind: postpones, event: P"),
        withRule("rule.two", "kind: decides, event: D, at_most: 2, further: F-MORE"),
        withRule("rule.kind", "kind: hopes, event: V"),
        broken("rule.future-missing", EDITION, "  future: {kind", "  # future: {kind")
            .at(EDITION, "rules:"),
        broken("rule.listed-missing", EDITION, "  unlisted: {kind", "  # unlisted: {kind")
            .at(EDITION, "rules:"));
  }

  private static Stream<Broken> aboutLocalValues() {
    var stated = "from: 2021-01-01, source: x, decided_by: y}\n";
    return Stream.of(
        local("local.dated", "editions:\n  first: {" + stated),
        local("local.edition", "editions:\n  ninth: {" + stated),
        local("local.limit", "limits:\n  K9-C: {days: 3, " + stated),
        local("key.missing", "limits:\n  K1-C: {days: 3, source: x, decided_by: y}\n"),
        local("local.published", "limits:\n  K1-W-POL: {days: 3, " + stated));
  }

  private static Broken local(String code, String text) {
    return broken(code, GOOD.with(LOCAL, text)).at(LOCAL, 2);
  }
}
