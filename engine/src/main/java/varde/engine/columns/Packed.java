package varde.engine.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Whole numbers as bytes: the least of them once, and each as its distance from it in as few bytes
/// as the largest distance needs (frame of reference). Little-endian.
///
/// A column begins with a byte that says how it is written and four bytes with the least number.
/// Reading is one pass without a branch on the values.
final class Packed {
  private static final int WIDTH = 7;
  private static final int WITH_NONE = 8;
  private static final int DATA = 1 + Integer.BYTES;
  private static final int ONE_BYTE = 0xFF;
  private static final int TWO_BYTES = 0xFFFF;

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[1 << 16];
  private int size;

  /// Forgets what was written.
  void clear() {
    size = 0;
  }

  /// A copy of what was written.
  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  void putInt(int value) {
    makeRoom(Integer.BYTES);
    INT.set(bytes, size, value);
    size += Integer.BYTES;
  }

  void putBytes(byte[] more) {
    makeRoom(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /// The first `count` of the values; [Row#NONE] is none of them.
  void putColumn(int[] values, int count) {
    var least = Integer.MAX_VALUE;
    var most = Integer.MIN_VALUE;
    var none = false;
    for (var i = 0; i < count; i++) {
      none |= values[i] == Row.NONE;
      least = values[i] == Row.NONE ? least : Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    if (least >= most || most == Row.NONE) {
      putConstant(none ? Row.NONE : least, values, count, none && most != Row.NONE);
      return;
    }
    putDistances(values, count, none ? least - 1 : least, most, none);
  }

  /// All the same, unless some are none and some are not.
  private void putConstant(int value, int[] values, int count, boolean mixed) {
    if (mixed) {
      var stated = Arrays.stream(values, 0, count).max().orElse(Row.NONE);
      putDistances(values, count, stated - 1, stated, true);
      return;
    }
    makeRoom(1 + Integer.BYTES);
    bytes[size++] = 0;
    putInt(count == 0 ? 0 : value);
  }

  private void putDistances(int[] values, int count, int base, int most, boolean none) {
    var width = widthOf(most - base);
    makeRoom(1 + Integer.BYTES + count * width);
    bytes[size++] = (byte) (width | (none ? WITH_NONE : 0));
    putInt(base);
    for (var i = 0; i < count; i++) {
      putDistance(values[i] == Row.NONE ? 0 : values[i] - base, width);
    }
  }

  /// Distances are unsigned: a negative one needs all four bytes.
  private static int widthOf(int distance) {
    if (Integer.compareUnsigned(distance, ONE_BYTE) <= 0) {
      return 1;
    }
    return Integer.compareUnsigned(distance, TWO_BYTES) <= 0 ? Short.BYTES : Integer.BYTES;
  }

  private void putDistance(int distance, int width) {
    switch (width) {
      case 1 -> bytes[size] = (byte) distance;
      case Short.BYTES -> SHORT.set(bytes, size, (short) distance);
      default -> INT.set(bytes, size, distance);
    }
    size += width;
  }

  private void makeRoom(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  static int readInt(byte[] from, int at) {
    return (int) INT.get(from, at);
  }

  /// Reads a column.
  ///
  /// @return where the next one begins
  static int readColumn(byte[] from, int at, int[] into, int count) {
    readPart(from, at, 0, count, into, 0);
    return end(from, at, count);
  }

  /// Where the next column begins.
  static int end(byte[] from, int at, int count) {
    return at + DATA + count * (from[at] & WIDTH);
  }

  /// Reads some numbers of a column.
  ///
  /// @param first the first of them
  /// @param to where in `into` it goes
  static void readPart(byte[] from, int at, int first, int count, int[] into, int to) {
    var how = from[at];
    var base = readInt(from, at + 1);
    var width = how & WIDTH;
    var data = at + DATA + first * width;
    switch (width) {
      case 0 -> Arrays.fill(into, to, to + count, base);
      case 1 -> readBytes(from, data, into, to, count, base);
      case Short.BYTES -> readShorts(from, data, into, to, count, base);
      default -> readInts(from, data, into, to, count, base);
    }
    if ((how & WITH_NONE) != 0) {
      for (var i = to; i < to + count; i++) {
        into[i] = into[i] == base ? Row.NONE : into[i];
      }
    }
  }

  private static void readBytes(byte[] from, int at, int[] into, int to, int count, int base) {
    for (var i = 0; i < count; i++) {
      into[to + i] = base + (from[at + i] & ONE_BYTE);
    }
  }

  private static void readShorts(byte[] from, int at, int[] into, int to, int count, int base) {
    for (var i = 0; i < count; i++) {
      into[to + i] = base + ((short) SHORT.get(from, at + i * Short.BYTES) & TWO_BYTES);
    }
  }

  private static void readInts(byte[] from, int at, int[] into, int to, int count, int base) {
    for (var i = 0; i < count; i++) {
      into[to + i] = base + (int) INT.get(from, at + i * Integer.BYTES);
    }
  }
}
