package varde.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import varde.catalogue.EditionDiff;

/// `varde editions diff`: what changed between two editions, or in one pathway of both.
@Command(name = "diff")
final class EditionsDiffCommand implements Callable<Integer> {
  private final Session session;

  @ParentCommand EditionsCommand editions;

  @Parameters(index = "0", paramLabel = "A", descriptionKey = "A")
  String before = "";

  @Parameters(index = "1", paramLabel = "B", descriptionKey = "B")
  String after = "";

  @Parameters(index = "2", paramLabel = "PATHWAY", descriptionKey = "PATHWAY", arity = "0..1")
  String pathway = "";

  EditionsDiffCommand(Session session) {
    this.session = session;
    this.editions = new EditionsCommand(session);
  }

  @Override
  public Integer call() throws IOException {
    var catalogue = editions.catalogue();
    var diff =
        EditionDiff.between(
            NamedEdition.find(catalogue, before), NamedEdition.find(catalogue, after));
    var shown = pathway.isEmpty() ? diff : diff.touching(pathwayOfEither(diff));
    try (var out = session.out()) {
      new DiffPage(session.texts(), session.page(out), shown).write();
    }
    return Commands.DONE;
  }

  /// A pathway that was taken away is found in the first edition, one that was added in the second.
  private String pathwayOfEither(EditionDiff diff) {
    return diff.before().pathways().stream()
        .filter(one -> one.id().equalsIgnoreCase(pathway))
        .findFirst()
        .orElseGet(() -> NamedEdition.find(diff.after(), pathway))
        .id();
  }
}
