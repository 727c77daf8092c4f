package varde.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `varde` without a command: says what there is.
@Command(
    name = "varde",
    subcommands = {
      ServeCommand.class,
      CheckCommand.class,
      ImportCommand.class,
      IndicatorsCommand.class,
      ReplayCommand.class,
      EditionsCommand.class,
      SynthesiseCommand.class,
      PeopleCommand.class,
      DoctorCommand.class,
      AuditCommand.class,
      HelpCommand.class
    })
final class VardeCommand implements Callable<Integer> {
  private final Session session;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  boolean help;

  /// Read before anything else by [Commands]; stands here so that it is known and explained.
  @Option(names = "--language", paramLabel = "nb|nn|en", scope = ScopeType.INHERIT)
  String language = "";

  VardeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return session.console().outIsTerminal() ? Commands.DONE : Commands.FAILED;
  }
}
