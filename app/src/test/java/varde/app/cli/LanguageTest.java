package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import varde.app.words.Texts;

/// The language in which a command answers.
class LanguageTest {

  @Test
  void an_apostrophe_is_written_so_that_it_is_seen() {
    assertThat(Commands.texts(Texts.ENGLISH).say("file.missing", "x"))
        .isEqualTo("There is no file 'x'.");
  }

  @Test
  void the_language_is_the_one_asked_for_else_that_of_the_environment() {
    var bokmaal = Terminal.looking(java.util.Map.of("LANG", "nb_NO.UTF-8", "NO_COLOR", "1"));
    bokmaal.run("check", "no-such-file");
    assertThat(bokmaal.err()).isEqualTo("varde: Det er ingen fil 'no-such-file'.\n");

    bokmaal.run("check", "no-such-file", "--language", "nn");
    assertThat(bokmaal.err()).isEqualTo("varde: Det er inga fil 'no-such-file'.\n");
  }
}
