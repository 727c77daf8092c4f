package varde.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import varde.app.interop.ColumnsFileWriter;
import varde.app.interop.ColumnsImport;
import varde.app.interop.EventFiles;
import varde.app.interop.InOrder;
import varde.app.interop.ReadOptions;
import varde.engine.edition.Edition;
import varde.engine.timeline.Compiled;

/// Made-up nations in a folder, made by `./varde synthesise` unless they are there.
///
/// @param launcher `./varde`
record NationFiles(Path launcher, Path folder) {
  private static final int SEED = 42;

  /// So many courses as a file of events.
  Path csv(long courses) throws IOException, InterruptedException {
    return made(courses, ".csv");
  }

  /// The same courses as a file of columns.
  Path columns(long courses) throws IOException, InterruptedException {
    return made(courses, ".varde");
  }

  /// A place for something else.
  Path beside(String name) {
    return folder.resolve(name);
  }

  private Path made(long courses, String ending) throws IOException, InterruptedException {
    var file = folder.resolve("nation-" + courses + ending);
    if (!Files.exists(file)) {
      var status =
          new ProcessBuilder(
                  launcher.toString(),
                  "synthesise",
                  "--courses=" + courses,
                  "--seed=" + SEED,
                  "--population=none",
                  "--output=" + file)
              .inheritIO()
              .start()
              .waitFor();
      if (status != 0) {
        throw new IOException("synthesise ended with " + status);
      }
    }
    return file;
  }

  /// Reads a file of events into columns, as `./varde import` does. Rows that cannot be read are
  /// left out.
  static void importTo(Path columns, Path csv, List<Edition> editions, int threads)
      throws IOException {
    var options =
        new ReadOptions(Optional.empty(), EventFiles.isoDates(), StandardCharsets.UTF_8, Map.of());
    var folder = Objects.requireNonNull(columns.toAbsolutePath().getParent());
    try (var in = Files.newInputStream(csv);
        var taking =
            new ColumnsImport(
                Compiled.of(editions), options, row -> {}, new InOrder(threads), folder);
        var out = ColumnsFileWriter.create(columns)) {
      taking.read(csv.toString(), in);
      taking.writeTo(out);
    }
  }
}
