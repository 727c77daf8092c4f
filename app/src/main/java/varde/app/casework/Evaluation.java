package varde.app.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import varde.engine.columns.Row;
import varde.engine.history.PatientCourse;
import varde.engine.timeline.Answers;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Reading;
import varde.engine.timeline.Run;
import varde.engine.timeline.Timeline;

/// Asks the evaluator about a few courses. The evaluator's vocabulary takes in new words, so one
/// asks at a time; an answer takes microseconds.
final class Evaluation {
  private final Compiled compiled;
  private final ReentrantLock lock = new ReentrantLock();

  Evaluation(Compiled compiled) {
    this.compiled = compiled;
  }

  /// The answers for these courses together, in their order; empty for a course without an event.
  List<Optional<Answer>> of(List<PatientCourse> courses, LocalDate today) {
    lock.lock();
    try {
      var columns = PatientCourse.columns(courses, compiled.vocabulary());
      var answers = Evaluator.evaluate(compiled, columns, Run.on(today));
      return IntStream.range(0, courses.size())
          .mapToObj(course -> answer(answers, courses.get(course), course))
          .toList();
    } finally {
      lock.unlock();
    }
  }

  /// The answers for stored courses together, as they stand.
  List<Optional<Answer>> now(List<StoredCourse> courses, LocalDate today) {
    return of(courses.stream().map(StoredCourse::now).toList(), today);
  }

  /// The answers for stored courses as they stand, to be kept beside them. A patient's courses must
  /// be there all together.
  List<AnswerRows.Kept> kept(List<StoredCourse> courses, LocalDate today) {
    var answers = now(courses, today);
    return IntStream.range(0, courses.size())
        .mapToObj(course -> kept(courses.get(course).facts(), answers.get(course)))
        .toList();
  }

  private static AnswerRows.Kept kept(Facts facts, Optional<Answer> answer) {
    return new AnswerRows.Kept(facts.course(), facts.patient().id(), answer);
  }

  private static Optional<Answer> answer(Answers answers, PatientCourse of, int course) {
    if (!answers.isAnswered(course)) {
      return Optional.empty();
    }
    return Optional.of(
        new Answer(
            of,
            Timeline.of(answers, course),
            Reading.of(answers, course),
            day(answers.startDay(course)),
            day(answers.closeDay(course)),
            answers.columns().first(course)));
  }

  private static Optional<LocalDate> day(int day) {
    return day == Row.NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }
}
