package varde.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import varde.app.interop.ColumnsImport;
import varde.app.interop.InOrder;

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
    var options = input.options(NamedEdition.exactly(catalogue, edition));
    try (var taking =
        new ColumnsImport(
            catalogue.compiled(),
            options,
            row -> EventInput.tell(session, row),
            InOrder.onAllCores(),
            new OutputFile(output).folder())) {
      return takeIn(taking);
    }
  }

  private int takeIn(ColumnsImport taking) throws IOException {
    input.takeIn(session, files, taking);
    if (taking.rows() == 0 && taking.unreadable() > 0) {
      throw new Failure("nothing.readable", taking.unreadable());
    }
    try (var out = new OutputFile(output).columns()) {
      taking.writeTo(out);
    }
    session.tell(session.texts().say("import.done", taking.rows(), taking.courses(), output));
    if (taking.unreadable() > 0) {
      session.tell(
          session
              .texts()
              .say("rows.unreadable", taking.unreadable(), taking.rows() + taking.unreadable()));
    }
    return taking.unreadable() > 0 ? Commands.INCOMPLETE : Commands.DONE;
  }
}
