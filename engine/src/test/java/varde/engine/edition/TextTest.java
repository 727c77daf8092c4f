package varde.engine.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextTest {
  private static final Text TEXT = new Text("vurdering", "vurdering nn", "assessment");

  @Test
  void a_text_answers_in_the_language_asked_for() {
    assertThat(TEXT.in("nb")).isEqualTo("vurdering");
    assertThat(TEXT.in("nn")).isEqualTo("vurdering nn");
    assertThat(TEXT.in("en")).isEqualTo("assessment");
    assertThat(TEXT.in("se")).isEqualTo("vurdering");
  }

  @Test
  void a_text_is_empty_only_when_it_says_nothing_in_any_language() {
    assertThat(Text.EMPTY.isEmpty()).isTrue();
    assertThat(new Text("", "", "x").isEmpty()).isFalse();
    assertThat(new Text("", "x", "").isEmpty()).isFalse();
    assertThat(new Text("x", "", "").isEmpty()).isFalse();
    assertThat(Text.same("x")).isEqualTo(new Text("x", "x", "x"));
  }

  @Test
  void an_event_may_be_written_with_its_outcome() {
    assertThat(EventMatch.of(" C / U ")).isEqualTo(new EventMatch("C", "U"));
    assertThat(EventMatch.of("C")).isEqualTo(new EventMatch("C", ""));
    assertThat(EventMatch.of("IV/antibiotics/given"))
        .isEqualTo(new EventMatch("IV/antibiotics", "given"));
    assertThat(new EventMatch("C", "U")).hasToString("C/U");
    assertThat(new EventMatch("C", "")).hasToString("C");
  }

  @Test
  void notations_are_alike_when_all_their_patterns_are_written_alike() {
    var one =
        new Notation(Pattern.compile("(a)(b)(c)"), Pattern.compile("x"), Pattern.compile("y"));
    assertThat(
            one.isLike(
                new Notation(
                    Pattern.compile("(a)(b)(c)"), Pattern.compile("x"), Pattern.compile("y"))))
        .isTrue();
    assertThat(
            one.isLike(
                new Notation(
                    Pattern.compile("(a)(b)(d)"), Pattern.compile("x"), Pattern.compile("y"))))
        .isFalse();
    assertThat(
            one.isLike(
                new Notation(
                    Pattern.compile("(a)(b)(c)"), Pattern.compile("z"), Pattern.compile("y"))))
        .isFalse();
    assertThat(
            one.isLike(
                new Notation(
                    Pattern.compile("(a)(b)(c)"), Pattern.compile("x"), Pattern.compile("z"))))
        .isFalse();
    assertThat(Notation.FREE.composite().matcher("D01A").matches()).isFalse();
  }
}
