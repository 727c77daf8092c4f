package varde.app.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import varde.app.Project;
import varde.app.words.Texts;
import varde.catalogue.Catalogue;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Setting;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;

/// A course written down in a test, read with the editions of `pathways/`, and its drawing.
record DrawnCourse(PatientCourse course, LocalDate today) {
  static final Catalogue CATALOGUE =
      Catalogue.load(List.of(Project.ROOT.resolve("pathways"))).value().orElseThrow();
  static final List<String> BUNDLES = List.of("casework.texts", "casework.timeline");

  private static final Evaluation EVALUATION = new Evaluation(CATALOGUE.compiled());

  /// A course of outpatient care: a line for each event, its day and its code.
  static DrawnCourse outpatient(String pathway, String today, String lines) {
    var events =
        lines
            .lines()
            .map(line -> line.strip().split(" +", 2))
            .map(parts -> event(LocalDate.parse(parts[0]), EventMatch.of(parts[1])))
            .toList();
    return new DrawnCourse(course(pathway, events), LocalDate.parse(today));
  }

  private static CourseEvent event(LocalDate day, EventMatch match) {
    return new CourseEvent(
        day, match.event(), match.outcome(), Optional.of(Setting.OUTPATIENT), "");
  }

  static PatientCourse course(String pathway, List<CourseEvent> events) {
    return new PatientCourse(
        "1", pathway, "p", Optional.empty(), Optional.empty(), Optional.empty(), events);
  }

  Optional<Answer> answer() {
    return EVALUATION.of(List.of(course), today).getFirst();
  }

  TimelineFacts facts() {
    return new TimelineFacts(answer().orElseThrow(), today);
  }

  TimelineDrawing drawing() {
    return drawing(new Texts(Texts.BOKMAAL, BUNDLES));
  }

  TimelineDrawing drawing(Texts texts) {
    return TimelineDrawing.of(view(), texts);
  }

  /// The same course with other events.
  DrawnCourse with(List<CourseEvent> events) {
    return new DrawnCourse(
        new PatientCourse(
            course.id(),
            course.pathway(),
            course.patient(),
            course.birthDate(),
            course.severity(),
            course.right(),
            events),
        today);
  }

  private CourseView view() {
    var facts =
        new Facts(
            1,
            new Facts.Patient(1, "Nora Tjernlia", Optional.empty(), ""),
            course.pathway(),
            1,
            course.severity(),
            course.right(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            1);
    return new CourseView(
        new StoredCourse(facts, List.of()),
        answer(),
        List.of(),
        Map.of(),
        "",
        today,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        false);
  }
}
