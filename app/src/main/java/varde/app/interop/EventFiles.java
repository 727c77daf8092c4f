package varde.app.interop;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import varde.engine.columns.ColumnsBuilder;
import varde.engine.columns.Names;
import varde.engine.columns.Row;
import varde.engine.columns.Slice;
import varde.engine.timeline.Compiled;

/// Reads files of coded events, plain or compressed by gzip, sorted or not; several files are one
/// input.
public final class EventFiles {
  private static final int GZIP_FIRST = 0x1F;
  private static final int GZIP_SECOND = 0x8B;

  private final Compiled compiled;
  private final ReadOptions options;
  private final Consumer<UnreadableRow> tell;
  private final ColumnsBuilder builder = new ColumnsBuilder();
  private final Names courses = new Names();
  private final Names patients = new Names();
  private final BitSet incomplete = new BitSet();
  private boolean astray;
  private long rows;
  private long unreadable;

  /// @param tell is told every row that cannot be read, as soon as it is met
  public EventFiles(Compiled compiled, ReadOptions options, Consumer<UnreadableRow> tell) {
    this.compiled = compiled;
    this.options = options;
    this.tell = tell;
  }

  /// Dates written by this pattern of `java.time`, such as `dd.MM.yyyy`.
  ///
  /// @throws IllegalArgumentException when it is no such pattern
  public static DateTimeFormatter datesLike(String pattern) {
    return Dates.of(pattern);
  }

  /// Dates written as `2019-01-31`.
  public static DateTimeFormatter isoDates() {
    return Dates.ISO;
  }

  /// Reads one more file.
  ///
  /// @param name how the file is called in messages
  /// @throws WrongHeader when columns are missing
  public void read(String name, InputStream in) throws IOException {
    var plain = plain(in);
    var header = Header.read(plain, name, readAs());
    var scanner = new CsvScanner(plain, new Encoding(readAs().encoding()), header.separator());
    scanner.next();
    if (scanner.isUnclosed()) {
      refuse(new UnreadableRow(name, scanner.line(), List.of(RowReader.unclosed(scanner))), -1);
    }
    var reader =
        new RowReader(
            compiled,
            readAs(),
            header,
            name,
            scanner,
            Numbering.of(courses),
            Numbering.of(patients));
    while (scanner.next()) {
      reader.read(builder).ifPresentOrElse(fault -> refuse(fault, reader.course()), () -> rows++);
    }
  }

  /// The file unpacked and without its mark of byte order.
  PushbackInputStream plain(InputStream in) throws IOException {
    return withoutMark(new PushbackInputStream(rewritten(unpacked(in)), Header.LONGEST));
  }

  /// Reads a file of columns, which must be all there is. Its words come into the vocabulary of the
  /// editions.
  ///
  /// @throws UnusableColumns when a slice is not what was written
  public void read(ColumnsFile file) throws IOException {
    var slice = new Slice(file.words(), compiled.vocabulary());
    var bytes = new byte[0];
    for (var number = 0; number < file.slices(); number++) {
      bytes = file.read(number, bytes);
      slice.read(bytes);
      read(slice);
    }
    unreadable += file.unreadable();
    astray |= file.isAstray();
  }

  private void read(Slice slice) {
    var columns = slice.columns();
    var row = new Row();
    for (var course = 0; course < columns.courses(); course++) {
      row.course = courses.idOf(slice.id(course));
      incomplete.set(row.course, slice.isIncomplete(course));
      row.pathway = columns.pathway(course);
      row.patient = patient(columns.patient(course));
      row.birthDay = columns.birthDay(course);
      row.severity = columns.severity(course);
      row.right = columns.right(course);
      for (var at = columns.first(course); at < columns.until(course); at++) {
        columns.copyEvent(at, row);
        builder.add(row);
        rows++;
      }
    }
  }

  /// The file knows patients apart and no more of them.
  private int patient(int number) {
    return number == Row.NONE ? Row.NONE : patients.idOf(String.valueOf(number));
  }

  private void refuse(UnreadableRow row, int course) {
    unreadable++;
    astray |= course < 0 || row.faults().stream().anyMatch(RowReader::isUnclosed);
    if (course >= 0) {
      incomplete.set(course);
    }
    tell.accept(row);
  }

  /// Everything that was read.
  public EventBatch finish() {
    return new EventBatch(
        builder.build(courses.size()), courses, patients, incomplete, astray, rows, unreadable);
  }

  /// True when the bytes are compressed by gzip.
  static boolean isPacked(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == GZIP_FIRST && (bytes[1] & 0xFF) == GZIP_SECOND;
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    var buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(2);
    var packed = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
    buffered.reset();
    return packed ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }

  /// How the file is read once it is plain.
  ReadOptions readAs() {
    return Encoding.needsRewriting(options.encoding())
        ? new ReadOptions(
            options.edition(), options.dates(), StandardCharsets.UTF_8, options.columns())
        : options;
  }

  /// Letter by letter in UTF-8, for encodings that cannot be cut byte by byte.
  private InputStream rewritten(InputStream in) {
    return Encoding.needsRewriting(options.encoding()) ? new Rewriting(in, options.encoding()) : in;
  }

  private static PushbackInputStream withoutMark(PushbackInputStream in) throws IOException {
    var start = in.readNBytes(3);
    if (start.length != 3
        || start[0] != (byte) 0xEF
        || start[1] != (byte) 0xBB
        || start[2] != (byte) 0xBF) {
      in.unread(start);
    }
    return in;
  }

  /// A stream of letters as UTF-8. What is not in the encoding becomes a byte that UTF-8 does not
  /// have, so that its row is refused.
  private static final class Rewriting extends InputStream {
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStreamReader letters;
    private ByteBuffer ready = ByteBuffer.allocate(0);

    Rewriting(InputStream in, Charset charset) {
      letters = new InputStreamReader(in, charset);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      var taken = 0;
      for (var b = 0; taken < length; taken++) {
        b = read();
        if (b < 0) {
          return taken == 0 ? -1 : taken;
        }
        bytes[offset + taken] = (byte) b;
      }
      return taken;
    }

    @Override
    public int read() throws IOException {
      while (!ready.hasRemaining()) {
        var letter = letters.read();
        if (letter < 0) {
          return -1;
        }
        ready = bytes((char) letter);
      }
      return ready.get() & 0xFF;
    }

    private ByteBuffer bytes(char letter) throws IOException {
      if (letter == REPLACEMENT) {
        return ByteBuffer.wrap(new byte[] {(byte) 0xFF});
      }
      if (!Character.isHighSurrogate(letter)) {
        return StandardCharsets.UTF_8.encode(CharBuffer.wrap(new char[] {letter}));
      }
      var second = letters.read();
      return second < 0
          ? ByteBuffer.wrap(new byte[] {(byte) 0xFF})
          : StandardCharsets.UTF_8.encode(CharBuffer.wrap(new char[] {letter, (char) second}));
    }
  }
}
