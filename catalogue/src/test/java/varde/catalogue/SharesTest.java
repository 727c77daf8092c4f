package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Setting;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;
import varde.engine.indicator.Share;
import varde.engine.indicator.Shares;
import varde.engine.limit.Reason;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Run;

/// The shares of semantics §5, counted by hand beside.
class SharesTest {
  private final List<PatientCourse> courses = new ArrayList<>();

  private void course(Optional<Setting> setting, String... events) {
    var list = new ArrayList<CourseEvent>();
    for (var event : events) {
      var parts = event.split(" ", -1);
      var code = EventMatch.of(parts[1]);
      list.add(
          new CourseEvent(LocalDate.parse(parts[0]), code.event(), code.outcome(), setting, ""));
    }
    courses.add(
        new PatientCourse(
            "c" + courses.size(),
            "D01",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            list));
  }

  private Share share(String id) {
    var compiled = Policy.compiled(Policy.CATALOGUE);
    var answers =
        Evaluator.evaluate(
            compiled,
            PatientCourse.columns(courses, compiled.vocabulary()),
            Run.on(LocalDate.of(2020, 1, 1)));
    return Shares.of(answers).stream()
        .filter(s -> s.indicator().facts().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void threeCourses() {
    var outpatient = Optional.of(Setting.OUTPATIENT);
    // met after 14 of 21 days, postponed; first evaluation on day 7 of 7; plan made together
    course(
        outpatient,
        "2019-03-01 A",
        "2019-03-18 M",
        "2019-03-20 L",
        "2019-04-01 C/T",
        "2019-04-08 E",
        "2019-09-01 U/U");
    // missed after 22; first evaluation a day too late
    course(outpatient, "2019-03-01 A", "2019-03-18 M", "2019-04-09 C/T", "2019-04-17 E");
    // still waiting: overdue
    course(outpatient, "2019-03-01 A", "2019-03-18 M");
    // closed too late without a decision: lapsed; right not granted
    course(outpatient, "2019-03-01 A", "2019-03-18 M", "2019-08-01 X/R");
    // setting unknown: not measured; the first evaluation agrees, but is not an outpatient's
    course(Optional.empty(), "2019-03-01 A", "2019-03-18 M", "2019-04-01 C/T", "2019-04-02 E");
    // inpatient: met after 7 of 7; care elsewhere, so no plan is asked for
    course(
        Optional.of(Setting.INPATIENT),
        "2019-03-01 A",
        "2019-03-18 M",
        "2019-03-25 C/K",
        "2019-03-26 U/U");
    // no start
    course(outpatient, "2019-03-18 M");
  }

  @Test
  void assessment_in_time_counts_what_was_met_or_missed_and_tells_the_rest_beside() {
    threeCourses();
    var share = share("assessment-in-time");
    assertThat(share.numerator()).isEqualTo(2);
    assertThat(share.denominator()).isEqualTo(3);
    assertThat(share.beside())
        .isEqualTo(new Share.Beside(2, 1, Map.of(Reason.SETTING_UNKNOWN, 1), 1));
  }

  @Test
  void first_evaluation_in_time_counts_outpatients_only() {
    threeCourses();
    var share = share("first-evaluation-in-time");
    assertThat(share.numerator()).isEqualTo(1);
    assertThat(share.denominator()).isEqualTo(2);
  }

  @Test
  void a_plan_made_together_is_asked_of_courses_whose_treatment_continues_here() {
    threeCourses();
    var share = share("plan-made-together");
    assertThat(share.numerator()).isEqualTo(1);
    assertThat(share.denominator()).isEqualTo(3);
  }

  @Test
  void a_right_not_granted_is_asked_of_courses_with_a_start() {
    threeCourses();
    var share = share("not-granted-right");
    assertThat(share.numerator()).isEqualTo(1);
    assertThat(share.denominator()).isEqualTo(6);
  }
}
