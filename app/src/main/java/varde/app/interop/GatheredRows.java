package varde.app.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import varde.engine.columns.CourseFacts;
import varde.engine.columns.FileWords;
import varde.engine.columns.Row;
import varde.engine.columns.SliceBuilder;

/// Everything that is to go into a file of columns, on its way there, in the numbers of that file.
final class GatheredRows implements AutoCloseable {
  final FileWords words = new FileWords();
  final ByteNames courses = new ByteNames();
  final ByteNames patients = new ByteNames();
  final CourseFacts facts = new CourseFacts();
  private final BitSet incomplete = new BitSet();
  private final RowStore store;
  private boolean astray;
  private long rows;
  private long unreadable;

  /// @param folder where rows may be put aside
  /// @param most how many rows are kept in memory
  GatheredRows(Path folder, int most) {
    store = new RowStore(folder, most);
  }

  /// Keeps an event, whose facts are kept already.
  ///
  /// @param registration a number of the words
  void add(int course, int day, int registration, int unit) {
    try {
      store.add(course, day, registration, unit);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    rows++;
  }

  /// Remembers a row that could not be read.
  ///
  /// @param course its course, or less than 0 when that is not known
  void refuse(UnreadableRow row, int course) {
    unreadable++;
    astray |= course < 0 || row.faults().stream().anyMatch(RowReader::isUnclosed);
    if (course >= 0) {
      incomplete.set(course);
    }
  }

  long rows() {
    return rows;
  }

  long unreadable() {
    return unreadable;
  }

  void writeTo(ColumnsFileWriter out, InOrder order) throws IOException {
    var elsewhere = patientsOfSeveralSlices();
    var boxes = (courses.size() + RowStore.COURSES - 1) / RowStore.COURSES;
    order.run(
        boxes,
        box -> slices((int) box, elsewhere),
        (List<PackedSlice> slices) -> {
          for (var slice : slices) {
            out.add(slice);
          }
        });
    out.finish(words, unreadable, astray);
  }

  private BitSet patientsOfSeveralSlices() {
    var sliceOf = new int[patients.size()];
    var several = new BitSet();
    for (var course = 0; course < courses.size(); course++) {
      var patient = facts.patient(course);
      if (patient != Row.NONE) {
        var slice = course / SliceBuilder.COURSES + 1;
        if (sliceOf[patient] != 0 && sliceOf[patient] != slice) {
          several.set(patient);
        }
        sliceOf[patient] = slice;
      }
    }
    return several;
  }

  /// The slices of one box.
  private List<PackedSlice> slices(int box, BitSet elsewhere) {
    var first = box * RowStore.COURSES;
    var count = Math.min(RowStore.COURSES, courses.size() - first);
    var grouped = grouped(box, count);
    var known = new Row();
    var builder = new SliceBuilder();
    var slices = new ArrayList<PackedSlice>();
    for (var i = 0; i < count; i++) {
      facts.copy(first + i, known);
      builder.begin(
          courses.word(first + i),
          known,
          incomplete.get(first + i),
          known.patient != Row.NONE && elsewhere.get(known.patient));
      grouped.addTo(builder, i);
      if (builder.courses() == SliceBuilder.COURSES || i == count - 1) {
        slices.add(PackedSlice.of(builder));
      }
    }
    return slices;
  }

  private GroupedRows grouped(int box, int count) {
    var grouped = new GroupedRows(count);
    try {
      if (box < store.boxes()) {
        store.each(box, grouped::count);
        grouped.makeRoom();
        store.each(box, grouped::put);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return grouped;
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
