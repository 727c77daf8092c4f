package varde.app.interop;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts a stream of bytes into rows and fields (RFC 4180, with any line end). Written by hand
/// because a row must be told by the line where it begins, bytes in a wrong encoding must spoil one
/// row and no more, and a line of hundreds of megabytes must pass in little memory: of a field no
/// more than [#LONGEST] bytes are kept.
final class CsvScanner {
  static final int LONGEST = 1 << 20;
  static final int MOST_FIELDS = 4096;
  private static final int BUFFER = 1 << 16;
  private static final int END = -1;

  private InputStream in;
  private final Encoding encoding;
  private final byte separator;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;

  private byte[] row = new byte[1024];
  private int used;
  private int[] ends = new int[32];
  private boolean[] cut = new boolean[32];
  private int fields;
  private int fieldStart;
  private boolean fieldCut;
  private boolean fieldBlank;
  private long line = 1;
  private long rowLine;
  private boolean unclosed;
  private boolean blank;

  CsvScanner(InputStream in, Encoding encoding, char separator) {
    this.in = in;
    this.encoding = encoding;
    this.separator = (byte) separator;
  }

  /// Begins anew with other bytes.
  ///
  /// @param firstLine what their first line is called
  void restart(InputStream other, long firstLine) {
    in = other;
    at = 0;
    filled = 0;
    line = firstLine;
  }

  /// Goes to the next row that is not empty; false at the end of the stream.
  boolean next() throws IOException {
    do {
      if (peek() == END) {
        return false;
      }
      readRow();
    } while (fields == 1 && blank);
    return true;
  }

  /// The line where the row begins.
  long line() {
    return rowLine;
  }

  /// The last line that was read.
  long lastLine() {
    return line;
  }

  int fields() {
    return fields;
  }

  /// True when a byte of the row is not in the stated encoding.
  boolean isBroken() {
    return encoding.isBroken();
  }

  /// True when a quote was opened in the row and never closed.
  boolean isUnclosed() {
    return unclosed;
  }

  /// True when the field is longer than what is kept of it.
  boolean isCut(int field) {
    return field < fields && cut[field];
  }

  byte[] bytes() {
    return row;
  }

  /// The first byte of the field that is no space; [#until] of it when there is none.
  int from(int field) {
    if (field >= fields) {
      return 0;
    }
    var from = field == 0 ? 0 : ends[field - 1];
    while (from < ends[field] && isSpace(row[from])) {
      from++;
    }
    return from;
  }

  int until(int field) {
    if (field >= fields) {
      return 0;
    }
    var first = field == 0 ? 0 : ends[field - 1];
    var until = ends[field];
    while (until > first && isSpace(row[until - 1])) {
      until--;
    }
    return Math.max(until, from(field));
  }

  /// The field without the spaces round it; empty when the row has no such field.
  String text(int field) {
    var from = from(field);
    var until = until(field);
    return from >= until ? "" : stripped(encoding.text(row, from, until));
  }

  /// The text without the spaces round it, among them those that are more than one byte.
  static String stripped(String text) {
    var from = 0;
    var until = text.length();
    while (from < until && isSpace(text.charAt(from))) {
      from++;
    }
    while (until > from && isSpace(text.charAt(until - 1))) {
      until--;
    }
    return text.substring(from, until);
  }

  private static boolean isSpace(char letter) {
    return letter <= ' ' || Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  private static boolean isSpace(byte b) {
    return b >= 0 && b <= ' ';
  }

  private void readRow() throws IOException {
    beginRow();
    while (true) {
      var b = take();
      if (b == separator) {
        endField();
      } else if (b == END || b == '\n' || b == '\r') {
        endLine(b);
        endField();
        return;
      } else if (b == '"' && fieldBlank && !fieldCut) {
        used = fieldStart;
        readQuoted();
      } else {
        keep(b);
      }
    }
  }

  private void beginRow() {
    used = 0;
    fields = 0;
    fieldStart = 0;
    fieldCut = false;
    fieldBlank = true;
    unclosed = false;
    blank = true;
    rowLine = line;
    encoding.beginRow();
  }

  /// The inside of quotes (spaces before them are ignored), where separators and line ends are text
  /// and a doubled quote is one.
  private void readQuoted() throws IOException {
    blank = false;
    fieldBlank = false;
    while (true) {
      var b = take();
      if (b == END) {
        unclosed = true;
        return;
      }
      if (b == '"') {
        if (peek() != '"') {
          return;
        }
        take();
      }
      if (b == '\n' || b == '\r') {
        endLine(b);
      }
      keep(b);
    }
  }

  /// Counts the line; a carriage return with a line feed behind it is one line end.
  private void endLine(int b) throws IOException {
    if (b == '\r' && peek() == '\n') {
      at++;
    }
    line += b == END ? 0 : 1;
  }

  private void keep(int b) {
    blank &= b <= ' ';
    fieldBlank &= b <= ' ';
    if (used - fieldStart >= LONGEST || fields >= MOST_FIELDS) {
      fieldCut = true;
      return;
    }
    if (used == row.length) {
      row = Arrays.copyOf(row, used * 2);
    }
    row[used++] = (byte) b;
  }

  private void endField() {
    if (fields == MOST_FIELDS) {
      used = fieldStart;
      return;
    }
    if (fields == ends.length) {
      ends = Arrays.copyOf(ends, fields * 2);
      cut = Arrays.copyOf(cut, fields * 2);
    }
    ends[fields] = used;
    cut[fields++] = fieldCut;
    fieldStart = used;
    fieldCut = false;
    fieldBlank = true;
  }

  private int peek() throws IOException {
    if (at == filled && !fill()) {
      return END;
    }
    return buffer[at] & 0xFF;
  }

  private int take() throws IOException {
    if (at == filled && !fill()) {
      return END;
    }
    var b = buffer[at++] & 0xFF;
    if (b >= 0x80 || encoding.isWaiting()) {
      encoding.take(b);
    }
    return b;
  }

  private boolean fill() throws IOException {
    filled = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
    at = 0;
    return filled > 0;
  }
}
