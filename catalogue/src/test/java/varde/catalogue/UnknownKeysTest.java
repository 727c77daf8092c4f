package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static varde.catalogue.Folders.EDITION;
import static varde.catalogue.Folders.GOOD;
import static varde.catalogue.Folders.LOCAL;
import static varde.catalogue.Folders.PATHWAY;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A key that nothing reads is most often a slip of the pen: it is told wherever it stands.
class UnknownKeysTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in_force           | in_force: {                                         | in_force: {hue: 1,
          notation           | event: "[A-Z]"                                      | hue: 1
          code system        | {oid: 1.2.1,                                        | {hue: 1,
          event              | V: {label: {nb: Besøk, nn: Besøk, en: Visit}        | V: {hue: 1, label: {nb: B, nn: B, en: V}
          outcome            | G: {label:                                          | G: {hue: 1, label:
          rule               | kind: closes,                                       | kind: closes, hue: 1,
          interval           | to: first V,                                        | to: first V, hue: 1,
          finding            | F-FUTURE: {text:                                    | F-FUTURE: {hue: 1, text:
          indicator          | target: 80                                          | hue: 1
          guideline          | guideline: {title:                                  | guideline: {hue: 1, title:
          point              | sleep: {label:                                      | sleep: {hue: 1, label:
          question           | useful: {text:                                      | useful: {hue: 1, text:
          source             | dated: "2019"                                       | hue: 1
          amendment          | - {from: 2021-01-01,                                | - {hue: 1,
          open question      | - {text:                                            | - {hue: 1, text:
          text               | {nb: Om den første,                                 | {hue: 1, nb: Om den første,
          """)
  void in_the_edition(String where, String words, String others) {
    tells(GOOD.changed(EDITION, words, others), EDITION);
  }

  @Test
  void in_the_edition_itself_its_order_and_its_steps() {
    tells(GOOD.changed(EDITION, "programme: trial", "programme: trial\nhue: 1"), EDITION);
    tells(GOOD.changed(EDITION, "  outside: [P]", "  outside: [P]\n  hue: 1"), EDITION);
    tells(GOOD.changed(EDITION, "    events: [V]", "    events: [V]\n    hue: 1"), EDITION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pathway       | group: general     | hue: 1
          limit         | K1-C: {            | K1-C: {hue: 1,
          optional text | {nb: Bedre,        | {hue: 1, nb: Bedre,
          """)
  void in_a_pathway(String where, String words, String others) {
    tells(GOOD.changed(PATHWAY, words, others), PATHWAY);
  }

  @Test
  void in_what_the_installation_states() {
    var value = "  K1-C: {days: 3, from: 2020-01-01, source: x, decided_by: y}\n";

    tells(GOOD.with(LOCAL, "limits:\n" + value + "hue: 1\n"), LOCAL);
    tells(GOOD.with(LOCAL, "limits:\n" + value.replace("x,", "x, hue: 1,")), LOCAL);
  }

  private void tells(Folders folders, String file) {
    assertThat(folders.load(folder).problems())
        .extracting(problem ->
            problem.code() + " " + problem.arguments().getFirst() + " at " + problem.place())
        .containsExactly("key.unknown hue at " + new Place(file, folders.lineOf(file, "hue: 1")));
  }
}
