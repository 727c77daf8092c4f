package varde.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import varde.app.interop.ColumnsFile;
import varde.app.interop.UnusableColumns;

/// A file named on the command line; `-` is standard input.
record InputFile(String name) {
  static final String STANDARD_INPUT = "-";

  /// Tells what is wrong with the file before anything is read.
  void mustBeReadable() {
    if (name.equals(STANDARD_INPUT)) {
      return;
    }
    var path = path();
    if (Files.isDirectory(path)) {
      throw new Failure("file.directory", name);
    }
    if (!isPipe(path)) {
      mustOpen(path);
    }
  }

  private Path path() {
    try {
      return Path.of(name);
    } catch (InvalidPathException noName) {
      throw new Failure("file.missing", name);
    }
  }

  /// A pipe or the like, which can be opened once and no more.
  private static boolean isPipe(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path);
  }

  private void mustOpen(Path path) {
    try (var in = Files.newInputStream(path)) {
      in.available();
    } catch (NoSuchFileException missing) {
      throw new Failure("file.missing", name);
    } catch (AccessDeniedException denied) {
      throw new Failure("file.denied", name);
    } catch (IOException broken) {
      throw new Failure("file.broken", name, String.valueOf(broken.getMessage()));
    }
  }

  /// Opens it as columns, or says why it cannot be used as such.
  ColumnsFile columns() throws IOException {
    mustBeReadable();
    try {
      return ColumnsFile.open(path());
    } catch (UnusableColumns unusable) {
      throw failure(name, unusable);
    }
  }

  /// Why a file of columns cannot be used.
  static Failure failure(String name, UnusableColumns unusable) {
    var key =
        switch (unusable.reason()) {
          case FOREIGN -> "columns.foreign";
          case NEWER -> "columns.newer";
          case TORN -> "columns.torn";
        };
    return new Failure(key, name, String.valueOf(unusable.getMessage()));
  }

  InputStream open(Console console) throws IOException {
    return name.equals(STANDARD_INPUT) ? console.in() : Files.newInputStream(path());
  }
}
