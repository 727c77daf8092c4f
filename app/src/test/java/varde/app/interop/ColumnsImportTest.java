package varde.app.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import varde.app.cli.Mutations;
import varde.catalogue.Catalogue;
import varde.engine.columns.Columns;
import varde.engine.columns.Row;
import varde.engine.timeline.Compiled;

/// What is taken into columns in pieces is what the reader of one row after the other reads: the
/// same rows, the same complaints in the same order.
class ColumnsImportTest {
  private static final long FILES = Long.getLong("fuzz.files", 20_000) / 10;
  private static final ReadOptions PLAIN =
      new ReadOptions(Optional.empty(), EventFiles.isoDates(), StandardCharsets.UTF_8, Map.of());
  private static final Room TIGHT = new Room(64, 4096, 5);

  private static final Compiled COMPILED =
      Catalogue.load(List.of(Path.of("../pathways"))).value().orElseThrow().compiled();

  @TempDir Path folder;

  /// What was read of a file, as text that can be compared.
  private record Read(String courses, List<UnreadableRow> told, long unreadable, boolean astray) {}

  @Test
  void any_file_is_read_in_pieces_as_it_is_row_by_row() throws IOException {
    var read = 0;
    for (var seed = 1L; seed <= FILES; seed++) {
      var file = Mutations.of(new Random(seed));
      var plainly = plainly(file);
      assertThat(inPieces(file, new Room(64 + (int) (seed % 512), 4096, 1 + (int) (seed % 50))))
          .as("seed %d", seed)
          .isEqualTo(plainly);
      read += plainly.isPresent() ? 1 : 0;
    }
    System.out.printf("Import: %d of %d spoilt files can be read%n", read, FILES);
    assertThat(read).isGreaterThan((int) FILES / 4);
  }

  @Test
  void rows_in_any_order_come_to_their_courses() throws IOException {
    var lines = new ArrayList<String>();
    var random = new Random(11);
    for (var i = 0; i < 3_000; i++) {
      lines.add(
          "c%d,p%d,D01,E,,2019-%02d-%02d,,%s%n"
              .formatted(
                  random.nextInt(400),
                  random.nextInt(90),
                  1 + random.nextInt(12),
                  1 + random.nextInt(28),
                  random.nextBoolean() ? "Enhet Ø, Bodø".replace(",", "") : ""));
    }
    var file =
        ("course_id,patient_id,pathway,event,outcome,date,setting,unit\n" + String.join("", lines))
            .getBytes(StandardCharsets.UTF_8);
    assertThat(inPieces(file, TIGHT)).isEqualTo(plainly(file)).isPresent();
  }

  @Test
  void the_number_of_threads_changes_no_byte() throws IOException {
    var file = Mutations.of(new Random(3));
    var one = imported(file, new InOrder(1), TIGHT, new ArrayList<>());
    var four = imported(file, new InOrder(4), new Room(200, 4096, 1000), new ArrayList<>());
    assertThat(Files.readAllBytes(four)).isEqualTo(Files.readAllBytes(one));
  }

  private Optional<Read> plainly(byte[] file) throws IOException {
    var told = new ArrayList<UnreadableRow>();
    var files = new EventFiles(COMPILED, PLAIN, told::add);
    try {
      files.read("file", new ByteArrayInputStream(file));
    } catch (WrongHeader | ZipException | EOFException unreadable) {
      return Optional.empty();
    }
    return Optional.of(read(files.finish(), told));
  }

  private Optional<Read> inPieces(byte[] file, Room room) throws IOException {
    var told = new ArrayList<UnreadableRow>();
    try (var columns = ColumnsFile.open(imported(file, new InOrder(2), room, told))) {
      var files = new EventFiles(COMPILED, PLAIN, told::add);
      files.read(columns);
      return Optional.of(read(files.finish(), told));
    } catch (WrongHeader | ZipException | EOFException unreadable) {
      return Optional.empty();
    }
  }

  private Path imported(byte[] file, InOrder order, Room room, List<UnreadableRow> told)
      throws IOException {
    var path = folder.resolve("t" + order.threads() + ".varde");
    try (var taking = new ColumnsImport(COMPILED, PLAIN, told::add, order, folder, room);
        var out = ColumnsFileWriter.create(path)) {
      taking.read("file", new ByteArrayInputStream(file));
      taking.writeTo(out);
    }
    return path;
  }

  private static Read read(EventBatch batch, List<UnreadableRow> told) {
    var text = new StringBuilder();
    var patients = new ArrayList<Integer>();
    for (var course = 0; course < batch.columns().courses(); course++) {
      text.append(batch.courses().word(course)).append(batch.incomplete().get(course));
      append(text, batch.columns(), course, patients);
    }
    return new Read(text.toString(), List.copyOf(told), batch.unreadable(), batch.astray());
  }

  private static void append(
      StringBuilder text, Columns columns, int course, List<Integer> patients) {
    var words = COMPILED.vocabulary();
    var patient = columns.patient(course);
    if (patient != Row.NONE && !patients.contains(patient)) {
      patients.add(patient);
    }
    text.append(' ').append(patients.indexOf(patient)).append(' ').append(columns.birthDay(course));
    text.append(' ').append(columns.severity(course)).append(columns.right(course));
    for (var row = columns.first(course); row < columns.until(course); row++) {
      text.append("\n  ").append(words.pathways().word(columns.pathway(course)));
      text.append(words.events().word(columns.event(row))).append('/');
      text.append(words.outcomes().word(columns.outcome(row))).append(' ');
      text.append(columns.day(row)).append(' ').append(columns.setting(row)).append(' ');
      text.append(columns.unit(row) == Row.NONE ? "" : words.units().word(columns.unit(row)));
    }
    text.append('\n');
  }
}
