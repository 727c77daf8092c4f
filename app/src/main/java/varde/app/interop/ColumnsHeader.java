package varde.app.interop;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;
import varde.app.interop.UnusableColumns.Reason;

/// The first bytes of a file of columns: what it is, how much is in it, and where its index stands.
/// Written last, so that a file that was never finished has none.
///
/// @param unreadable rows of the input that could not be read
record ColumnsHeader(
    int slices,
    long courses,
    long events,
    long unreadable,
    long indexAt,
    long indexLength,
    int indexSum) {
  static final int LENGTH = 64;
  static final int VERSION = 1;
  private static final int SUMMED = LENGTH - Integer.BYTES;

  /// The name in letters with a byte before it that no text begins with, and line ends behind it
  /// that a copy which changes them would spoil.
  private static final byte[] MARK = {(byte) 0x89, 0x56, 0x52, 0x44, 0x45, 0x0D, 0x0A, 0x1A};

  /// True when these first bytes of a file are those of columns, whatever their version.
  static boolean isMarked(byte[] start) {
    return start.length >= MARK.length
        && Arrays.equals(start, 0, MARK.length, MARK, 0, MARK.length);
  }

  static int markLength() {
    return MARK.length;
  }

  byte[] bytes() {
    var out = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    out.put(MARK).putInt(VERSION).putInt(slices).putLong(courses).putLong(events);
    out.putLong(unreadable).putLong(indexAt).putLong(indexLength).putInt(indexSum);
    out.putInt(sum(out.array(), SUMMED));
    return out.array();
  }

  static ColumnsHeader read(byte[] bytes, long fileLength) throws UnusableColumns {
    if (!isMarked(bytes)) {
      throw new UnusableColumns(
          isUnfinished(bytes) ? Reason.TORN : Reason.FOREIGN, "no mark at the beginning");
    }
    var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(MARK.length);
    if (bytes.length < LENGTH) {
      throw new UnusableColumns(Reason.TORN, "no whole header");
    }
    var version = in.getInt();
    if (version > VERSION) {
      throw new UnusableColumns(Reason.NEWER, String.valueOf(version));
    }
    var header =
        new ColumnsHeader(
            in.getInt(),
            in.getLong(),
            in.getLong(),
            in.getLong(),
            in.getLong(),
            in.getLong(),
            in.getInt());
    if (in.getInt() != sum(bytes, SUMMED)) {
      throw new UnusableColumns(Reason.TORN, "checksum of the header");
    }
    if (header.indexAt + header.indexLength != fileLength) {
      throw new UnusableColumns(Reason.TORN, "length");
    }
    return header;
  }

  /// Where the header is to come there are only zeros until the file is finished.
  private static boolean isUnfinished(byte[] bytes) {
    for (var b : bytes) {
      if (b != 0) {
        return false;
      }
    }
    return bytes.length > 0;
  }

  static int sum(byte[] bytes, int length) {
    var sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }
}
