package varde.app.cli;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import varde.app.words.Texts;

/// Says in the reader's language what is wrong with a command line.
final class WrongUse {
  private WrongUse() {}

  static String text(ParameterException wrong, Texts texts) {
    return switch (wrong) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched, texts);
      case MissingParameterException missing ->
          texts.say(
              "wrong.missing",
              String.join(", ", missing.getMissing().stream().map(WrongUse::name).toList()));
      case ParameterException other when other.getArgSpec() != null && other.getValue() != null ->
          texts.say(
              "wrong.value",
              other.getValue(),
              name(other.getArgSpec()),
              other.getArgSpec().paramLabel());
      default -> texts.say("wrong.use", String.valueOf(wrong.getMessage()));
    };
  }

  private static String unmatched(UnmatchedArgumentException unmatched, Texts texts) {
    var words = String.join(" ", unmatched.getUnmatched());
    var near = unmatched.getSuggestions();
    return near.isEmpty()
        ? texts.say("wrong.unmatched", words)
        : texts.say("wrong.unmatched.near", words, near.getFirst());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
