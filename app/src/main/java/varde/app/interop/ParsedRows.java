package varde.app.interop;

import java.util.Arrays;
import java.util.List;

/// The rows of one piece of a file, on their way into columns: what is plain is parsed, what is not
/// is left to [RowReader], which knows what is wrong with a row.
///
/// Numbers of registrations and units are the parser's own; [#words] tells what they stand for.
final class ParsedRows {
  /// The row is to be read by [RowReader].
  static final byte ASK = 1;

  /// The row is of another course than the one before it.
  static final byte COURSE = 1 << 1;

  /// The row states a patient, and it is not the one of the row before it.
  static final byte PATIENT = 1 << 2;

  final Chunks.Chunk chunk;

  /// What the numbers stand for.
  Words words = new Words(List.of(), List.of());

  /// True when no row is parsed.
  boolean isAsked;

  /// How many line ends there are.
  int lines;

  int size;
  byte[] kind = new byte[1 << 13];
  int[] start = new int[1 << 13];
  int[] length = new int[1 << 13];
  int[] line = new int[1 << 13];
  int[] courseAt = new int[1 << 13];
  int[] courseLength = new int[1 << 13];
  int[] patientAt = new int[1 << 13];
  int[] patientLength = new int[1 << 13];
  int[] birthDay = new int[1 << 13];
  int[] day = new int[1 << 13];
  int[] registration = new int[1 << 13];
  int[] unit = new int[1 << 13];
  byte[] facts = new byte[1 << 13];

  ParsedRows(Chunks.Chunk chunk) {
    this.chunk = chunk;
  }

  /// Rows none of which is parsed.
  static ParsedRows asked(Chunks.Chunk chunk) {
    var rows = new ParsedRows(chunk);
    rows.isAsked = true;
    return rows;
  }

  /// Room for one more row; gives its number.
  int begin(int from, int until, int onLine) {
    if (size == kind.length) {
      grow();
    }
    kind[size] = 0;
    start[size] = from;
    length[size] = until - from;
    line[size] = onLine;
    return size++;
  }

  private void grow() {
    var longer = size * 2;
    kind = Arrays.copyOf(kind, longer);
    facts = Arrays.copyOf(facts, longer);
    start = Arrays.copyOf(start, longer);
    length = Arrays.copyOf(length, longer);
    line = Arrays.copyOf(line, longer);
    courseAt = Arrays.copyOf(courseAt, longer);
    courseLength = Arrays.copyOf(courseLength, longer);
    patientAt = Arrays.copyOf(patientAt, longer);
    patientLength = Arrays.copyOf(patientLength, longer);
    birthDay = Arrays.copyOf(birthDay, longer);
    day = Arrays.copyOf(day, longer);
    registration = Arrays.copyOf(registration, longer);
    unit = Arrays.copyOf(unit, longer);
  }

  /// What a registration says.
  record Registration(String pathway, String event, String outcome) {}

  /// The words that a parser has met.
  ///
  /// @param registrations by their numbers
  /// @param units by their numbers
  record Words(List<Registration> registrations, List<String> units) {
    Words {
      registrations = List.copyOf(registrations);
      units = List.copyOf(units);
    }
  }
}
