package varde.engine.columns;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import varde.engine.columns.FileWords.Translation;

/// Some courses of a file, read into memory that is used again for the next slice. Not for several
/// threads at once.
public final class Slice {
  private static final int HEADER = 2 * Integer.BYTES;

  private final Translation words;

  /// By the file's numbers of pathways: whether the events of their courses are read.
  private final boolean[] isAsked;

  private final Columns columns = new Columns();
  private byte[] bytes = {};
  private int[] facts = {};
  private int[] idEnds = {};
  private int idsAt;
  private int[] column = {};
  private int[] rowsOf = {};
  private int[] askedRows = {};

  /// A slice without a course.
  ///
  /// @param words those of the file
  /// @param vocabulary takes in the words it does not know; not changed afterwards
  public Slice(FileWords words, Vocabulary vocabulary) {
    this(words, vocabulary, Set.of());
  }

  /// A slice in which only courses of some pathways have events, so that the others need not be
  /// unpacked.
  ///
  /// @param pathways empty for all
  public Slice(FileWords words, Vocabulary vocabulary, Set<String> pathways) {
    this.words = words.into(vocabulary);
    isAsked = new boolean[words.pathways().size()];
    for (var number = 0; number < isAsked.length; number++) {
      isAsked[number] = pathways.isEmpty() || pathways.contains(words.pathways().word(number));
    }
  }

  /// The courses that were read last.
  public Columns columns() {
    return columns;
  }

  /// True when a row of the course could not be read.
  public boolean isIncomplete(int course) {
    return (facts[course] & SliceBuilder.INCOMPLETE) != 0;
  }

  /// What the course is called.
  public String id(int course) {
    var from = course == 0 ? 0 : idEnds[course - 1];
    return new String(bytes, idsAt + from, idEnds[course] - from, StandardCharsets.UTF_8);
  }

  /// Reads the courses in these bytes, which are kept until the next are read. They must be what
  /// [SliceBuilder] wrote: whoever reads them from a file asks their checksum first.
  public void read(byte[] packed) {
    bytes = packed;
    var courses = Packed.readInt(packed, 0);
    var rows = Packed.readInt(packed, Integer.BYTES);
    makeRoom(courses, rows);
    columns.begin(courses, rows);
    readEvents(readIds(readCourses(HEADER, courses), courses), rows);
  }

  private void makeRoom(int courses, int rows) {
    if (facts.length < courses) {
      facts = new int[courses];
      idEnds = new int[courses];
      rowsOf = new int[courses];
      askedRows = new int[courses];
    }
    if (column.length < Math.max(courses, rows)) {
      column = new int[Math.max(courses, rows)];
    }
  }

  private int readCourses(int from, int courses) {
    var at = Packed.readColumn(bytes, from, rowsOf, courses);
    at = Packed.readColumn(bytes, at, column, courses);
    for (var course = 0; course < courses; course++) {
      askedRows[course] = rowsOf[course] > 0 && isAsked[column[course]] ? rowsOf[course] : 0;
    }
    columns.putFirsts(askedRows);
    columns.putPathways(column, words.pathways());
    at = Packed.readColumn(bytes, at, columns.patients(), courses);
    at = Packed.readColumn(bytes, at, columns.birthDays(), courses);
    at = Packed.readColumn(bytes, at, facts, courses);
    columns.putFacts(facts);
    return at;
  }

  /// The ids stay where they are until somebody asks for one.
  private int readIds(int from, int courses) {
    var starts = Packed.readColumn(bytes, from, column, courses);
    var at = Packed.readColumn(bytes, starts, idEnds, courses);
    for (var course = 1; course < courses; course++) {
      idEnds[course] += idEnds[course - 1];
    }
    idsAt = at;
    return courses == 0 ? at : at + idEnds[courses - 1];
  }

  /// `column` holds the first days of the courses.
  private void readEvents(int from, int rows) {
    var at = readAsked(from, rows, columns.days());
    columns.moveDays(column);
    at = readAsked(at, rows, column);
    columns.putRegistrations(column, words.codes(), words.settings());
    readAsked(at, rows, column);
    columns.putUnits(column, words.units());
  }

  /// A column of events, without those of the courses that are left out.
  private int readAsked(int at, int rows, int[] into) {
    if (columns.rows() == rows) {
      return Packed.readColumn(bytes, at, into, rows);
    }
    var first = 0;
    for (var course = 0; course < columns.courses(); course++) {
      if (askedRows[course] > 0) {
        Packed.readPart(bytes, at, first, askedRows[course], into, columns.first(course));
      }
      first += rowsOf[course];
    }
    return Packed.end(bytes, at, rows);
  }
}
