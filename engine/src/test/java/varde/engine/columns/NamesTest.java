package varde.engine.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NamesTest {
  private final Names names = new Names();

  @Test
  void words_are_numbered_in_the_order_they_are_met() {
    assertThat(names.idOf("b")).isZero();
    assertThat(names.idOf("a")).isEqualTo(1);
    assertThat(names.idOf("b")).isZero();
    assertThat(names.size()).isEqualTo(2);
    assertThat(names.word(1)).isEqualTo("a");
  }

  @Test
  void a_word_that_was_never_met_is_not_found_and_not_taken_in() {
    names.idOf("a");
    assertThat(names.find("x")).isEqualTo(-1);
    assertThat(names.find("a")).isZero();
    assertThat(names.size()).isEqualTo(1);
  }

  @Test
  void many_words_keep_their_numbers_while_the_dictionary_grows() {
    for (var i = 0; i < 50_000; i++) {
      assertThat(names.idOf("w" + i)).isEqualTo(i);
    }
    for (var i = 0; i < 50_000; i++) {
      assertThat(names.find("w" + i)).isEqualTo(i);
      assertThat(names.word(i)).isEqualTo("w" + i);
    }
  }

  @Test
  void words_of_the_same_hash_are_told_apart() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(names.idOf("Aa")).isNotEqualTo(names.idOf("BB"));
  }

  @Test
  void there_is_no_word_beyond_the_last_number() {
    names.idOf("a");
    assertThatThrownBy(() -> names.word(1))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("1");
    assertThatThrownBy(() -> names.word(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
