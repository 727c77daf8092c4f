package varde.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `varde synthesise`: seeded courses.
@Command(name = "synthesise")
final class SynthesiseCommand implements Callable<Integer> {
  private final Session session;

  SynthesiseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.catalogue(java.util.List.of());
    return Commands.DONE;
  }
}
