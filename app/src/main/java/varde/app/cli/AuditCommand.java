package varde.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `varde audit`: what can be done with the audit log from outside.
@Command(name = "audit", subcommands = AuditCommand.Verify.class)
final class AuditCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  AuditCommand(Session session) {}

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return Commands.DONE;
  }

  /// `varde audit verify`: whether every line of the log still says what it said.
  @Command(name = "verify")
  static final class Verify implements Callable<Integer> {
    private final Session session;

    @Option(names = "--data", paramLabel = "DIR")
    Path data = Path.of("");

    @Option(names = "--config", paramLabel = "FILE")
    Path config = Path.of("");

    Verify(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() throws Exception {
      try (var out = session.out()) {
        var page = session.page(out);
        var chains = session.console().server().audit(session.place(config, data));
        for (var chain : chains) {
          page.text(
              0,
              chain.isWhole()
                  ? session.texts().say("audit.whole", chain.name(), chain.lines(), chain.head())
                  : session
                      .texts()
                      .say("audit.broken." + chain.why(), chain.name(), chain.broken()),
              Style.PLAIN);
        }
        return chains.stream().allMatch(chain -> chain.isWhole())
            ? Commands.DONE
            : Commands.INCOMPLETE;
      } catch (Server.Unavailable unavailable) {
        throw session.stoppedBy(unavailable);
      }
    }
  }
}
