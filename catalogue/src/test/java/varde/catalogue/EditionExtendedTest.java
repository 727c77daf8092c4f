package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static varde.catalogue.Folders.CODES;
import static varde.catalogue.Folders.GOOD;
import static varde.catalogue.Folders.PATHWAY;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import varde.engine.edition.Code;
import varde.engine.edition.Edition;
import varde.engine.edition.Step;

/// An edition that extends another is the other with what it says differently, and nothing else.
class EditionExtendedTest {
  private static final String HEADER =
      "pathway,code,system,text_nb,valid_from,valid_through,mark,note,source\n";
  private static final String SECOND =
      "edition: second\nextends: first\nin_force: {from: 2022-01-01, through: none}\n";
  private static final String K2 =
      "pathway: K2\nname: {nb: To, nn: To, en: Two}\nevents: [S, V, X]\n";
  private static final Folders BOTH = GOOD.with("second/edition.yaml", SECOND + "amendments: []\n");

  @TempDir Path folder;

  @Test
  void an_edition_that_says_nothing_else_has_all_that_the_other_has() {
    var catalogue = BOTH.load(folder).value().orElseThrow();
    var first = catalogue.find("first").orElseThrow();
    var second = catalogue.find("second").orElseThrow();

    assertThat(second.codes()).isEqualTo(first.codes());
    assertThat(second.pathways()).hasSameSizeAs(first.pathways());
    assertThat(EditionDiff.between(first, second).changes()).isEmpty();
  }

  @Test
  void a_row_of_the_same_pathway_system_and_code_is_replaced_and_any_other_is_added() {
    var rows =
        """
        ,G,1,Et annet kodeverk,2022-01-01,,verified,,BOOK
        K1,G,2,Et forløp,2022-01-01,,verified,,BOOK
        ,S,1,Ny start,2022-01-01,,verified,,BOOK
        """;

    assertThat(second(BOTH.with("second/codes.csv", HEADER + rows)).codes())
        .extracting(
            code -> code.pathway() + " " + code.code() + " " + code.system() + " " + text(code))
        .containsExactlyInAnyOrder(
            " S 1 Ny start",
            " G 1 Et annet kodeverk",
            " G 2 Videre behandling",
            "K1 G 2 Et forløp",
            "K1 K1S 3 Hodepine start",
            "K1 K1V 3 Hodepine besøk",
            "K1 K1DG 3 Hodepine videre",
            "K1 K1DH 3 Hodepine hjem",
            "K1 K1X 3 Hodepine slutt");
  }

  private static String text(Code code) {
    return code.text();
  }

  @Test
  void a_pathway_that_is_not_kept_goes_with_its_codes() {
    var second =
        second(
            BOTH.with("first/K2.yaml", K2)
                .changed(
                    "second/edition.yaml", "extends: first", "extends: first\npathways_kept: K2"));

    assertThat(second.pathways()).extracting(pathway -> pathway.id()).containsExactly("K2");
    assertThat(second.codes()).extracting(Code::code).containsExactly("S", "G");
  }

  @Test
  void a_pathway_says_only_what_differs_and_none_takes_away() {
    var second =
        second(
            BOTH.with(
                "second/K1.yaml",
                """
                official: none
                limits: {K1-W-POL: {days: 21}, K1-C: none}
                rules: {seen: none}
                steps: {visit: {responsible: {nn: Lækjar}, guideline: none}}
                """));
    var pathway = second.find("K1").orElseThrow();

    assertThat(pathway.official()).isEmpty();
    assertThat(pathway.limits())
        .extracting(limit -> limit.id())
        .containsExactly("K1-W-POL", "K1-W-DOG");
    assertThat(pathway.limits().getFirst().days().toString()).contains("21");
    assertThat(pathway.rules())
        .extracting(rule -> rule.origin().id())
        .doesNotContain("seen")
        .contains("start");
    assertThat(pathway.steps())
        .extracting(step -> step.responsible().nn())
        .containsExactly("Lækjar");
    assertThat(pathway.steps()).extracting(step -> step.responsible().nb()).containsExactly("Lege");
    assertThat(pathway.steps()).extracting(Step::guideline).allMatch(link -> link.isEmpty());
  }

  @Test
  void what_an_unreadable_file_holds_is_unknown_and_not_missing() {
    var broken = BOTH.changed(PATHWAY, "group: general", "group: general: yes");

    assertThat(told(broken)).containsExactly("yaml.syntax at first/K1.yaml:5");
    assertThat(told(broken.with("second/K1.yaml", "limits: {K1-W-POL: {days: 21}}\n")))
        .containsExactly("yaml.syntax at first/K1.yaml:5");
    assertThat(told(BOTH.changed(CODES, ",valid_from,", ",begins,")))
        .containsExactly("codes.columns at first/codes.csv:1");
  }

  @Test
  void an_unreadable_pathway_that_is_not_kept_hides_nothing() {
    var broken =
        BOTH.with("first/K2.yaml", K2)
            .changed(PATHWAY, "group: general", "group: general: yes")
            .changed("second/edition.yaml", "extends: first", "extends: first\npathways_kept: [K2]")
            .with("second/codes.csv", HEADER + "K1,K1S,3,Start,2022-01-01,,verified,,BOOK\n");

    assertThat(told(broken))
        .containsExactly("yaml.syntax at first/K1.yaml:5", "codes.pathway at second/codes.csv:2");
  }

  private Edition second(Folders folders) {
    var loaded = folders.load(folder);
    assertThat(loaded.problems()).isEmpty();
    return loaded.value().orElseThrow().find("second").orElseThrow();
  }

  private List<String> told(Folders folders) {
    return folders.load(folder).problems().stream()
        .map(problem -> problem.code() + " at " + problem.place())
        .toList();
  }
}
