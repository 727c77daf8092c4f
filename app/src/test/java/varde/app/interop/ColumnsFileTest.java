package varde.app.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import varde.app.interop.UnusableColumns.Reason;
import varde.catalogue.CalibrationFile;
import varde.catalogue.Catalogue;
import varde.engine.columns.FileWords;
import varde.engine.columns.Row;
import varde.engine.columns.Slice;
import varde.engine.columns.SliceBuilder;
import varde.engine.columns.Vocabulary;
import varde.engine.synthetic.Population;

/// A file of columns is what was written, or it is not used at all.
class ColumnsFileTest {
  private static final int HEADER = 64;
  private static final int COURSES = 20_000;

  /// What an event of a usual population may take, everything of its file counted in.
  private static final int MOST_BYTES = 10;

  @TempDir Path folder;

  private Path file;
  private byte[] whole;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("events.varde");
    try (var out = ColumnsFileWriter.create(file)) {
      writeTo(out);
    }
    whole = Files.readAllBytes(file);
  }

  /// Three courses in two slices.
  private static void writeTo(ColumnsFileWriter out) throws IOException {
    var words = new FileWords();
    var builder = new SliceBuilder();
    var facts = new Row();
    facts.pathway = words.pathways().idOf("D01");
    builder.begin("første".getBytes(UTF_8), facts, false, false);
    builder.add(-300, words.registration("A", "", (byte) 0), words.units().idOf("Ærø"));
    builder.add(17_900, words.registration("C", "T", (byte) 2), Row.NONE);
    builder.begin("empty".getBytes(UTF_8), facts, true, false);
    out.add(PackedSlice.of(builder));
    facts.patient = 7;
    builder.begin("second".getBytes(UTF_8), facts, false, true);
    builder.add(18_000, words.registration("A", "", (byte) 0), words.units().idOf("Bodø"));
    out.add(PackedSlice.of(builder));
    out.finish(words, 4, true);
  }

  /// What the whole file says, slice by slice.
  private static String read(Path file) throws IOException {
    try (var columns = ColumnsFile.open(file)) {
      var text = new StringBuilder();
      var words = new Vocabulary();
      var slice = new Slice(columns.words(), words);
      for (var number = 0; number < columns.slices(); number++) {
        slice.read(columns.read(number, new byte[0]));
        text.append(columns.coursesOf(number)).append(" courses\n");
        append(slice, words, text);
      }
      return text.toString();
    }
  }

  private static void append(Slice slice, Vocabulary words, StringBuilder text) {
    var columns = slice.columns();
    for (var course = 0; course < columns.courses(); course++) {
      text.append(slice.id(course)).append(slice.isIncomplete(course) ? " incomplete" : "");
      text.append(columns.isElsewhere(course) ? " elsewhere" : "");
      for (var row = columns.first(course); row < columns.until(course); row++) {
        var unit = columns.unit(row);
        text.append(' ').append(columns.day(row));
        text.append(words.events().word(columns.event(row)));
        text.append(words.outcomes().word(columns.outcome(row))).append(columns.setting(row));
        text.append(unit == Row.NONE ? "" : words.units().word(unit));
      }
      text.append('\n');
    }
  }

  private Reason refused(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    return refusal(file)
        .orElseThrow(() -> new AssertionError("%d bytes were read".formatted(bytes.length)));
  }

  private static Optional<Reason> refusal(Path file) throws IOException {
    try {
      read(file);
      return Optional.empty();
    } catch (UnusableColumns unusable) {
      return Optional.of(unusable.reason());
    }
  }

  @Test
  void what_was_written_is_read_again() throws IOException {
    assertThat(read(file))
        .isEqualTo(
            """
            2 courses
            første -300A0Ærø 17900CT2
            empty incomplete
            1 courses
            second elsewhere 18000A0Bodø
            """);
    try (var columns = ColumnsFile.open(file)) {
      assertThat(columns.slices()).isEqualTo(2);
      assertThat(columns.courses()).isEqualTo(3);
      assertThat(columns.events()).isEqualTo(3);
      assertThat(columns.unreadable()).isEqualTo(4);
      assertThat(columns.isAstray()).isTrue();
      assertThat(columns.firstDay()).isEqualTo(-300);
    }
    assertThat(ColumnsFile.isColumns(file)).isTrue();
  }

  @Test
  void a_file_without_a_course_is_one_all_the_same() throws IOException {
    try (var out = ColumnsFileWriter.create(file)) {
      out.finish(new FileWords(), 0, false);
    }
    try (var columns = ColumnsFile.open(file)) {
      assertThat(columns.slices()).isZero();
      assertThat(columns.courses()).isZero();
      assertThat(columns.isAstray()).isFalse();
      assertThat(columns.firstDay()).isEqualTo(Integer.MAX_VALUE);
    }
  }

  @Test
  void another_kind_of_file_is_foreign() throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("events.csv"));
      out.write(whole);
    }
    var others =
        List.of(
            "course_id,date,code\nc1,2019-03-01,D01A\n".getBytes(UTF_8),
            "c1\n".getBytes(UTF_8),
            new byte[0],
            zip.toByteArray(),
            Arrays.copyOfRange(whole, 1, whole.length));
    for (var bytes : others) {
      assertThat(refused(bytes)).isEqualTo(Reason.FOREIGN);
      assertThat(ColumnsFile.isColumns(file)).isFalse();
    }
  }

  @Test
  void a_folder_or_nothing_is_no_file_of_columns() throws IOException {
    assertThat(ColumnsFile.isColumns(folder)).isFalse();
    assertThat(ColumnsFile.isColumns(folder.resolve("nowhere"))).isFalse();
  }

  @Test
  void a_later_version_is_newer_whatever_else_it_holds() throws IOException {
    var later = whole.clone();
    ByteBuffer.wrap(later).order(ByteOrder.LITTLE_ENDIAN).putInt(8, 2);
    assertThat(refused(later)).isEqualTo(Reason.NEWER);

    Arrays.fill(later, 12, later.length, (byte) 0x77);
    assertThat(refused(later)).isEqualTo(Reason.NEWER);
  }

  /// As long as not all of the mark is there nobody can tell what it was.
  @Test
  void a_file_cut_off_anywhere_is_refused() throws IOException {
    for (var length = 0; length < whole.length; length++) {
      assertThat(refused(Arrays.copyOf(whole, length)))
          .as("%d of %d bytes", length, whole.length)
          .isEqualTo(length < 8 ? Reason.FOREIGN : Reason.TORN);
    }
  }

  @Test
  void a_file_with_something_behind_it_is_refused() throws IOException {
    assertThat(refused(Arrays.copyOf(whole, whole.length + 1))).isEqualTo(Reason.TORN);
  }

  /// Every byte matters: the mark, the version, and all that has a checksum.
  @Test
  void any_bit_that_is_not_as_it_was_written_is_noticed() throws IOException {
    for (var bit = 0; bit < whole.length * 8; bit++) {
      var spoilt = whole.clone();
      spoilt[bit / 8] ^= (byte) (1 << bit % 8);
      var expected = Reason.TORN;
      if (bit < 8 * 8) {
        expected = Reason.FOREIGN;
      } else if (bit < 12 * 8 - 1) {
        expected = bit == 8 * 8 ? Reason.TORN : Reason.NEWER;
      }
      assertThat(refused(spoilt)).as("byte %d, bit %d", bit / 8, bit % 8).isEqualTo(expected);
    }
  }

  /// A slice that is whole is read although another one is not.
  @Test
  void only_the_slice_that_is_torn_is_refused() throws IOException {
    var spoilt = whole.clone();
    spoilt[HEADER] ^= 1;
    Files.write(file, spoilt);
    try (var columns = ColumnsFile.open(file)) {
      assertThat(columns.read(1, new byte[0])).isNotEmpty();
      assertThatThrownBy(() -> columns.read(0, new byte[0]))
          .isInstanceOf(UnusableColumns.class)
          .hasMessageContaining("slice 0");
    }
  }

  @Test
  void longer_memory_than_a_slice_needs_is_used_again() throws IOException {
    try (var columns = ColumnsFile.open(file)) {
      var memory = new byte[10_000];
      assertThat(columns.read(1, memory)).isSameAs(memory);
      assertThat(columns.read(0, new byte[3]))
          .isEqualTo(Arrays.copyOf(columns.read(0, memory), columns.read(0, new byte[0]).length));
    }
  }

  @Test
  void the_same_events_give_the_same_bytes() throws IOException {
    var again = folder.resolve("again.varde");
    try (var out = ColumnsFileWriter.create(again)) {
      writeTo(out);
    }
    assertThat(again).hasBinaryContent(whole);
  }

  /// The header as `docs/columns.md` describes it.
  @Test
  void the_header_says_where_everything_stands() {
    var header = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    var indexAt = Math.toIntExact(header.getLong(40));
    var indexLength = Math.toIntExact(header.getLong(48));
    assertThat(header.getInt(8)).isEqualTo(1);
    assertThat(header.getInt(12)).isEqualTo(2);
    assertThat(header.getLong(16)).isEqualTo(3);
    assertThat(header.getLong(24)).isEqualTo(3);
    assertThat(header.getLong(32)).isEqualTo(4);
    assertThat(indexAt + indexLength).isEqualTo(whole.length);
    assertThat(header.getInt(56)).isEqualTo(sum(indexAt, indexLength));
    assertThat(header.getInt(60)).isEqualTo(sum(0, 60));
  }

  private int sum(int from, int length) {
    var sum = new CRC32C();
    sum.update(whole, from, length);
    return (int) sum.getValue();
  }

  @Test
  void a_file_has_its_name_only_when_it_is_whole() throws IOException {
    var other = folder.resolve("other.varde");
    try (var out = ColumnsFileWriter.create(other)) {
      out.add(new PackedSlice(new byte[] {1, 2, 3}, 0, 0, 0, 0));
      assertThat(other).doesNotExist();
      assertThat(refusal(folder.resolve("other.varde.unfinished"))).contains(Reason.TORN);
    }
    assertThat(files()).containsExactly("events.varde");
  }

  @Test
  void an_existing_file_stays_when_writing_stops() throws IOException {
    try (var out = ColumnsFileWriter.create(file)) {
      out.add(new PackedSlice(new byte[] {1, 2, 3}, 0, 0, 0, 0));
      assertThat(file).hasBinaryContent(whole);
    }
    assertThat(file).hasBinaryContent(whole);
    assertThat(files()).containsExactly("events.varde");
  }

  @Test
  void an_existing_file_stays_when_writing_fails() throws IOException {
    try (var out = ColumnsFileWriter.create(file)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> writeTo(out)).isInstanceOf(IOException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(file).hasBinaryContent(whole);
    assertThat(files()).containsExactly("events.varde");
  }

  @Test
  void an_existing_file_stays_when_nothing_can_be_written_beside_it() throws IOException {
    Files.createDirectory(folder.resolve("events.varde.unfinished"));
    assertThatThrownBy(() -> ColumnsFileWriter.create(file)).isInstanceOf(IOException.class);
    assertThat(file).hasBinaryContent(whole);
  }

  private List<String> files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.map(one -> one.getFileName().toString()).toList();
    }
  }

  @Test
  void an_event_of_a_usual_population_takes_few_bytes() throws IOException {
    var editions = Catalogue.load(List.of(Path.of("../pathways"))).value().orElseThrow().editions();
    var norway = CalibrationFile.read(Path.of("../populations"), "norway").value().orElseThrow();
    var population = Population.of(editions, 42, norway.from(), norway.through()).like(norway);
    var words = SyntheticSlices.words(population);
    var slices = new SyntheticSlices(population, words);
    var packed = new ArrayList<PackedSlice>();
    for (var number = 0; number * SliceBuilder.COURSES < COURSES; number++) {
      packed.add(slices.slice(number, COURSES));
    }
    long events;
    try (var out = ColumnsFileWriter.create(file)) {
      for (var slice : packed) {
        out.add(slice);
      }
      events = out.events();
      out.finish(words, 0, false);
    }
    var bytes = (double) Files.size(file) / events;
    System.out.printf("Columns: %d courses, %d events, %.1f bytes each%n", COURSES, events, bytes);
    assertThat(events).isGreaterThan(COURSES);
    assertThat(bytes).isLessThan(MOST_BYTES);
  }
}
