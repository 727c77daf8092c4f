package varde.app.interop;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Cuts a stream of rows into pieces that each hold whole rows, so that several can be read at
/// once. A line end inside quotes does not end a row.
final class Chunks {
  private final InputStream in;
  private final byte separator;
  private final Room room;
  private byte[] rest = {};

  /// Some rows.
  ///
  /// @param length how many of the bytes are theirs
  /// @param isPlain true when there is no quote in them
  /// @param isWhole false when a row goes on beyond what can be held: what follows must be read as
  ///   a stream
  @SuppressWarnings("ArrayRecordComponent")
  record Chunk(byte[] bytes, int length, boolean isPlain, boolean isWhole) {}

  Chunks(InputStream in, char separator, Room room) {
    this.in = in;
    this.room = room;
    this.separator = (byte) separator;
  }

  /// The next piece; empty at the end.
  Optional<Chunk> next() throws IOException {
    var bytes = Arrays.copyOf(rest, Math.max(room.piece(), rest.length * 2));
    var filled = rest.length + in.readNBytes(bytes, rest.length, bytes.length - rest.length);
    while (true) {
      var isLast = filled < bytes.length;
      var isPlain = indexOf(bytes, (byte) '"', filled) < 0;
      var end = isLast ? filled : isPlain ? lastLineEnd(bytes, filled) : lastRowEnd(bytes, filled);
      if (end > 0 || isLast) {
        rest = Arrays.copyOfRange(bytes, end, filled);
        return end == 0 ? Optional.empty() : Optional.of(new Chunk(bytes, end, isPlain, true));
      }
      if (filled >= room.longestRow()) {
        rest = new byte[0];
        return Optional.of(new Chunk(bytes, filled, isPlain, false));
      }
      bytes = Arrays.copyOf(bytes, filled * 2);
      filled += in.readNBytes(bytes, filled, bytes.length - filled);
    }
  }

  private static int indexOf(byte[] bytes, byte wanted, int until) {
    for (var i = 0; i < until; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static int lastLineEnd(byte[] bytes, int until) {
    var end = until;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /// As [CsvScanner] reads quotes: they open at the beginning of a field, spaces apart.
  private int lastRowEnd(byte[] bytes, int until) {
    var end = 0;
    var isBlank = true;
    var isQuoted = false;
    for (var i = 0; i < until; i++) {
      var b = bytes[i];
      if (isQuoted) {
        if (b == '"' && i + 1 < until && bytes[i + 1] == '"') {
          i++;
        } else {
          isQuoted = b != '"';
        }
      } else if (b == '\n') {
        end = i + 1;
        isBlank = true;
      } else if (b == '"' && isBlank) {
        isQuoted = true;
        isBlank = false;
      } else {
        isBlank = b == separator || b == '\r' || (isBlank && b >= 0 && b <= ' ');
      }
    }
    return end;
  }
}
