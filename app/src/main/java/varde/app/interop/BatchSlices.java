package varde.app.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import varde.engine.columns.Columns;
import varde.engine.columns.FileWords;
import varde.engine.columns.Row;
import varde.engine.columns.SliceBuilder;
import varde.engine.columns.Vocabulary;

/// Writes what was read from files of events as a file of columns. Courses keep their order, and a
/// course whose rows could not be read keeps its place, so that the answers are the same.
final class BatchSlices {
  private final EventBatch batch;
  private final Columns columns;
  private final Vocabulary vocabulary;
  private final FileWords words = new FileWords();
  private final Map<Long, Integer> registrations = new HashMap<>();
  private final SliceBuilder builder = new SliceBuilder();
  private final Row facts = new Row();

  BatchSlices(EventBatch batch, Vocabulary vocabulary) {
    this.batch = batch;
    this.vocabulary = vocabulary;
    columns = batch.columns();
  }

  void writeTo(ColumnsFileWriter out) throws IOException {
    var elsewhere = patientsOfSeveralSlices();
    for (var course = 0; course < columns.courses(); course++) {
      begin(course, elsewhere);
      for (var row = columns.first(course); row < columns.until(course); row++) {
        builder.add(columns.day(row), registration(row), unit(row));
      }
      if (builder.courses() == SliceBuilder.COURSES) {
        out.add(PackedSlice.of(builder));
      }
    }
    if (builder.courses() > 0) {
      out.add(PackedSlice.of(builder));
    }
    out.finish(words, batch.unreadable(), batch.astray());
  }

  private BitSet patientsOfSeveralSlices() {
    var sliceOf = new int[batch.patients().size()];
    var several = new BitSet();
    for (var course = 0; course < columns.courses(); course++) {
      var patient = columns.patient(course);
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

  private void begin(int course, BitSet elsewhere) {
    var patient = columns.patient(course);
    facts.pathway =
        columns.pathway(course) == Row.NONE
            ? Row.NONE
            : words.pathways().idOf(vocabulary.pathways().word(columns.pathway(course)));
    facts.patient = patient;
    facts.birthDay = columns.birthDay(course);
    facts.severity = columns.severity(course);
    facts.right = columns.right(course);
    builder.begin(
        batch.courses().word(course).getBytes(StandardCharsets.UTF_8),
        facts,
        batch.incomplete().get(course),
        patient != Row.NONE && elsewhere.get(patient));
  }

  private int registration(int row) {
    var key = (long) columns.event(row) << 32 | columns.outcome(row) << 8 | columns.setting(row);
    return registrations.computeIfAbsent(key, unknown -> register(row));
  }

  private int register(int row) {
    return words.registration(
        vocabulary.events().word(columns.event(row)),
        vocabulary.outcomes().word(columns.outcome(row)),
        columns.setting(row));
  }

  private int unit(int row) {
    var unit = columns.unit(row);
    return unit == Row.NONE ? Row.NONE : words.units().idOf(vocabulary.units().word(unit));
  }
}
