package varde.app.interop;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Tells, byte by byte, whether a row is in the stated encoding. Bytes below 128 are plain letters
/// in every encoding that gets here: [#needsRewriting] names the others.
final class Encoding {
  private static final int BYTES = 256;

  private final Charset charset;
  private final boolean utf8;
  private final boolean[] possible = new boolean[BYTES];

  /// Bytes still to come of the current UTF-8 sequence, and the bounds of the next one.
  private int awaited;

  private int lowest;
  private int highest;
  private boolean broken;

  Encoding(Charset charset) {
    this.charset = charset;
    this.utf8 = charset.equals(StandardCharsets.UTF_8);
    for (var b = 0; b < BYTES; b++) {
      possible[b] = utf8 || decodes((byte) b);
    }
  }

  /// True for encodings in which a comma is not one byte, or a byte not one letter (UTF-8 apart).
  static boolean needsRewriting(Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return false;
    }
    var every = new byte[BYTES];
    for (var b = 0; b < BYTES; b++) {
      every[b] = (byte) b;
    }
    var letters = charset.decode(ByteBuffer.wrap(every));
    return letters.length() != BYTES || !",;\"\r\n09AZ".equals(pick(letters));
  }

  private static String pick(CharBuffer letters) {
    var picked = new StringBuilder();
    for (var b : ",;\"\r\n09AZ".getBytes(StandardCharsets.US_ASCII)) {
      picked.append(letters.charAt(b));
    }
    return picked.toString();
  }

  private boolean decodes(byte single) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(new byte[] {single}));
      return true;
    } catch (CharacterCodingException impossible) {
      return false;
    }
  }

  void beginRow() {
    awaited = 0;
    broken = false;
  }

  /// Takes the next byte of the row; only those from 128 on need to be shown, and any byte that
  /// follows one of them.
  void take(int b) {
    if (!utf8) {
      broken |= !possible[b];
    } else if (awaited > 0) {
      broken |= b < lowest || b > highest;
      awaited = broken ? 0 : awaited - 1;
      lowest = 0x80;
      highest = 0xBF;
    } else if (b >= 0x80) {
      begin(b);
    }
  }

  private void begin(int b) {
    awaited = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
    lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    broken |= b < 0xC2 || b > 0xF4;
  }

  boolean isWaiting() {
    return awaited > 0;
  }

  /// True when the row, as far as it was taken, is not in the encoding.
  boolean isBroken() {
    return broken || awaited > 0;
  }

  String text(byte[] bytes, int from, int until) {
    return new String(bytes, from, until - from, charset);
  }
}
