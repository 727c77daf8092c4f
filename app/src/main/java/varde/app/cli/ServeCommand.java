package varde.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `varde serve`: the pages, on a database. Without settings it demonstrates itself.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  private static final List<String> DEMONSTRATION =
      List.of("--port", "--data", "--database-port", "--demo", "--courses", "--inbox");

  /// What is demonstrated.
  enum Size {
    hospital,
    nation
  }

  private final Session session;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--config", paramLabel = "FILE")
  Path config = Path.of("");

  @Option(names = "--port", paramLabel = "N")
  int port = 8080;

  @Option(names = "--data", paramLabel = "DIR")
  Path data = Path.of("");

  @Option(names = "--database-port", paramLabel = "N")
  int databasePort;

  @Option(names = "--demo", paramLabel = "hospital|nation")
  Size demo = Size.hospital;

  @Option(names = "--courses", paramLabel = "N")
  int courses = 2000;

  @Option(names = "--inbox", paramLabel = "DIR")
  Path inbox = Path.of("");

  ServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    refuseDemonstrationInEarnest();
    session.tell(session.texts().say("serve.starting"));
    var server = session.console().server();
    try {
      if (isInEarnest()) {
        server.serve(config, new Told());
      } else {
        server.serve(options(), new Told());
      }
    } catch (Server.Unavailable unavailable) {
      throw session.stoppedBy(unavailable);
    }
    return Commands.DONE;
  }

  private Server.Options options() {
    var box = Optional.of(inbox).filter(folder -> !folder.toString().isEmpty());
    var filled = new Server.Demo(courses, demo == Size.nation);
    return new Server.Options(port, databasePort, session.data(data), filled, box);
  }

  private boolean isInEarnest() {
    return !config.toString().isEmpty();
  }

  /// What the settings say is not said twice, and nothing of a demonstration is mixed in.
  private void refuseDemonstrationInEarnest() {
    var said =
        DEMONSTRATION.stream()
            .filter(option -> spec.commandLine().getParseResult().hasMatchedOption(option))
            .toList();
    if (isInEarnest() && !said.isEmpty()) {
      throw new Failure("serve.in-earnest", String.join(", ", said));
    }
  }

  private final class Told implements Server.Listener {
    private final CourseProgress making = new CourseProgress(session, "serve.making");

    @Override
    public void making(long done, long wanted) {
      making.at(done, wanted);
    }

    @Override
    public void made(long count) {
      making.close();
      session.tell(session.texts().say("serve.made", count));
    }

    @Override
    public void serving(String address) {
      session.tell(session.texts().say("serve.ready", address));
    }
  }
}
