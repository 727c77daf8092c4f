package varde.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import varde.app.words.EditionWords;

/// `varde editions show`: an edition or one of its pathways, for reading.
@Command(name = "show")
final class EditionsShowCommand implements Callable<Integer> {
  private final Session session;

  @ParentCommand EditionsCommand editions;

  @Parameters(index = "0", paramLabel = "EDITION", descriptionKey = "EDITION")
  String edition = "";

  @Parameters(index = "1", paramLabel = "PATHWAY", descriptionKey = "PATHWAY", arity = "0..1")
  String pathway = "";

  @Option(names = "--plain")
  boolean plain;

  EditionsShowCommand(Session session) {
    this.session = session;
    this.editions = new EditionsCommand(session);
  }

  @Override
  public Integer call() throws IOException {
    var shown = NamedEdition.find(editions.catalogue(), edition);
    var words = new EditionWords(shown, session.texts());
    if (pathway.isEmpty()) {
      try (var out = session.out()) {
        new EditionPage(words, session.page(out)).write(plain);
      }
      return Commands.DONE;
    }
    var one = NamedEdition.find(shown, pathway);
    try (var out = session.out()) {
      var page = session.page(out);
      if (plain) {
        new PlainPage(words, page).write(one);
      } else {
        new PathwayPage(words, page).write(one);
      }
    }
    return Commands.DONE;
  }
}
