package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import varde.app.words.Texts;

/// The help of the commands.
class UsageTest {
  static Stream<Locale> languages() {
    return Texts.LANGUAGES.stream();
  }

  private static List<CommandLine> commands(Locale language) {
    var all = new ArrayList<CommandLine>();
    all.add(Commands.line(Terminal.session(Commands.texts(language))));
    for (var i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).getSubcommands().values());
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_option_and_argument_is_described(Locale language) {
    for (var command : commands(language)) {
      assertThat(command.getCommandSpec().args())
          .as(command.getCommandSpec().qualifiedName())
          .allSatisfy(UsageTest::isDescribed);
    }
  }

  private static void isDescribed(ArgSpec argument) {
    assertThat(String.join("", argument.description())).as(argument.toString()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_command_says_what_it_does(Locale language) {
    for (var command : commands(language)) {
      assertThat(String.join("", command.getCommandSpec().usageMessage().header()))
          .as(command.getCommandSpec().qualifiedName())
          .isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_command_tells_what_its_exit_status_means(Locale language) {
    for (var command : commands(language)) {
      assertThat(command.getCommandSpec().usageMessage().exitCodeList())
          .as(command.getCommandSpec().qualifiedName())
          .containsKeys("0", "2");
    }
  }

  @Test
  void help_and_the_option_for_it_say_the_same() {
    var asked = Terminal.piped();
    assertThat(asked.run("help", "check")).isEqualTo(Commands.DONE);
    var option = Terminal.piped();
    assertThat(option.run("check", "--help")).isEqualTo(Commands.DONE);

    assertThat(asked.out()).isEqualTo(option.out()).contains("--today=DATE", "Examples:");
  }

  @Test
  void the_help_of_check_is_as_it_was_found_right() {
    var terminal = Terminal.piped();
    terminal.run("check", "--help");

    Golden.isAsIn("help-check.txt", terminal.out());
  }

  @Test
  void a_slip_in_an_option_is_told_in_the_language_of_the_reader() {
    var terminal = Terminal.piped();

    assertThat(terminal.run("check", "x.csv", "--formt=csv", "--language=nb"))
        .isEqualTo(Commands.FAILED);
    assertThat(terminal.err()).startsWith("varde: '--formt=csv' er verken et valg eller et");
    assertThat(terminal.run("check", "x.csv", "--format=xml", "--language=nn"))
        .isEqualTo(Commands.FAILED);
    assertThat(terminal.err())
        .startsWith("varde: 'xml' kan ikkje brukast for --format. Skriv det som text|jsonl|csv.");
    assertThat(terminal.run("check", "--language=nb")).isEqualTo(Commands.FAILED);
    assertThat(terminal.err()).startsWith("varde: FILE mangler.");
  }

  @Test
  void a_line_is_as_wide_as_the_terminal_within_what_reads_well() {
    assertThat(width("")).isEqualTo(80);
    assertThat(width("ninety")).isEqualTo(80);
    assertThat(width("40")).isEqualTo(72);
    assertThat(width("90")).isEqualTo(90);
    assertThat(width("9999")).isEqualTo(100);
  }

  private static int width(String columns) {
    var rule = Terminal.looking(Map.of("COLUMNS", columns, "NO_COLOR", "1"));
    rule.given("course_id,date,code\nc1,2025-04-01,D01A\n").run("check", "-");
    return rule.out().lines().filter(line -> line.startsWith("─")).findFirst().orElse("").length();
  }
}
