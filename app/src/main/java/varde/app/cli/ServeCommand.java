package varde.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `varde serve`: the pages, on a database.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--port", paramLabel = "N")
  int port = 8080;

  @Option(names = "--data", paramLabel = "DIR")
  Path data = Path.of("");

  @Option(names = "--database-port", paramLabel = "N")
  int databasePort;

  @Option(names = "--courses", paramLabel = "N")
  int courses = 2000;

  ServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.tell(session.texts().say("serve.starting"));
    try {
      session
          .console()
          .server()
          .serve(new Server.Options(port, databasePort, session.data(data), courses), new Told());
    } catch (Server.Unavailable unavailable) {
      throw new Failure(unavailable.key(), unavailable.arguments());
    }
    return Commands.DONE;
  }

  private final class Told implements Server.Listener {
    @Override
    public void serving(String address) {
      session.tell(session.texts().say("serve.ready", address));
    }

    @Override
    public void made(long count) {
      session.tell(session.texts().say("serve.made", count));
    }
  }
}
