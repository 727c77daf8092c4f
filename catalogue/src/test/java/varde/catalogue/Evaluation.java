package varde.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import varde.catalogue.proof.Answer;
import varde.catalogue.twin.SlowTwin;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Run;
import varde.engine.timeline.Timeline;

/// The same courses asked of both evaluators.
final class Evaluation {
  private static final SlowTwin TWIN =
      new SlowTwin(
          Policy.CATALOGUE.find("2019-pakkeforlop").orElseThrow().codes().stream()
              .filter(code -> code.system().equals("9327"))
              .map(code -> code.code())
              .collect(Collectors.toSet()));

  private Evaluation() {}

  static List<Answer> fast(Catalogue catalogue, List<PatientCourse> courses, Run run) {
    var compiled = Policy.compiled(catalogue);
    var answers =
        Evaluator.evaluate(compiled, PatientCourse.columns(courses, compiled.vocabulary()), run);
    var all = new ArrayList<Answer>();
    for (var course = 0; course < courses.size(); course++) {
      all.add(Answer.of(Timeline.of(answers, course)));
    }
    return all;
  }

  static List<Answer> twin(List<PatientCourse> courses, Run run) {
    return twinLines(courses, run).stream().map(Answer::ofJson).toList();
  }

  /// What the twin answers, as JSON.
  static List<String> twinLines(List<PatientCourse> courses, Run run) {
    return TWIN.check(rows(courses), run.today(), run.edition().orElse(null), word(run.setting()));
  }

  /// Which events of each course the twin counts, by their places in it.
  static List<SlowTwin.Counting> counting(List<PatientCourse> courses, Run run) {
    return TWIN.counting(
        rows(courses), run.today(), run.edition().orElse(null), word(run.setting()));
  }

  private static List<SlowTwin.Row> rows(List<PatientCourse> courses) {
    var rows = new ArrayList<SlowTwin.Row>();
    for (var i = 0; i < courses.size(); i++) {
      for (var event : courses.get(i).events()) {
        rows.add(row("c" + i, courses.get(i), event));
      }
    }
    return rows;
  }

  private static SlowTwin.Row row(String id, PatientCourse course, CourseEvent event) {
    return new SlowTwin.Row(
        id,
        event.occurredOn(),
        course.pathway(),
        event.event(),
        event.outcome(),
        word(event.setting()),
        word(course.severity()),
        word(course.right()),
        course.patient(),
        course.birthDate().orElse(null));
  }

  private static String word(Optional<? extends Enum<?>> constant) {
    return constant.map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse("");
  }
}
