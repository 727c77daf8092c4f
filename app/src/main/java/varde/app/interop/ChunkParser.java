package varde.app.interop;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import varde.engine.columns.Row;
import varde.engine.columns.Vocabulary;
import varde.engine.edition.Right;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.timeline.Compiled;

/// Parses the plain rows of a piece of a file, quickly: rows in UTF-8 without quotes, with fields
/// that have no spaces round them and values that can be read. Every other row it leaves to
/// [RowReader], so that there is one place that says what is wrong with a row.
///
/// Every word is looked up by its bytes and turned into letters once. Not for several threads at
/// once.
final class ChunkParser {
  private static final byte SPACE = ' ';
  private static final int OUTSIDE = -1;

  private final Header header;
  private final byte separator;
  private final int[] places = new int[Column.values().length];
  private final int last;
  private final int[] ends;

  private final Registrations codes;
  private final Vocabulary vocabulary = new Vocabulary();
  private final ByteNames codeNames = new ByteNames();
  private final List<ParsedRows.Registration> registrations = new ArrayList<>();
  private final ByteNames unitNames = new ByteNames();
  private final List<String> units = new ArrayList<>();
  private final KnownFacts settings = new KnownFacts(new FactWords("setting", Setting.class));
  private final KnownFacts severities = new KnownFacts(new FactWords("severity", Severity.class));
  private final KnownFacts rights = new KnownFacts(new FactWords("right", Right.class));

  private byte[] bytes = {};
  private int from;
  private int fields;
  private byte[] key = new byte[64];

  ChunkParser(Compiled compiled, Optional<String> edition, Header header) {
    this.header = header;
    separator = (byte) header.separator();
    codes = new Registrations(compiled, edition, vocabulary);
    for (var column : Column.values()) {
      places[column.ordinal()] = header.fields().getOrDefault(column, OUTSIDE);
    }
    last = Arrays.stream(places).max().orElse(0);
    ends = new int[last + 1];
  }

  /// The rows of this piece.
  ParsedRows parse(Chunks.Chunk chunk) {
    var rows = new ParsedRows(chunk);
    bytes = chunk.bytes();
    rows.isAsked = !chunk.isPlain() || !isReadable(chunk);
    if (!rows.isAsked) {
      parse(rows, chunk.length());
    }
    rows.words = new ParsedRows.Words(registrations, units);
    return rows;
  }

  /// True when all is UTF-8, and lines end in a line feed only.
  private boolean isReadable(Chunks.Chunk chunk) {
    var isPlain = true;
    for (var i = 0; i < chunk.length(); i++) {
      var b = bytes[i];
      isPlain &= b >= 0;
      if (b == '\r' && (i + 1 == chunk.length() || bytes[i + 1] != '\n')) {
        return false;
      }
    }
    return isPlain || isUtf8(chunk);
  }

  private static boolean isUtf8(Chunks.Chunk chunk) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(chunk.bytes(), 0, chunk.length()));
      return true;
    } catch (CharacterCodingException broken) {
      return false;
    }
  }

  private void parse(ParsedRows rows, int length) {
    var start = 0;
    for (var i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        line(rows, start, i);
        start = i + 1;
        rows.lines++;
      }
    }
    if (start < length) {
      line(rows, start, length);
    }
  }

  private void line(ParsedRows rows, int start, int end) {
    var until = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    if (until > start) {
      var row = rows.begin(start, until, rows.lines);
      split(start, until);
      if (!row(rows, row)) {
        rows.kind[row] = ParsedRows.ASK;
      }
    }
  }

  private void split(int start, int until) {
    from = start;
    fields = 0;
    for (var i = start; i < until && fields < last; i++) {
      if (bytes[i] == separator) {
        ends[fields++] = i;
      }
    }
    if (fields == last) {
      var end = fields == 0 ? start : ends[fields - 1] + 1;
      while (end < until && bytes[end] != separator) {
        end++;
      }
      ends[fields++] = end;
    } else {
      ends[fields++] = until;
    }
  }

  private int start(Column column) {
    var field = places[column.ordinal()];
    if (field == OUTSIDE || field >= fields) {
      return from;
    }
    return field == 0 ? from : ends[field - 1] + 1;
  }

  private int length(Column column) {
    var field = places[column.ordinal()];
    return field == OUTSIDE || field >= fields ? 0 : ends[field] - start(column);
  }

  /// False when it must be read by somebody who knows more.
  private boolean row(ParsedRows rows, int row) {
    return course(rows, row)
        && patient(rows, row)
        && registration(rows, row)
        && day(rows, row)
        && facts(rows, row)
        && unit(rows, row);
  }

  private boolean course(ParsedRows rows, int row) {
    rows.courseAt[row] = start(Column.COURSE_ID);
    rows.courseLength[row] = length(Column.COURSE_ID);
    if (!isTrim(rows.courseAt[row], rows.courseLength[row])) {
      return false;
    }
    if (!isAsBefore(rows.courseAt, rows.courseLength, row)) {
      rows.kind[row] |= ParsedRows.COURSE;
    }
    return true;
  }

  private boolean patient(ParsedRows rows, int row) {
    rows.patientAt[row] = start(Column.PATIENT_ID);
    rows.patientLength[row] = length(Column.PATIENT_ID);
    if (rows.patientLength[row] == 0) {
      return true;
    }
    rows.kind[row] |= isAsBefore(rows.patientAt, rows.patientLength, row) ? 0 : ParsedRows.PATIENT;
    return isTrim(rows.patientAt[row], rows.patientLength[row]);
  }

  /// A word whose ends are plain letters.
  private boolean isTrim(int at, int length) {
    return length > 0 && bytes[at] > SPACE && bytes[at + length - 1] > SPACE;
  }

  private boolean isAsBefore(int[] at, int[] length, int row) {
    return row > 0
        && length[row] == length[row - 1]
        && Arrays.equals(
            bytes, at[row], at[row] + length[row], bytes, at[row - 1], at[row - 1] + length[row]);
  }

  private boolean registration(ParsedRows rows, int row) {
    var size = 0;
    if (length(Column.CODE) > 0) {
      size = put(Column.CODE, 0);
    } else if (header.fields().containsKey(Column.EVENT)) {
      size = put(Column.OUTCOME, put(Column.EVENT, put(Column.PATHWAY, 0)));
    } else {
      return false;
    }
    var known = codeNames.find(key, 0, size);
    rows.registration[row] = known >= 0 ? known : learn(size);
    return rows.registration[row] >= 0;
  }

  private int put(Column column, int at) {
    var length = length(column);
    if (at + length + 1 > key.length) {
      key = Arrays.copyOf(key, Math.max(key.length * 2, at + length + 1));
    }
    System.arraycopy(bytes, start(column), key, at, length);
    key[at + length] = (byte) column.ordinal();
    return at + length + 1;
  }

  /// A code that is met for the first time; -1 when it is none.
  private int learn(int size) {
    var read =
        length(Column.CODE) > 0
            ? codes.code(text(Column.CODE))
            : codes.parts(text(Column.PATHWAY), text(Column.EVENT), text(Column.OUTCOME));
    if (!read.isGood()) {
      return OUTSIDE;
    }
    registrations.add(
        new ParsedRows.Registration(
            vocabulary.pathways().word(read.pathway()),
            vocabulary.events().word(read.event()),
            vocabulary.outcomes().word(read.outcome())));
    return codeNames.idOf(key, 0, size);
  }

  private String text(Column column) {
    return new String(bytes, start(column), length(column), StandardCharsets.UTF_8);
  }

  private boolean day(ParsedRows rows, int row) {
    var at = start(Column.DATE);
    rows.day[row] = Dates.isoDay(bytes, at, at + length(Column.DATE));
    var born = length(Column.BIRTH_DATE);
    var bornAt = start(Column.BIRTH_DATE);
    rows.birthDay[row] = born == 0 ? Row.NONE : Dates.isoDay(bytes, bornAt, bornAt + born);
    return rows.day[row] != Row.NONE && (born == 0 || rows.birthDay[row] != Row.NONE);
  }

  private boolean facts(ParsedRows rows, int row) {
    var setting = settings.number(bytes, start(Column.SETTING), length(Column.SETTING));
    var severity = severities.number(bytes, start(Column.SEVERITY), length(Column.SEVERITY));
    var right = rights.number(bytes, start(Column.RIGHT), length(Column.RIGHT));
    rows.facts[row] = (byte) (setting | severity << 2 | right << 4);
    return setting >= 0 && severity >= 0 && right >= 0;
  }

  private boolean unit(ParsedRows rows, int row) {
    var length = length(Column.UNIT);
    if (length == 0) {
      rows.unit[row] = Row.NONE;
      return true;
    }
    var known = unitNames.find(bytes, start(Column.UNIT), length);
    rows.unit[row] = known >= 0 ? known : learnUnit();
    return rows.unit[row] >= 0;
  }

  private int learnUnit() {
    var name = text(Column.UNIT);
    if (!name.equals(CsvScanner.stripped(name))) {
      return OUTSIDE;
    }
    units.add(name);
    return unitNames.idOf(bytes, start(Column.UNIT), length(Column.UNIT));
  }
}
