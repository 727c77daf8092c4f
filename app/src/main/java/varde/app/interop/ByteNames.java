package varde.app.interop;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Many millions of words, numbered in the order in which they are first met and kept as their
/// bytes in UTF-8. Not for several threads at once.
final class ByteNames implements Numbering {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private byte[] bytes = new byte[1 << 16];
  private int[] ends = new int[1 << 12];
  private int[] slots = new int[1 << 14];
  private int size;

  /// How many words there are.
  int size() {
    return size;
  }

  @Override
  public int idOf(String word) {
    var written = word.getBytes(StandardCharsets.UTF_8);
    return idOf(written, 0, written.length);
  }

  @Override
  public int find(String word) {
    var written = word.getBytes(StandardCharsets.UTF_8);
    return find(written, 0, written.length);
  }

  /// The number of the word in these bytes, or -1 when it has not been met.
  int find(byte[] from, int at, int length) {
    return slots[slotOf(from, at, length)] - 1;
  }

  /// The number of the word in these bytes, which is taken in when it is new.
  int idOf(byte[] from, int at, int length) {
    var slot = slotOf(from, at, length);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == ends.length) {
      grow();
      slot = slotOf(from, at, length);
    }
    add(from, at, length);
    slots[slot] = size;
    return size - 1;
  }

  /// The bytes of the word with this number.
  byte[] word(int id) {
    return Arrays.copyOfRange(bytes, start(id), ends[id]);
  }

  private int start(int id) {
    return id == 0 ? 0 : ends[id - 1];
  }

  private void add(byte[] from, int at, int length) {
    var start = size == 0 ? 0 : ends[size - 1];
    if (start + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), start + length));
    }
    System.arraycopy(from, at, bytes, start, length);
    ends[size++] = start + length;
  }

  private int slotOf(byte[] from, int at, int length) {
    var mask = slots.length - 1;
    var slot = (int) (hash(from, at, length) >>> 32) & mask;
    while (slots[slot] != 0 && !is(slots[slot] - 1, from, at, length)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean is(int id, byte[] from, int at, int length) {
    return Arrays.equals(bytes, start(id), ends[id], from, at, at + length);
  }

  private static long hash(byte[] from, int at, int length) {
    var hash = length * STEP;
    var i = 0;
    for (; i + Long.BYTES <= length; i += Long.BYTES) {
      hash = (hash ^ (long) LONG.get(from, at + i)) * STEP;
      hash ^= hash >>> 29;
    }
    for (; i < length; i++) {
      hash = (hash ^ from[at + i]) * STEP;
    }
    hash ^= hash >>> 32;
    return hash * STEP;
  }

  private void grow() {
    ends = Arrays.copyOf(ends, ends.length * 2);
    slots = new int[ends.length * 4];
    for (var id = 0; id < size; id++) {
      slots[slotOf(bytes, start(id), ends[id] - start(id))] = id + 1;
    }
  }
}
