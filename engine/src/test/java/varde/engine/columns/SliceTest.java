package varde.engine.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Courses come out of a slice as they went in, whatever was in it before.
class SliceTest {
  private static final int SLICES = 400;
  private static final List<String> PATHWAYS =
      List.of("D01", "eit særs langt namn på eit forløp", "D12");
  private static final List<String> UNITS = List.of("Poliklinikk Ø, \"Bodø\"", "北", "", "a\nb");
  private static final List<String> EVENTS = List.of("A", "Å", "C", "U");
  private static final List<String> OUTCOMES = List.of("", "T", "U", "😀");

  /// One event as a reader sees it: words, and no number of a dictionary.
  private record Event(int day, String event, String outcome, int setting, String unit) {}

  /// One course as a reader sees it.
  private record Course(
      String id,
      String pathway,
      int patient,
      int birthDay,
      int severity,
      int right,
      boolean incomplete,
      boolean elsewhere,
      List<Event> events) {

    Course without() {
      return new Course(
          id, pathway, patient, birthDay, severity, right, incomplete, elsewhere, List.of());
    }
  }

  private static final class Drawn {
    private final SplittableRandom random;
    private final int daysApart;
    private final boolean hasPatients;

    Drawn(SplittableRandom random) {
      this.random = random;
      daysApart = 1 << random.nextInt(1, 20);
      hasPatients = random.nextInt(3) > 0;
    }

    private <T> T pick(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    private int maybe(int number) {
      return random.nextInt(3) == 0 ? Row.NONE : number;
    }

    List<Course> courses() {
      var courses = new ArrayList<Course>();
      for (var left = random.nextInt(6) == 0 ? 0 : random.nextInt(60); left > 0; left--) {
        courses.add(course());
      }
      return courses;
    }

    private Course course() {
      var events = new ArrayList<Event>();
      for (var left = random.nextInt(9) - 2; left > 0; left--) {
        events.add(event());
      }
      return new Course(
          id(),
          events.isEmpty() ? "" : pick(PATHWAYS),
          hasPatients ? maybe(random.nextInt()) : Row.NONE,
          maybe(random.nextInt(-40_000, 20_000)),
          random.nextInt(3),
          random.nextInt(3),
          random.nextBoolean(),
          random.nextBoolean(),
          events);
    }

    private String id() {
      return switch (random.nextInt(4)) {
        case 0 -> "";
        case 1 -> "forløp-Ærø-" + random.nextInt(1_000);
        case 2 -> "𝔁".repeat(random.nextInt(300));
        default -> String.valueOf(random.nextInt());
      };
    }

    private Event event() {
      return new Event(
          random.nextInt(-daysApart, daysApart),
          pick(EVENTS),
          pick(OUTCOMES),
          random.nextInt(3),
          pick(UNITS));
    }
  }

  private static byte[] packed(List<Course> courses, FileWords words, SliceBuilder builder) {
    courses.forEach(course -> add(course, words, builder));
    return builder.pack();
  }

  private static void add(Course course, FileWords words, SliceBuilder builder) {
    var facts = new Row();
    facts.pathway = course.pathway.isEmpty() ? Row.NONE : words.pathways().idOf(course.pathway);
    facts.patient = course.patient;
    facts.birthDay = course.birthDay;
    facts.severity = (byte) course.severity;
    facts.right = (byte) course.right;
    builder.begin(
        course.id.getBytes(StandardCharsets.UTF_8), facts, course.incomplete, course.elsewhere);
    for (var event : course.events) {
      builder.add(
          event.day,
          words.registration(event.event, event.outcome, (byte) event.setting),
          event.unit.isEmpty() ? Row.NONE : words.units().idOf(event.unit));
    }
  }

  /// A vocabulary that knows some of the words already, under numbers of its own.
  private static Vocabulary another() {
    var vocabulary = new Vocabulary();
    List.of("D99", "D12").forEach(vocabulary.pathways()::idOf);
    List.of("Z", "U", "A").forEach(vocabulary.events()::idOf);
    List.of("Z", "U").forEach(vocabulary.outcomes()::idOf);
    List.of("elsewhere", "北").forEach(vocabulary.units()::idOf);
    return vocabulary;
  }

  private static List<Course> read(Slice slice, Vocabulary words) {
    var columns = slice.columns();
    var courses = new ArrayList<Course>();
    for (var c = 0; c < columns.courses(); c++) {
      var events = new ArrayList<Event>();
      for (var row = columns.first(c); row < columns.until(c); row++) {
        events.add(event(columns, row, words));
      }
      var pathway = columns.pathway(c);
      courses.add(
          new Course(
              slice.id(c),
              pathway == Row.NONE ? "" : words.pathways().word(pathway),
              columns.patient(c),
              columns.birthDay(c),
              columns.severity(c),
              columns.right(c),
              slice.isIncomplete(c),
              columns.isElsewhere(c),
              events));
    }
    return courses;
  }

  private static Event event(Columns columns, int row, Vocabulary words) {
    return new Event(
        columns.day(row),
        words.events().word(columns.event(row)),
        words.outcomes().word(columns.outcome(row)),
        columns.setting(row),
        columns.unit(row) == Row.NONE ? "" : words.units().word(columns.unit(row)));
  }

  @Test
  void courses_come_back_as_they_went_in_through_memory_that_is_used_again() {
    var words = new FileWords();
    var slices = new ArrayList<List<Course>>();
    var bytes = new ArrayList<byte[]>();
    var builder = new SliceBuilder();
    for (var seed = 1L; seed <= SLICES; seed++) {
      slices.add(new Drawn(new SplittableRandom(seed)).courses());
      bytes.add(packed(slices.getLast(), words, builder));
    }
    var vocabulary = another();
    var slice = new Slice(words, vocabulary);
    for (var i = 0; i < SLICES; i++) {
      slice.read(bytes.get(i));
      assertThat(read(slice, vocabulary)).as("seed %d", i + 1).isEqualTo(slices.get(i));
    }
  }

  @Test
  void only_courses_of_the_pathways_that_are_asked_have_events() {
    for (var seed = 1L; seed <= SLICES; seed++) {
      var words = new FileWords();
      var courses = new Drawn(new SplittableRandom(seed)).courses();
      var bytes = packed(courses, words, new SliceBuilder());
      for (var asked : List.of(Set.of(PATHWAYS.getFirst()), Set.copyOf(PATHWAYS), Set.of("D98"))) {
        var vocabulary = another();
        var slice = new Slice(words, vocabulary, asked);
        slice.read(bytes);
        var expected =
            courses.stream().map(one -> asked.contains(one.pathway) ? one : one.without()).toList();
        assertThat(read(slice, vocabulary)).as("seed %d, %s", seed, asked).isEqualTo(expected);
      }
    }
  }

  @Test
  void a_slice_may_stand_in_longer_memory() {
    var words = new FileWords();
    var courses = new Drawn(new SplittableRandom(4)).courses();
    var bytes = packed(courses, words, new SliceBuilder());
    var longer = Arrays.copyOf(bytes, bytes.length + 1_000);
    Arrays.fill(longer, bytes.length, longer.length, (byte) 0x55);
    var vocabulary = new Vocabulary();
    var slice = new Slice(words, vocabulary);
    slice.read(longer);

    assertThat(read(slice, vocabulary)).isEqualTo(courses).isNotEmpty();
  }

  @Test
  void the_same_courses_give_the_same_bytes_and_others_give_others() {
    var builder = new SliceBuilder();
    for (var seed = 1L; seed <= 50; seed++) {
      var courses = new Drawn(new SplittableRandom(seed)).courses();
      var other = new Drawn(new SplittableRandom(seed + 1_000)).courses();
      var first = packed(courses, new FileWords(), builder);

      assertThat(packed(courses, new FileWords(), builder)).as("seed %d", seed).isEqualTo(first);
      assertThat(packed(courses, new FileWords(), new SliceBuilder()))
          .as("seed %d", seed)
          .isEqualTo(first);
      if (!other.equals(courses)) {
        assertThat(packed(other, new FileWords(), builder)).as("seed %d", seed).isNotEqualTo(first);
      }
    }
  }

  @Test
  void a_builder_tells_what_it_holds_until_it_has_packed() {
    var builder = new SliceBuilder();
    var words = new FileWords();
    var event = new Event(0, "A", "", 0, "");
    var course =
        new Course(
            "x",
            "D01",
            1,
            1,
            0,
            0,
            false,
            false,
            List.of(new Event(-700, "A", "", 0, ""), event, new Event(17_000, "C", "T", 1, "北")));
    add(course, words, builder);

    assertThat(builder.courses()).isEqualTo(1);
    assertThat(builder.events()).isEqualTo(3);
    assertThat(builder.firstDay()).isEqualTo(-700);
    assertThat(builder.lastDay()).isEqualTo(17_000);

    builder.pack();
    assertThat(builder.courses()).isZero();
    assertThat(builder.events()).isZero();
    assertThat(builder.firstDay()).isEqualTo(Integer.MAX_VALUE);
    assertThat(builder.lastDay()).isEqualTo(Integer.MIN_VALUE);
  }

  @Test
  void words_learnt_from_a_file_keep_the_numbers_a_vocabulary_gave_them() {
    var words = new FileWords();
    words.registration("A", "", (byte) 0);
    words.registration("A", "U", (byte) 2);
    words.registration("A", "U", (byte) 1);
    words.registration("A", "", (byte) 0);
    var vocabulary = another();
    words.teach(vocabulary);

    assertThat(words.registrations()).isEqualTo(3);
    assertThat(words.registration(1)).containsExactly("A", "U", "2");
    assertThat(words.registration(0)).containsExactly("A", "", "0");
    assertThat(vocabulary.events().size()).isEqualTo(3);
    assertThat(vocabulary.outcomes().find("U")).isEqualTo(2);
  }
}
