package varde.app.interop;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import varde.app.casework.ImportedCourse;
import varde.engine.columns.Columns;
import varde.engine.columns.Row;
import varde.engine.columns.Vocabulary;
import varde.engine.edition.Edition;
import varde.engine.edition.Right;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;
import varde.engine.timeline.Compiled;

/// What a file of the record system says: courses with their events, and rows that cannot be read.
///
/// @param told the first rows that cannot be read
/// @param unreadable how many there are
record Export(List<ImportedCourse> courses, List<UnreadableRow> told, long rows, long unreadable) {
  /// So many rows that cannot be read are told one by one.
  static final int MOST_TOLD = 1_000;

  /// A file that is larger when it is unpacked is not taken in.
  private static final long LARGEST = 400L << 20;

  /// Reads a file.
  ///
  /// @throws Unusable when nothing of it can be taken in
  static Export read(List<Edition> editions, String name, FileForm form, byte[] content) {
    var compiled = Compiled.of(editions);
    var told = new ArrayList<UnreadableRow>();
    var files =
        new EventFiles(
            compiled,
            form.options(),
            row -> {
              if (told.size() < MOST_TOLD) {
                told.add(row);
              }
            });
    try {
      var beside = Beside.read(files, name, unpacked(content));
      files.read(name, unpacked(content));
      var batch = files.finish();
      var courses = courses(batch, compiled.vocabulary(), beside);
      return new Export(courses, told, batch.rows(), batch.unreadable());
    } catch (WrongHeader wrong) {
      throw Unusable.header(wrong);
    } catch (IOException broken) {
      throw new Unusable("packed", "");
    }
  }

  /// What is packed may be anything when it is unpacked.
  private static InputStream unpacked(byte[] content) throws IOException {
    var packed = new ByteArrayInputStream(content);
    return EventFiles.isPacked(content)
        ? new Bounded(new GZIPInputStream(packed, 1 << 16))
        : packed;
  }

  private static final class Bounded extends FilterInputStream {
    private long left = LARGEST;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      left--;
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      var read = super.read(bytes, offset, length);
      left -= read;
      if (left < 0) {
        throw new Unusable("large", "");
      }
      return read;
    }
  }

  private static List<ImportedCourse> courses(EventBatch batch, Vocabulary words, Beside beside) {
    var columns = batch.columns();
    var courses = new ArrayList<ImportedCourse>();
    for (var c = 0; c < columns.courses(); c++) {
      if (columns.first(c) < columns.until(c)) {
        var course = course(batch, words, beside, c);
        courses.add(
            new ImportedCourse(
                course,
                beside.names().getOrDefault(batch.courses().word(c), ""),
                !beside.ofPeriod() && !batch.astray() && !batch.incomplete().get(c)));
      }
    }
    return courses;
  }

  private static PatientCourse course(EventBatch batch, Vocabulary words, Beside beside, int c) {
    var columns = batch.columns();
    var events = new ArrayList<CourseEvent>();
    for (var row = columns.first(c); row < columns.until(c); row++) {
      events.add(event(columns, words, beside, row));
    }
    return new PatientCourse(
        beside.plain(batch.courses().word(c)),
        words.pathways().word(columns.pathway(c)),
        columns.patient(c) == Row.NONE ? "" : batch.patients().word(columns.patient(c)),
        columns.birthDay(c) == Row.NONE
            ? Optional.empty()
            : Optional.of(LocalDate.ofEpochDay(columns.birthDay(c))),
        constant(Severity.values(), columns.severity(c)),
        constant(Right.values(), columns.right(c)),
        events);
  }

  private static CourseEvent event(Columns columns, Vocabulary words, Beside beside, int row) {
    return new CourseEvent(
        LocalDate.ofEpochDay(columns.day(row)),
        words.events().word(columns.event(row)),
        words.outcomes().word(columns.outcome(row)),
        constant(Setting.values(), columns.setting(row)),
        columns.unit(row) == Row.NONE ? "" : beside.plain(words.units().word(columns.unit(row))));
  }

  private static <T> Optional<T> constant(T[] constants, byte number) {
    return number == Row.UNSTATED ? Optional.empty() : Optional.of(constants[number - 1]);
  }
}
