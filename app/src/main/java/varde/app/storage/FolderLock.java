package varde.app.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One program at a time uses a folder. The system gives the lock back when the program dies.
final class FolderLock implements AutoCloseable {
  private final FileChannel file;

  private FolderLock(FileChannel file) {
    this.file = file;
  }

  static FolderLock take(Path folder) throws IOException {
    var file =
        FileChannel.open(
            folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lockOf(file) == null) {
      file.close();
      throw new StorageFailure("storage.in-use", folder.toString());
    }
    return new FolderLock(file);
  }

  private static @org.jspecify.annotations.Nullable FileLock lockOf(FileChannel file)
      throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException held) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException alreadyGone) {
      throw new java.io.UncheckedIOException(alreadyGone);
    }
  }
}
