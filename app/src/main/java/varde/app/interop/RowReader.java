package varde.app.interop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import varde.engine.columns.Contradiction;
import varde.engine.columns.Row;
import varde.engine.columns.RowTaker;
import varde.engine.edition.Right;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.timeline.Compiled;

/// Turns the rows of one file into [Row]s, and tells all that is wrong with a row that is none.
final class RowReader {
  private static final int LONGEST_SHOWN = 60;
  private static final String UNCLOSED = "row.unclosed";

  /// Letters that move the cursor, break the line or turn the direction of what is shown. Eleven
  /// digits may say whose row it is, in whatever column they have strayed.
  private static final Pattern IDENTITY_NUMBER = Pattern.compile("(?<!\\d)\\d{6} ?\\d{5}(?!\\d)");

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private final ReadOptions options;
  private final Header header;
  private final String file;
  private final Numbering courses;
  private final Numbering patients;
  private final Numbering units;
  private final Registrations registrations;
  private final Dates dates;
  private final FactWords settings = new FactWords("setting", Setting.class);
  private final FactWords severities = new FactWords("severity", Severity.class);
  private final FactWords rights = new FactWords("right", Right.class);
  private final int[] places = new int[Column.values().length];

  private final CsvScanner scanner;
  private final Row row = new Row();
  private final List<UnreadableRow.Fault> faults = new ArrayList<>();
  private byte[] lastCourse = new byte[0];
  private int lastCourseId = -1;
  private int course;

  RowReader(
      Compiled compiled,
      ReadOptions options,
      Header header,
      String file,
      CsvScanner scanner,
      Numbering courses,
      Numbering patients) {
    this.options = options;
    this.header = header;
    this.file = file;
    this.scanner = scanner;
    this.courses = courses;
    this.patients = patients;
    units = Numbering.of(compiled.vocabulary().units());
    registrations = new Registrations(compiled, options.edition());
    dates = new Dates(options.dates());
    for (var column : Column.values()) {
      places[column.ordinal()] = header.at(column);
    }
  }

  /// The course of the last row; -1 when it named none.
  int course() {
    return course;
  }

  /// Reads the row the scanner stands on into the columns, or says why it cannot be.
  Optional<UnreadableRow> read(RowTaker taker) {
    faults.clear();
    course = courseId();
    wholeRow();
    row.course = course;
    registration();
    row.day = day(Column.DATE, true);
    row.birthDay = day(Column.BIRTH_DATE, false);
    row.setting = fact(Column.SETTING, settings, "setting.word");
    row.severity = fact(Column.SEVERITY, severities, "severity.word");
    row.right = fact(Column.RIGHT, rights, "right.word");
    row.patient = number(Column.PATIENT_ID, patients);
    row.unit = number(Column.UNIT, units);
    if (course >= 0 && (!faults.isEmpty() || taker.add(row) != Contradiction.NONE)) {
      taker.contradictions(row).forEach(this::contradiction);
    }
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(new UnreadableRow(file, scanner.line(), faults));
  }

  private int courseId() {
    var field = places[Column.COURSE_ID.ordinal()];
    var from = scanner.from(field);
    var until = scanner.until(field);
    if (lastCourseId >= 0
        && Arrays.equals(scanner.bytes(), from, until, lastCourse, 0, lastCourse.length)) {
      return lastCourseId;
    }
    var name = scanner.text(field);
    if (name.isEmpty()) {
      fault(Column.COURSE_ID, "course.missing");
      return -1;
    }
    if (scanner.isCut(field) || (scanner.isBroken() && !isWhole(name))) {
      return -1;
    }
    lastCourse = Arrays.copyOfRange(scanner.bytes(), from, until);
    lastCourseId = courses.idOf(name);
    return lastCourseId;
  }

  /// True when no letter of the name was lost in decoding.
  private static boolean isWhole(String name) {
    return name.indexOf('\uFFFD') < 0;
  }

  private void wholeRow() {
    if (scanner.isUnclosed()) {
      faults.add(unclosed(scanner));
    }
    if (scanner.isBroken()) {
      lostLetter();
    }
    for (var column : Column.values()) {
      if (scanner.isCut(places[column.ordinal()])) {
        fault(column, "field.long");
      }
    }
  }

  /// Tells from which line to which a quote swallowed everything.
  static UnreadableRow.Fault unclosed(CsvScanner scanner) {
    return new UnreadableRow.Fault("", scanner.line() + "–" + scanner.lastLine(), UNCLOSED);
  }

  /// True when the row may have swallowed others.
  static boolean isUnclosed(UnreadableRow.Fault fault) {
    return fault.reason().equals(UNCLOSED);
  }

  /// Tells the first field in which a letter was lost; what stands in it only where the column is
  /// ours, for another may hold a person's name.
  private void lostLetter() {
    var field = 0;
    while (field < scanner.fields() && isWhole(scanner.text(field))) {
      field++;
    }
    for (var column : Column.values()) {
      if (places[column.ordinal()] == field) {
        fault(column, "row.encoding");
        return;
      }
    }
    faults.add(new UnreadableRow.Fault(shown(header.name(field)), "", "row.encoding"));
  }

  private void registration() {
    var code = scanner.text(places[Column.CODE.ordinal()]);
    Registrations.Read read;
    if (code.isEmpty() && !header.fields().containsKey(Column.EVENT)) {
      read = Registrations.Read.failed(Column.CODE, "code.missing");
    } else if (code.isEmpty()) {
      read =
          registrations.parts(
              scanner.text(places[Column.PATHWAY.ordinal()]),
              scanner.text(places[Column.EVENT.ordinal()]),
              scanner.text(places[Column.OUTCOME.ordinal()]));
    } else {
      read = registrations.code(code);
    }
    read.column().ifPresent(column -> fault(column, read.reason()));
    row.pathway = read.pathway();
    row.event = read.event();
    row.outcome = read.outcome();
  }

  private int day(Column column, boolean needed) {
    var field = places[column.ordinal()];
    var from = scanner.from(field);
    var until = scanner.until(field);
    if (from >= until || scanner.text(field).isEmpty()) {
      if (needed) {
        fault(column, "date.missing");
      }
      return Row.NONE;
    }
    var day = dates.day(scanner.bytes(), from, until, scanner, field);
    if (day == Row.NONE) {
      fault(column, "date.none");
    }
    return day;
  }

  private byte fact(Column column, FactWords words, String reason) {
    var field = places[column.ordinal()];
    if (scanner.from(field) >= scanner.until(field)) {
      return Row.UNSTATED;
    }
    var number = words.number(scanner.text(field));
    if (number == FactWords.UNKNOWN_WORD) {
      fault(column, reason);
      return Row.UNSTATED;
    }
    return number;
  }

  /// A row that cannot be read brings no new word.
  private int number(Column column, Numbering names) {
    var field = places[column.ordinal()];
    if (scanner.from(field) >= scanner.until(field)) {
      return Row.NONE;
    }
    var word = scanner.text(field);
    if (word.isEmpty()) {
      return Row.NONE;
    }
    return faults.isEmpty() ? names.idOf(word) : names.find(word);
  }

  private void contradiction(Contradiction contradiction) {
    switch (contradiction) {
      case NONE -> {}
      case PATHWAY -> fault(filled(Column.CODE) ? Column.CODE : Column.PATHWAY, "pathway.differs");
      case PATIENT -> fault(Column.PATIENT_ID, "fact.differs");
      case BIRTH_DATE -> fault(Column.BIRTH_DATE, "fact.differs");
      case SEVERITY -> fault(Column.SEVERITY, "fact.differs");
      case RIGHT -> fault(Column.RIGHT, "fact.differs");
    }
  }

  private boolean filled(Column column) {
    return !scanner.text(places[column.ordinal()]).isEmpty();
  }

  private void fault(Column column, String reason) {
    faults.add(new UnreadableRow.Fault(options.nameOf(column), shown(value(column)), reason));
  }

  /// Whose patient it is must not stand in a message that ends in a log.
  private String value(Column column) {
    return column == Column.PATIENT_ID || (column == Column.BIRTH_DATE && isDate(column))
        ? ""
        : scanner.text(places[column.ordinal()]);
  }

  private boolean isDate(Column column) {
    var field = places[column.ordinal()];
    return dates.day(scanner.bytes(), scanner.from(field), scanner.until(field), scanner, field)
        != Row.NONE;
  }

  /// In one line, without an identity number, and not too long.
  static String shown(String value) {
    var oneLine = IDENTITY_NUMBER.matcher(UNSEEN.matcher(value).replaceAll(" ")).replaceAll("…");
    return oneLine.length() <= LONGEST_SHOWN ? oneLine : oneLine.substring(0, LONGEST_SHOWN) + "…";
  }
}
