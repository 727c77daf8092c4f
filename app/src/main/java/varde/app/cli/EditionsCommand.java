package varde.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `varde editions`: lists, shows and compares editions.
@Command(name = "editions")
final class EditionsCommand implements Callable<Integer> {
  private final Session session;

  EditionsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.catalogue(java.util.List.of());
    return Commands.DONE;
  }
}
