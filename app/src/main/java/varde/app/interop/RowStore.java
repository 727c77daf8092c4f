package varde.app.interop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Rows of any number of courses, kept until all are there: so many in memory, the others in a file
/// that is deleted at the end. Rows stand in boxes by the number of their course, so that what
/// belongs together is found together; in a box they keep the order in which they came.
final class RowStore implements AutoCloseable {
  /// How many courses have their rows in one box.
  static final int COURSES = 1 << 15;

  private static final int NUMBERS = 4;

  private final Path folder;
  private final int most;
  private final List<Box> boxes = new ArrayList<>();
  private int waiting;
  private Optional<FileChannel> aside = Optional.empty();
  private long written;

  /// Rows that are together.
  private static final class Box {
    private int[] rows = new int[NUMBERS * 256];
    private int size;
    private final List<Long> at = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
  }

  /// @param folder where the file may stand
  /// @param most how many rows are kept in memory
  RowStore(Path folder, int most) {
    this.folder = folder;
    this.most = most;
  }

  /// Keeps one row.
  void add(int course, int day, int registration, int unit) throws IOException {
    var box = box(course / COURSES);
    if (box.size == box.rows.length) {
      box.rows = Arrays.copyOf(box.rows, box.size * 2);
    }
    box.rows[box.size] = course % COURSES;
    box.rows[box.size + 1] = day;
    box.rows[box.size + 2] = registration;
    box.rows[box.size + 3] = unit;
    box.size += NUMBERS;
    if (++waiting == most) {
      spill();
    }
  }

  private Box box(int number) {
    while (boxes.size() <= number) {
      boxes.add(new Box());
    }
    return boxes.get(number);
  }

  private void spill() throws IOException {
    if (aside.isEmpty()) {
      aside = Optional.of(open());
    }
    for (var box : boxes) {
      if (box.size > 0) {
        write(box, aside.orElseThrow());
      }
    }
    waiting = 0;
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(
        Files.createTempFile(folder, ".varde-import", ""),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  private void write(Box box, FileChannel file) throws IOException {
    var bytes = bytes(box.size);
    bytes.asIntBuffer().put(box.rows, 0, box.size);
    box.at.add(written);
    box.lengths.add(box.size);
    while (bytes.hasRemaining()) {
      written += file.write(bytes, written);
    }
    box.rows = new int[NUMBERS * 256];
    box.size = 0;
  }

  private static ByteBuffer bytes(int numbers) {
    return ByteBuffer.allocate(numbers * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// How many boxes there are.
  int boxes() {
    return boxes.size();
  }

  /// Calls for each row of a box, in the order in which they came; may be asked by several threads
  /// at once for different boxes.
  void each(int number, Taker taker) throws IOException {
    var box = boxes.get(number);
    for (var part = 0; part < box.at.size(); part++) {
      var bytes = bytes(box.lengths.get(part));
      var at = box.at.get(part);
      while (bytes.hasRemaining()) {
        if (aside.orElseThrow().read(bytes, at + bytes.position()) < 0) {
          throw new IOException("rows put aside are gone");
        }
      }
      var rows = new int[box.lengths.get(part)];
      bytes.flip().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(rows);
      each(rows, rows.length, taker);
    }
    each(box.rows, box.size, taker);
  }

  private static void each(int[] rows, int size, Taker taker) {
    for (var i = 0; i < size; i += NUMBERS) {
      taker.take(rows[i], rows[i + 1], rows[i + 2], rows[i + 3]);
    }
  }

  /// Is given rows.
  interface Taker {
    /// @param course its place in the box
    void take(int course, int day, int registration, int unit);
  }

  @Override
  public void close() throws IOException {
    if (aside.isPresent()) {
      aside.get().close();
    }
  }
}
