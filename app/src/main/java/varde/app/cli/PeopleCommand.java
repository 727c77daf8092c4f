package varde.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `varde people`: who works here, and as what.
@Command(name = "people", subcommands = PeopleCommand.Load.class)
final class PeopleCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  PeopleCommand(Session session) {}

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return Commands.DONE;
  }

  /// `varde people load`: makes people and roles what a file says.
  @Command(name = "load")
  static final class Load implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "FILE")
    Path file = Path.of("");

    @Option(names = "--config", paramLabel = "FILE", required = true)
    Path config = Path.of("");

    Load(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      try {
        var loaded = session.console().server().load(config, file);
        session.tell(session.texts().say("people.loaded", loaded.people(), loaded.changes()));
        if (loaded.others() > 0) {
          session.tell(session.texts().say("people.others", loaded.others()));
        }
        return Commands.DONE;
      } catch (Server.Unavailable unavailable) {
        throw session.stoppedBy(unavailable);
      }
    }
  }
}
