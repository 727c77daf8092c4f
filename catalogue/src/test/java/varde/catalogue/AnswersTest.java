package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import varde.catalogue.proof.Answer;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Setting;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;
import varde.engine.timeline.Answers;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Interval;
import varde.engine.timeline.Run;
import varde.engine.timeline.Timeline;

/// What stands behind an answer: which rows it comes from, and that courses and questions do not
/// disturb each other.
class AnswersTest {
  private static final Run RUN = Run.on(LocalDate.of(2020, 6, 1));

  /// Events as `2020-03-02 M` or `2020-03-02 M outpatient`.
  private static PatientCourse course(String... events) {
    var list = new ArrayList<CourseEvent>();
    for (var event : events) {
      var parts = event.split(" ", -1);
      var code = EventMatch.of(parts[1]);
      var setting = parts.length < 3 ? Optional.<Setting>empty() : Optional.of(Setting.OUTPATIENT);
      list.add(
          new CourseEvent(LocalDate.parse(parts[0]), code.event(), code.outcome(), setting, ""));
    }
    return new PatientCourse(
        "c", "D01", "", Optional.empty(), Optional.empty(), Optional.empty(), list);
  }

  private static Evaluator evaluator(PatientCourse... courses) {
    var compiled = Policy.compiled(Policy.CATALOGUE);
    var columns = PatientCourse.columns(List.of(courses), compiled.vocabulary());
    return Evaluator.prepare(compiled, columns, RUN);
  }

  /// The first share of courses of the edition of 2019: day, setting and whether.
  private static List<String> shares(Answers answers, int course) {
    return IntStream.range(answers.firstSpan(course), answers.untilSpan(course))
        .filter(i ->
            answers
                .compiled()
                .indicator(answers.spanIndicator(i))
                .facts()
                .id()
                .equals("plan-made-together"))
        .mapToObj(i ->
            "%s %s %d"
                .formatted(
                    LocalDate.ofEpochDay(answers.spanDay(i)),
                    Setting.values()[answers.spanSetting(i) - 1].name().toLowerCase(Locale.ROOT),
                    answers.spanValue(i)))
        .toList();
  }

  private static List<String> lines(Answers answers, int course) {
    return Answer.of(Timeline.of(answers, course)).lines();
  }

  @Test
  void a_course_without_an_event_is_not_answered_and_disturbs_no_other() {
    var before = course("2020-03-02 M outpatient");
    var after = course("2020-03-02 A", "2020-03-03 M outpatient", "2020-03-09 C/T");
    var answers = evaluator(before, course(), after, course()).evaluate();

    assertThat(answers.isAnswered(0)).isTrue();
    assertThat(answers.isAnswered(1)).isFalse();
    for (var empty : List.of(1, 3)) {
      assertThat(answers.firstInterval(empty)).isEqualTo(answers.untilInterval(empty));
      assertThat(answers.firstFinding(empty)).isEqualTo(answers.untilFinding(empty));
    }
    assertThatThrownBy(() -> Timeline.of(answers, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1");
    assertThat(lines(answers, 0)).isEqualTo(lines(evaluator(before).evaluate(), 0));
    assertThat(lines(answers, 2)).isEqualTo(lines(evaluator(after).evaluate(), 0));
  }

  @Test
  void the_same_question_asked_again_has_the_same_answer_in_the_same_place() {
    var evaluator = evaluator(course("2020-03-02 M outpatient", "2020-03-09 C/T", "2020-03-10 E"));
    var first = lines(evaluator.evaluate(), 0);

    var again = evaluator.evaluate();

    assertThat(lines(again, 0)).isEqualTo(first);
    assertThat(again.firstInterval(0)).isZero();
    assertThat(again.firstFinding(0)).isZero();
    assertThat(first).hasSize(6);
  }

  @Test
  void an_interval_names_the_rows_it_comes_from() {
    var course =
        course(
            "2020-03-02 A outpatient", "2020-03-03 L", "2020-03-09 M", "2020-03-16 C/T outpatient");
    var intervals = Timeline.of(evaluator(course).evaluate(), 0).intervals();

    assertThat(intervals)
        .extracting(Interval::why)
        .extracting(why -> why.fromRow() + " " + why.toRow() + " " + why.settingFrom())
        .containsExactly("2 OptionalInt[3] OptionalInt[0]", "3 OptionalInt.empty OptionalInt[3]");
  }

  @Test
  void an_interval_that_holds_for_every_setting_names_no_row_for_it() {
    var course =
        new PatientCourse(
            "c",
            "D06",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            course("2020-03-02 A outpatient").events());

    assertThat(Timeline.of(evaluator(course).evaluate(), 0).intervals())
        .extracting(interval -> interval.limit().id() + " " + interval.why().settingFrom())
        .containsExactly("D06-VENT OptionalInt.empty");
  }

  @Test
  void a_course_is_counted_from_a_decision_that_is_the_first_thing_registered() {
    var answers =
        evaluator(
                course("2020-03-02 C/T outpatient"),
                course("2020-03-02 C/K outpatient"),
                course("2020-03-02 M outpatient"))
            .evaluate();

    assertThat(shares(answers, 0)).containsExactly("2020-03-02 outpatient 0");
    assertThat(shares(answers, 1)).isEmpty();
    assertThat(shares(answers, 2)).isEmpty();
  }

  @Test
  void a_course_of_many_events_is_answered_as_one_of_few() {
    var events = new ArrayList<String>();
    events.add("2020-03-01 A outpatient");
    events.add("2020-03-02 M");
    for (var day = 0; day < 80; day++) {
      events.add(LocalDate.of(2020, 3, 3).plusDays(day) + " S/I");
    }
    events.add("2020-05-25 C/T");
    events.add("2020-05-27 E");
    events.add("2020-05-30 E");
    var many = course(events.toArray(String[]::new));
    var few =
        course(
            "2020-03-01 A outpatient",
            "2020-03-02 M",
            "2020-05-25 C/T",
            "2020-05-27 E",
            "2020-05-30 E");

    assertThat(lines(evaluator(many).evaluate(), 0))
        .isEqualTo(lines(evaluator(few).evaluate(), 0))
        .anyMatch(line -> line.contains("EVAN"));
  }

  @Test
  void an_answer_names_its_edition_among_those_that_were_asked() {
    var answers = evaluator(course("2023-03-02 A"), course("2019-03-02 A")).evaluate();

    assertThat(List.of(0, 1))
        .allSatisfy(c ->
            assertThat(answers.compiled().editions().get(answers.edition(c)))
                .isEqualTo(Timeline.of(answers, c).edition()));
  }
}
