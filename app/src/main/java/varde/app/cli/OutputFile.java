package varde.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import varde.app.interop.ColumnsFileWriter;

/// A file named on the command line that is to be written.
record OutputFile(String name) {

  /// Opens something for writing, or says why it cannot be.
  private interface Opening<T> {
    T open(Path file) throws IOException;
  }

  /// Opens it for bytes.
  OutputStream stream() throws IOException {
    return open(Files::newOutputStream);
  }

  /// Opens it for text.
  Writer text() throws IOException {
    return open(Files::newBufferedWriter);
  }

  /// Opens it for columns.
  ColumnsFileWriter columns() throws IOException {
    return open(ColumnsFileWriter::create);
  }

  /// The folder it is to stand in.
  Path folder() throws IOException {
    return open(file -> {
      var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
      if (!Files.isDirectory(folder)) {
        throw new NoSuchFileException(name);
      }
      return folder;
    });
  }

  private <T> T open(Opening<T> opening) throws IOException {
    try {
      var file = Path.of(name);
      if (Files.isDirectory(file)) {
        throw new Failure("file.directory", name);
      }
      return opening.open(file);
    } catch (NoSuchFileException missing) {
      throw new Failure("output.no-folder", name);
    } catch (AccessDeniedException denied) {
      throw new Failure("output.denied", name);
    } catch (InvalidPathException noName) {
      throw new Failure("output.no-name", name, String.valueOf(noName.getReason()));
    }
  }
}
