package varde.app.interop;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import varde.app.interop.UnusableColumns.Reason;
import varde.engine.columns.FileWords;

/// Events of any number of courses in a file, as columns: read slice by slice from mapped memory,
/// by any number of threads. `docs/columns.md` describes the bytes.
public final class ColumnsFile implements AutoCloseable {
  private final Arena arena;
  private final MemorySegment bytes;
  private final ColumnsHeader header;
  private final ColumnsIndex index;

  private ColumnsFile(Arena arena, MemorySegment bytes, ColumnsHeader header, ColumnsIndex index) {
    this.arena = arena;
    this.bytes = bytes;
    this.header = header;
    this.index = index;
  }

  /// True when the file says that it is one of columns, whether it can be used or not.
  public static boolean isColumns(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return ColumnsHeader.isMarked(in.readNBytes(ColumnsHeader.markLength()));
    }
  }

  /// Opens the file. What stands in a slice is asked for its checksum when it is read.
  ///
  /// @throws UnusableColumns when it is torn, foreign or newer
  public static ColumnsFile open(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var start = new byte[(int) Math.min(ColumnsHeader.LENGTH, channel.size())];
      try (var in = Files.newInputStream(file)) {
        in.readNBytes(start, 0, start.length);
      }
      var header = ColumnsHeader.read(start, channel.size());
      var arena = Arena.ofShared();
      try {
        var bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
        return new ColumnsFile(arena, bytes, header, index(bytes, header));
      } catch (IOException | RuntimeException broken) {
        arena.close();
        throw broken;
      }
    }
  }

  private static ColumnsIndex index(MemorySegment bytes, ColumnsHeader header) throws IOException {
    var index =
        bytes.asSlice(header.indexAt(), header.indexLength()).toArray(ValueLayout.JAVA_BYTE);
    if (ColumnsHeader.sum(index, index.length) != header.indexSum()) {
      throw new UnusableColumns(Reason.TORN, "checksum of the index");
    }
    return ColumnsIndex.read(index, header.slices());
  }

  /// The words its slices speak of by number.
  public FileWords words() {
    return index.words();
  }

  /// How many slices there are.
  public int slices() {
    return header.slices();
  }

  /// How many courses the slice has.
  public int coursesOf(int slice) {
    return index.slices().get(slice).courses();
  }

  /// How many courses there are.
  public long courses() {
    return header.courses();
  }

  /// How many events there are.
  public long events() {
    return header.events();
  }

  /// How many rows of the input could not be read.
  public long unreadable() {
    return header.unreadable();
  }

  /// True when one of them may be any course's.
  public boolean isAstray() {
    return index.astray();
  }

  /// The earliest day of an event, as days since 1970-01-01; the largest number when there is none.
  public int firstDay() {
    return index.slices().stream()
        .mapToInt(ColumnsIndex.Place::firstDay)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /// The bytes of one slice, in this array when there is room in it.
  ///
  /// @throws UnusableColumns when they are not what was written
  public byte[] read(int slice, byte[] into) throws UnusableColumns {
    var place = index.slices().get(slice);
    var copy = into.length < place.length() ? new byte[place.length()] : into;
    MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, place.at(), copy, 0, place.length());
    if (ColumnsHeader.sum(copy, place.length()) != place.sum()) {
      throw new UnusableColumns(Reason.TORN, "checksum of slice " + slice);
    }
    return copy;
  }

  @Override
  public void close() {
    arena.close();
  }
}
