package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Text broken into lines.
class WrappedTest {
  @Test
  void a_line_is_full_before_the_next_begins() {
    assertThat(Wrapped.lines("one two three", 7)).containsExactly("one two", "three");
  }

  @Test
  void a_word_longer_than_a_line_stays_whole() {
    assertThat(Wrapped.lines("see https://example.org/long now", 8))
        .containsExactly("see", "https://example.org/long", "now");
  }

  @Test
  void a_no_break_space_keeps_two_words_together_and_is_printed_as_a_space() {
    assertThat(Wrapped.lines("due on 8\u00a0April", 9)).containsExactly("due on", "8 April");
  }

  @Test
  void nothing_is_one_empty_line() {
    assertThat(Wrapped.lines("", 10)).containsExactly("");
  }

  @Test
  void what_steers_a_terminal_or_turns_the_writing_is_not_let_through() {
    assertThat(Wrapped.lines("a\u001b[2Jb\nc\u202ed", 20)).containsExactly("a�[2Jb�c�d");
  }
}
