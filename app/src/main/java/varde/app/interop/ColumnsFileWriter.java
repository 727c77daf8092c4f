package varde.app.interop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import varde.engine.columns.FileWords;

/// Writes a file of columns, slice by slice in their order. The file has its name only when it is
/// whole; until then it stands beside, and goes away when it is not finished.
public final class ColumnsFileWriter implements AutoCloseable {
  private static final String UNFINISHED = ".unfinished";

  private final Path file;
  private final Path beside;
  private final FileChannel channel;
  private final List<ColumnsIndex.Place> slices = new ArrayList<>();
  private long at = ColumnsHeader.LENGTH;
  private long courses;
  private long events;

  private ColumnsFileWriter(Path file, Path beside, FileChannel channel) {
    this.file = file;
    this.beside = beside;
    this.channel = channel;
  }

  /// Begins a file; one of the same name stays as it is until this one is whole.
  public static ColumnsFileWriter create(Path file) throws IOException {
    var beside = file.resolveSibling(file.getFileName() + UNFINISHED);
    return new ColumnsFileWriter(
        file,
        beside,
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING));
  }

  /// Writes the next slice.
  public void add(PackedSlice slice) throws IOException {
    var bytes = slice.bytes();
    write(bytes, at);
    slices.add(
        new ColumnsIndex.Place(
            at,
            bytes.length,
            ColumnsHeader.sum(bytes, bytes.length),
            slice.courses(),
            slice.events(),
            slice.firstDay(),
            slice.lastDay()));
    at += bytes.length;
    courses += slice.courses();
    events += slice.events();
  }

  private void write(byte[] bytes, long position) throws IOException {
    var left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      channel.write(left, position + left.position());
    }
  }

  /// How many events were written.
  public long events() {
    return events;
  }

  /// Finishes the file and gives it its name.
  public void finish(FileWords words, long unreadable, boolean astray) throws IOException {
    var index = new ColumnsIndex(words, slices, astray).bytes();
    write(index, at);
    var header =
        new ColumnsHeader(
            slices.size(),
            courses,
            events,
            unreadable,
            at,
            index.length,
            ColumnsHeader.sum(index, index.length));
    write(header.bytes(), 0);
    channel.force(true);
    channel.close();
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(beside);
  }
}
