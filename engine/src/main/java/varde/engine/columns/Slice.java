package varde.engine.columns;

import java.nio.charset.StandardCharsets;
import varde.engine.columns.FileWords.Translation;

/// Some courses of a file, read into memory that is used again for the next slice. Not for several
/// threads at once.
public final class Slice {
  private static final int HEADER = 2 * Integer.BYTES;

  private final Translation words;
  private final Columns columns = new Columns();
  private byte[] bytes = {};
  private int[] facts = {};
  private int[] idEnds = {};
  private int idsAt;
  private int[] column = {};

  /// A slice without a course.
  ///
  /// @param words those of the file
  /// @param vocabulary takes in the words it does not know; not changed afterwards
  public Slice(FileWords words, Vocabulary vocabulary) {
    this.words = words.into(vocabulary);
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
    }
    if (column.length < Math.max(courses, rows)) {
      column = new int[Math.max(courses, rows)];
    }
  }

  private int readCourses(int from, int courses) {
    var at = Packed.readColumn(bytes, from, column, courses);
    columns.putFirsts(column);
    at = Packed.readColumn(bytes, at, column, courses);
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
    var at = Packed.readColumn(bytes, from, columns.days(), rows);
    columns.moveDays(column);
    at = Packed.readColumn(bytes, at, column, rows);
    columns.putRegistrations(column, words.codes(), words.settings());
    Packed.readColumn(bytes, at, column, rows);
    columns.putUnits(column, words.units());
  }
}
