package varde.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Anybody reads what a pathway is and what has changed in it.
class LibraryTest {
  @AutoClose private final Visit anybody = Visit.of(Visit.NOBODY);

  @Test
  void a_reader_who_has_not_signed_in_finds_a_pathway_and_reads_it_in_plain_words() {
    anybody.open("/library");
    anybody.link("Rusbehandling (TSB)").click();
    assertThat(anybody.text("#limits")).contains("21 dager");

    anybody.link("Enkelt sagt").click();

    assertThat(anybody.text("#times")).contains("21 dager");
    assertThat(anybody.page.locator("#codes").count()).isZero();
  }

  @Test
  void a_search_finds_the_word_in_its_other_forms() {
    anybody.open("/library");
    anybody.page.locator("input[type=search]").first().fill("samtaler");
    anybody.page.keyboard().press("Enter");

    assertThat(anybody.text("[role=status] >> nth=0")).containsPattern("\\d+ (?:beste )?treff");
    assertThat(anybody.page.locator(".v-hits mark").allInnerTexts())
        .allMatch(word -> word.matches("(?i)samtale.*"))
        .contains("samtale");
  }

  @Test
  void two_editions_stand_side_by_side() {
    anybody.open("/library/compare");
    anybody.page.locator("#from").selectOption("2019-pakkeforlop");
    anybody.page.locator("#to").selectOption("2023-nasjonale-pasientforlop");
    anybody.page.locator("#pathway").selectOption("D01");
    anybody.button("Sammenlign").click();

    assertThat(anybody.text(".v-verdict")).isNotEmpty();
    assertThat(anybody.page.locator("ins").count()).isPositive();
    assertThat(anybody.page.locator("del").count()).isPositive();
  }
}
