package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static varde.catalogue.Folders.CODES;
import static varde.catalogue.Folders.EDITION;
import static varde.catalogue.Folders.GOOD;
import static varde.catalogue.Folders.LOCAL;
import static varde.catalogue.Folders.PATHWAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import varde.catalogue.proof.Answer;
import varde.engine.edition.EventMatch;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;
import varde.engine.timeline.Run;

/// Several editions in one catalogue, and what they answer together.
class EditionsTogetherTest {
  private static final String STATED = "{days: 3, from: 2020-01-01, source: x, decided_by: y}";

  /// The later edition, in a folder whose name comes first.
  private static final Folders LATER =
      GOOD.with(
          "a-later/edition.yaml",
          "edition: later\nextends: first\nin_force: {from: 2022-01-01, through: none}\n");

  @TempDir Path folder;

  private Catalogue catalogue(Folders folders) {
    var loaded = folders.load(folder);
    assertThat(loaded.problems()).isEmpty();
    return loaded.value().orElseThrow();
  }

  /// The answer to the events, written as `2020-03-02 D/G`.
  private static List<String> answer(Catalogue catalogue, String... events) {
    var list = new ArrayList<CourseEvent>();
    for (var event : events) {
      var code = EventMatch.of(event.substring(11));
      list.add(CourseEvent.of(event.substring(0, 10), code.event(), code.outcome()));
    }
    var course =
        new PatientCourse(
            "c", "K1", "", Optional.empty(), Optional.empty(), Optional.empty(), list);
    var run = Run.on(LocalDate.of(2022, 6, 1));
    return Evaluation.fast(catalogue, List.of(course), run).stream()
        .map(Answer::lines)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_days_of_editions_decide_and_not_the_names_of_their_folders() {
    var catalogue = catalogue(LATER);

    assertThat(catalogue.editions()).extracting(e -> e.id()).containsExactly("later", "first");
    assertThat(answer(catalogue, "2021-12-31 S")).startsWith("edition first");
    assertThat(answer(catalogue, "2022-01-01 S")).startsWith("edition later");
  }

  @Test
  void a_start_that_only_the_later_edition_lists_chooses_it() {
    var start = "K1,K1S,3,Hodepine start,2020-01-01,,verified,,BOOK\n";
    var catalogue =
        catalogue(
            LATER
                .changed(CODES, start, "")
                .with(
                    "a-later/codes.csv",
                    "pathway,code,system,text_nb,valid_from,valid_through,mark,note,source\n"
                        + start));

    assertThat(answer(catalogue, "2021-12-31 V", "2022-01-01 S")).startsWith("edition later");
    assertThat(answer(catalogue, "2021-12-31 V")).startsWith("edition first");
  }

  @Test
  void any_interval_may_be_the_one_that_is_not_coded() {
    var catalogue = catalogue(GOOD.changed(EDITION, "once: yes", "unmeasured: care"));

    assertThat(answer(catalogue, "2020-03-01 S", "2020-03-02 D/G"))
        .contains(
            "interval K1-C not-measured D 2020-03-02 to – – due – elapsed – not-coded – –",
            "finding F-SEEN D 2020-03-02");
    assertThat(answer(catalogue, "2020-03-01 S", "2020-03-02 V", "2020-03-02 D/G"))
        .contains(
            "interval K1-C not-measured D 2020-03-02 to – – due – elapsed – limit-unstated – –");
  }

  @Test
  void an_outcome_may_count_where_no_code_lists_its_event() {
    var rule = "  any: {kind: any-outcome, event: D, outcome: \"[A-Z]\", finding: F-LISTED}\n";
    var catalogue =
        catalogue(
            GOOD.changed(CODES, "K1,K1DG,3,Hodepine videre,2020-01-01,,verified,,BOOK\n", "")
                .changed(CODES, "K1,K1DH,3,Hodepine hjem,2020-01-01,,verified,,BOOK\n", "")
                .changed(PATHWAY, "continues: [G]\n", "")
                .changed(EDITION, "  seen: {", rule + "  seen: {"));

    assertThat(answer(catalogue, "2020-03-01 S", "2020-03-02 V", "2020-03-03 D/Z"))
        .contains("phase decided", "finding F-LISTED D 2020-03-03");
  }

  @Test
  void a_catalogue_has_a_pathway_when_an_edition_that_may_be_chosen_has_it() {
    var compiled = Policy.compiled(catalogue(LATER));
    var known = compiled.vocabulary().pathways().idOf("K1");
    var unknown = compiled.vocabulary().pathways().idOf("K9");

    assertThat(compiled.has(Optional.empty(), known)).isTrue();
    assertThat(compiled.has(Optional.of("later"), known)).isTrue();
    assertThat(compiled.has(Optional.of("other"), known)).isFalse();
    assertThat(compiled.has(Optional.empty(), unknown)).isFalse();
  }

  @Test
  void a_value_of_ones_own_is_known_as_such_and_replaces_no_published_one() {
    var stated =
        LATER.with("a-later/K1.yaml", "limits: {K1-W-POL: {days: unstated, mark: unstated}}\n");
    assertThat(catalogue(stated).hasLocalValues()).isFalse();
    var own = catalogue(stated.with(LOCAL, "limits:\n  K1-W-POL: " + STATED + "\n"));

    assertThat(own.hasLocalValues()).isTrue();
    assertThat(local(own, "first")).isFalse();
    assertThat(local(own, "later")).isTrue();
  }

  private static boolean local(Catalogue catalogue, String edition) {
    return catalogue.find(edition).orElseThrow().find("K1").orElseThrow().limits().stream()
        .filter(limit -> limit.id().equals("K1-W-POL"))
        .anyMatch(limit -> limit.local().isPresent());
  }

  @Test
  void a_value_for_what_could_not_be_read_is_no_problem_of_its_own() {
    var broken =
        GOOD.changed(PATHWAY, "group: general", "group: general: yes")
            .with(LOCAL, "limits:\n  K1-C: " + STATED + "\n");

    assertThat(broken.load(folder).problems())
        .extracting(Problem::code)
        .containsExactly("yaml.syntax");
  }
}
