package varde.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `varde import`: files of events into one file of columns.
@Command(name = "import", sortOptions = false)
final class ImportCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  List<String> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true)
  String output = "";

  @Option(names = "--edition", paramLabel = "ID")
  String edition = "";

  @Mixin EventInput input = new EventInput();

  @Option(names = "--pathways", paramLabel = "DIR")
  List<Path> pathways = List.of();

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var catalogue = session.catalogue(pathways);
    var only = NamedEdition.exactly(catalogue, edition);
    var read = input.read(session, catalogue, files, only);
    if (read.rows() == 0 && read.unreadable() > 0) {
      throw new Failure("nothing.readable", read.unreadable());
    }
    try (var out = new OutputFile(output).columns()) {
      read.writeTo(out);
    }
    session.tell(session.texts().say("import.done", read.rows(), read.courses(), output));
    if (read.unreadable() > 0) {
      session.tell(
          session
              .texts()
              .say("rows.unreadable", read.unreadable(), read.rows() + read.unreadable()));
    }
    return read.unreadable() > 0 ? Commands.INCOMPLETE : Commands.DONE;
  }
}
