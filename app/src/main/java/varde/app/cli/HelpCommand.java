package varde.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `varde help`: how a command is used.
@Command(name = "help")
final class HelpCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "COMMAND", arity = "0..*")
  List<String> names = List.of();

  @Override
  public Integer call() {
    var command = spec.parent().commandLine();
    for (var name : names) {
      var inner = command.getSubcommands().get(name);
      if (inner == null) {
        throw new Failure(
            "command.unknown", name, String.join(", ", command.getSubcommands().keySet()));
      }
      command = inner;
    }
    command.usage(command.getOut());
    return Commands.DONE;
  }
}
