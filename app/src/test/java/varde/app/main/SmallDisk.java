package varde.app.main;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A disk with little space, made in memory.
record SmallDisk(Path folder) implements AutoCloseable {
  private static final String SIZE = "size=300m";

  /// Empty where nobody may mount one.
  static Optional<SmallDisk> in(Path folder) throws IOException {
    Files.createDirectories(folder);
    return run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString())
        ? Optional.of(new SmallDisk(folder))
        : Optional.empty();
  }

  /// Writes until nothing more can be written.
  Path fill() throws IOException {
    var file = folder.resolve("filling");
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (var size = 1 << 20; size > 0; size /= 2) {
        while (hasRoom(channel, size)) {}
      }
    }
    return file;
  }

  private static boolean hasRoom(FileChannel channel, int size) {
    try {
      return channel.write(ByteBuffer.allocate(size)) == size;
    } catch (IOException full) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    run("umount", folder.toString());
  }

  private static boolean run(String... words) throws IOException {
    try {
      return new ProcessBuilder(words).start().waitFor() == 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
