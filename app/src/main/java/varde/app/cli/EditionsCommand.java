package varde.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import varde.catalogue.Catalogue;

/// `varde editions`: lists the editions; its subcommands show and compare them.
@Command(
    name = "editions",
    subcommands = {EditionsShowCommand.class, EditionsDiffCommand.class})
final class EditionsCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--pathways", paramLabel = "DIR", scope = ScopeType.INHERIT)
  List<Path> pathways = List.of();

  EditionsCommand(Session session) {
    this.session = session;
  }

  Catalogue catalogue() {
    return session.catalogue(pathways);
  }

  @Override
  public Integer call() throws IOException {
    var editions = catalogue().editions();
    try (var out = session.out()) {
      new EditionList(session.texts(), session.page(out)).write(editions);
    }
    return Commands.DONE;
  }
}
