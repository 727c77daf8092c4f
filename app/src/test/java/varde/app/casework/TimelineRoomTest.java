package varde.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import varde.app.casework.TimelineDrawing.Bar;
import varde.app.casework.TimelineDrawing.Flag;
import varde.app.casework.TimelineDrawing.Stone;
import varde.engine.edition.To;
import varde.engine.history.CourseEvent;
import varde.engine.synthetic.Population;
import varde.engine.timeline.Phase;

/// What must hold of every drawing, seen on invented courses.
class TimelineRoomTest {
  private static final int COURSES = 150;
  private static final LocalDate FROM = LocalDate.parse("2019-01-01");
  private static final LocalDate TODAY = LocalDate.parse("2025-04-14");

  private record Span(double from, double until, double y) {
    boolean touches(Span other) {
      return y == other.y && from < other.until && other.from < until;
    }
  }

  /// Courses of all lengths, some of them broken, seen at the end and in the middle.
  private static List<DrawnCourse> courses(long seed) {
    return Population.of(DrawnCourse.CATALOGUE.editions(), seed, FROM, TODAY)
        .breaking(0.4)
        .courses(COURSES)
        .stream()
        .filter(course -> !course.events().isEmpty())
        .flatMap(course -> {
          var days = course.events().stream().map(CourseEvent::occurredOn).sorted().toList();
          var middle = days.get(days.size() / 2).plusDays(3);
          return Stream.of(new DrawnCourse(course, TODAY), new DrawnCourse(course, middle));
        })
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20250414})
  void no_words_cover_others_or_their_pole(long seed) {
    for (var course : courses(seed)) {
      var drawing = course.drawing();
      var flags =
          drawing.trail().stones().stream().flatMap(stone -> stone.flag().stream()).toList();
      for (var one : flags) {
        assertThat(flags.stream().filter(other -> span(one).touches(span(other))))
            .as("%d %s", seed, course)
            .containsOnly(one);
        for (var stone : drawing.trail().stones()) {
          assertThat(isCrossed(one, stone)).as("%d %s", seed, course).isFalse();
        }
      }
    }
  }

  private static Span span(Flag flag) {
    var from = flag.anchor().equals("start") ? flag.x() : flag.x() - flag.width();
    return new Span(from, from + flag.width(), flag.y());
  }

  /// True when the pole of a higher flag runs through these words.
  private static boolean isCrossed(Flag flag, Stone stone) {
    var span = span(flag);
    return stone.flag().filter(other -> other.y() < flag.y()).isPresent()
        && span.from() < stone.x()
        && stone.x() < span.until();
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 20250415})
  void nothing_stands_outside_the_view(long seed) {
    for (var course : courses(seed)) {
      var drawing = course.drawing();
      assertThat(places(drawing))
          .as("%d %s", seed, course)
          .allMatch(x -> x >= 0 && x <= TimelineDrawing.WIDTH)
          .allMatch(x -> Math.abs(x * 10 - Math.rint(x * 10)) < 1e-6);
      assertThat(drawing.bars()).allMatch(bar -> bar.verdict().y() < drawing.height());
    }
  }

  private static List<Double> places(TimelineDrawing drawing) {
    var places = new ArrayList<Double>(drawing.trail().ticks());
    drawing
        .trail()
        .stones()
        .forEach(stone -> {
          places.add(stone.x());
          stone
              .flag()
              .map(TimelineRoomTest::span)
              .ifPresent(span -> {
                places.add(TimelineDrawing.rounded(span.from()));
                places.add(TimelineDrawing.rounded(span.until()));
              });
        });
    drawing
        .bars()
        .forEach(bar -> {
          places.add(bar.verdict().signX());
          places.add(TimelineDrawing.rounded(bar.verdict().signX() + bar.verdict().width()));
          bar.due().ifPresent(due -> places.add(due.x()));
          bar.parts().forEach(part -> places.add(TimelineDrawing.rounded(part.x() + part.width())));
          bar.lines().forEach(line -> places.add(line.until()));
        });
    drawing
        .head()
        .phases()
        .forEach(phase -> places.add(TimelineDrawing.rounded(phase.x() + phase.width())));
    drawing.trail().postponements().forEach(one -> places.add(one.x()));
    drawing.head().today().ifPresent(mark -> places.add(mark.x()));
    return places;
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 20250416})
  void everything_stands_in_the_table_and_all_that_is_open_in_the_drawing(long seed) {
    for (var course : courses(seed)) {
      var drawing = course.drawing();
      var timeline = course.answer().orElseThrow().timeline();
      var open =
          timeline.intervals().stream()
              .filter(interval -> interval.state().isOpen())
              .map(interval -> interval.limit().id())
              .toList();

      assertThat(drawing.twins().intervals())
          .as("%d %s", seed, course)
          .extracting(row -> row.start().iso())
          .isEqualTo(
              timeline.intervals().stream().map(interval -> interval.start().toString()).toList());
      assertThat(drawing.twins().events())
          .as("%d %s", seed, course)
          .extracting(row -> row.day().iso())
          .containsExactlyInAnyOrderElementsOf(
              course.course().events().stream()
                  .map(event -> event.occurredOn().toString())
                  .toList());
      assertThat(drawing.bars()).extracting(Bar::limit).as("%d %s", seed, course).containsAll(open);
      assertThat(drawing.twins().ladder())
          .as("%d %s", seed, course)
          .extracting(rung -> rung.iso())
          .isSorted();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 20250417})
  void the_phase_after_each_event_is_what_the_evaluator_says_of_the_course_so_far(long seed) {
    for (var course : courses(seed)) {
      var counted =
          course.facts().events().stream().filter(happening -> happening.isInOrder()).toList();
      for (var i = 1; i <= counted.size(); i++) {
        var soFar = counted.subList(0, i);
        var answer =
            course.with(soFar.stream().map(happening -> happening.event()).toList()).answer();
        assertThat(soFar.getLast().phase())
            .as("%d %s, %d events", seed, course, i)
            .isEqualTo(answer.orElseThrow().timeline().phase());
      }
      assertThat(counted.isEmpty() ? Phase.NONE : counted.getLast().phase())
          .isEqualTo(course.answer().orElseThrow().timeline().phase());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 20250418})
  void what_would_follow_is_what_the_evaluator_says_when_it_has_come(long seed) {
    var told = 0;
    for (var course : courses(seed)) {
      var ahead = new TimelineAhead(course.facts()).due();
      if (ahead.isPresent()) {
        assertThat(after(course)).as("%d %s", seed, course).contains(ahead.get());
        told++;
      }
    }
    assertThat(told).as("courses of which it is told").isPositive();
  }

  /// The due days of what would begin today if the next thing came.
  private static List<LocalDate> after(DrawnCourse course) {
    var next = course.answer().orElseThrow().next().orElseThrow();
    var awaited = ((To.Next) next.limit().interval().to()).events().getFirst();
    var events = new ArrayList<>(course.course().events());
    events.add(CourseEvent.of(course.today().toString(), awaited.event(), awaited.outcome()));
    return course.with(events).answer().orElseThrow().timeline().intervals().stream()
        .filter(interval -> interval.start().equals(course.today()))
        .flatMap(interval -> interval.due().stream())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 30, 60})
  void a_course_of_any_length_is_drawn(int events) {
    for (var days : new int[] {5, 60, 400, 1800}) {
      var start = TODAY.minusDays(days);
      var written =
          IntStream.range(0, events)
              .mapToObj(i ->
                  CourseEvent.of(
                      start.plusDays((long) days * i / events).toString(),
                      i == 0 ? "A" : i == 1 ? "M" : i == 2 ? "C" : i % 2 == 0 ? "E" : "L",
                      i == 2 ? "T" : ""))
              .toList();
      var drawing = new DrawnCourse(DrawnCourse.course("D01", written), TODAY).drawing();

      assertThat(drawing.twins().events()).hasSize(events);
      assertThat(places(drawing)).allMatch(x -> x >= 0 && x <= TimelineDrawing.WIDTH);
    }
  }
}
