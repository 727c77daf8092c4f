package varde.app.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import varde.app.security.Access;
import varde.app.security.AccessControl;
import varde.app.security.Entry;
import varde.app.security.Operation;
import varde.app.security.People;
import varde.engine.history.CourseEvent;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Interval;

/// Patients' courses: opens them, takes in what happened, and tells what would follow.
public final class Casework {
  private static final String PAGE = "page";
  private static final int AT_ONCE = 500;

  private final AccessControl control;
  private final Evaluation evaluation;

  public Casework(AccessControl control, Compiled compiled) {
    this.control = control;
    this.evaluation = new Evaluation(compiled);
  }

  /// Opens a course.
  CourseView open(Access access, long course) {
    return control.enter(
        access,
        Operation.READ,
        entry -> view(OpenedCourse.of(entry, course), entry, Optional.empty()));
  }

  /// Opens a course as it was known at a moment.
  CourseView asOf(Access access, long course, Instant moment) {
    return control.enter(
        access,
        Operation.READ,
        entry -> view(OpenedCourse.of(entry, course), entry, Optional.of(moment)));
  }

  /// What would follow if this were registered in a course as it was opened. Nothing is kept.
  Preview preview(CourseView view, Registration registration) {
    var courses = view.replaced(view.course().and(event(registration)));
    var after = evaluation.of(courses, view.today()).get(view.index()).orElseThrow();
    return new Preview(view, registration, after);
  }

  /// Registers what happened.
  ///
  /// @param request the number of the form: sent twice, it registers once
  /// @param version the version of the course the person saw
  /// @param reading of the form, once its course is known
  Saved register(
      Access access, long course, UUID request, int version, Registration.Reading reading) {
    return once(
        access,
        Operation.REGISTER,
        course,
        request,
        version,
        (entry, opened) ->
            reading
                .read(opened.own().facts(), answer(opened, entry.today()), entry.today())
                .map(registration -> record(entry, opened.own(), registration)));
  }

  /// Marks an event as entered in error, and registers another in its place where one is given.
  Saved correct(
      Access access,
      long course,
      UUID request,
      int version,
      long event,
      String reason,
      Optional<Registration> instead) {
    return once(
        access,
        Operation.CORRECT,
        course,
        request,
        version,
        (entry, opened) -> correct(entry, opened.own(), event, reason, instead));
  }

  /// Records why the time of an interval was not kept.
  Saved explain(
      Access access,
      long course,
      UUID request,
      int version,
      String limit,
      LocalDate start,
      String reason) {
    return once(
        access,
        Operation.REGISTER,
        course,
        request,
        version,
        (entry, opened) -> {
          var delay = new Delay(limit, start, reason, entry.now(), entry.actor().person());
          if (late(opened, entry.today()).noneMatch(delay::isOf)) {
            throw entry.unknown();
          }
          new CourseRows(entry.rows()).delay(opened.own(), delay);
          return Optional.of(new Changed(0, opened.own()));
        });
  }

  private Stream<Interval> late(OpenedCourse opened, LocalDate today) {
    return answer(opened, today).stream()
        .flatMap(answer -> answer.timeline().intervals().stream())
        .filter(Delay::isLate);
  }

  private Optional<Answer> answer(OpenedCourse opened, LocalDate today) {
    return evaluation.now(opened.all(), today).get(opened.index());
  }

  /// A course with those who can be named in it.
  record Naming(CourseView view, ReferralView.NamedChoices choices) {}

  Naming naming(Access access, long course) {
    return control.enter(
        access,
        Operation.ASSIGN,
        entry -> {
          var opened = OpenedCourse.of(entry, course);
          var facts = opened.own().facts();
          return new Naming(
              view(opened, entry, Optional.empty()),
              new NamedRows(entry).choices(facts.unit(), facts.patient().municipality()));
        });
  }

  /// Names those who take care of a course.
  Saved name(Access access, long course, UUID request, int version, Referral.Named named) {
    return once(
        access,
        Operation.ASSIGN,
        course,
        request,
        version,
        (entry, opened) -> {
          new NamedRows(entry).name(course, named);
          return Optional.of(new Changed(0, opened.own()));
        });
  }

  private static Optional<Changed> correct(
      Entry entry, StoredCourse course, long event, String reason, Optional<Registration> instead) {
    if (course.standing().stream().noneMatch(standing -> standing.id() == event)) {
      throw entry.unknown();
    }
    var mistake = new RecordedEvent.Mistake(entry.now(), entry.actor().person(), reason);
    new CourseRows(entry.rows()).mistake(course, event, mistake);
    var without = course.without(event, mistake);
    return Optional.of(
        instead
            .map(right -> record(entry, without, right))
            .orElseGet(() -> new Changed(event, without)));
  }

  private static Changed record(Entry entry, StoredCourse course, Registration registration) {
    var recorded =
        new CourseRows(entry.rows())
            .record(course, event(registration), entry.now(), entry.actor().person(), PAGE);
    return new Changed(recorded.id(), course.with(recorded));
  }

  /// What was done with a course, and how it stands after it.
  ///
  /// @param number what the form is answered with
  private record Changed(long number, StoredCourse after) {}

  /// A change of a course: done once, and only by somebody who has seen its latest version. Empty
  /// when there was nothing to do.
  private interface Change {
    Optional<Changed> make(Entry entry, OpenedCourse opened);
  }

  private Saved once(
      Access access, Operation operation, long course, UUID request, int version, Change change) {
    return control.enter(
        access,
        operation,
        entry -> {
          var opened = OpenedCourse.locked(entry, course);
          // what is done makes a new version: a form that was sent before has an older one
          var changed =
              opened.own().facts().version() == version
                  ? change.make(entry, opened)
                  : Optional.<Changed>empty();
          return changed.isPresent()
              ? keep(entry, opened, request, changed.get())
              : new Requests(entry)
                  .find(request)
                  .<Saved>map(Saved.Already::new)
                  .orElseGet(() -> new Saved.NotKept(seen(opened, entry)));
        });
  }

  private Saved keep(Entry entry, OpenedCourse opened, UUID request, Changed changed) {
    new Requests(entry).keep(request, changed.number());
    keep(entry, opened.after(changed.after()));
    return new Saved.Done(changed.number());
  }

  /// Shows the course, since nothing was done with it.
  private CourseView seen(OpenedCourse opened, Entry entry) {
    entry.insteadDo(Operation.READ, opened.relation());
    return view(opened, entry, Optional.empty());
  }

  /// Evaluates the courses of each patient together and keeps the answers beside the events, some
  /// patients at a time.
  void keepAnswers(Entry entry, Collection<Long> patients) {
    var all = List.copyOf(patients);
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      keepTheirs(entry, all.subList(from, Math.min(from + AT_ONCE, all.size())));
    }
  }

  private void keepTheirs(Entry entry, List<Long> patients) {
    keep(entry, new CourseRows(entry.rows()).ofPatients(patients));
  }

  private void keep(Entry entry, List<StoredCourse> courses) {
    new AnswerRows(entry.rows()).replace(evaluation.kept(courses, entry.today()), entry.today());
  }

  /// Evaluates anew the courses in which something dated ahead has happened by now.
  void askAgain(Entry entry) {
    var rows = new CourseRows(entry.rows());
    var patients = rows.toAskAgain(entry.today());
    if (!patients.isEmpty()) {
      rows.lock(patients);
      keepAnswers(entry, patients);
    }
  }

  private CourseView view(OpenedCourse opened, Entry entry, Optional<Instant> asOf) {
    var courses =
        opened.all().stream().map(course -> asOf.map(course::at).orElseGet(course::now)).toList();
    var today = asOf.map(moment -> LocalDate.ofInstant(moment, entry.zone())).orElse(entry.today());
    var answers = evaluation.of(courses, today);
    var own = opened.own();
    var delays = new CourseRows(entry.rows()).delays(own.facts().course());
    return new CourseView(
        own,
        answers.get(opened.index()),
        IntStream.range(0, opened.all().size())
            .filter(i -> i != opened.index())
            .mapToObj(i -> new CourseView.Other(opened.all().get(i), answers.get(i)))
            .toList(),
        people(entry, own, delays),
        People.unit(entry.rows(), own.facts().unit()),
        today,
        asOf,
        new ReferralRows(entry).of(own.facts().course()),
        delays,
        entry.may(Operation.ASSIGN, opened.relation()),
        entry.may(Operation.REFER, opened.relation()));
  }

  private static Map<Integer, People.Person> people(
      Entry entry, StoredCourse course, List<Delay> delays) {
    var wanted = new HashSet<Integer>();
    course.facts().coordinator().ifPresent(wanted::add);
    course.facts().therapist().ifPresent(wanted::add);
    for (var event : course.events()) {
      wanted.add(event.recordedBy());
      event.mistake().ifPresent(mistake -> wanted.add(mistake.recordedBy()));
    }
    delays.forEach(delay -> wanted.add(delay.recordedBy()));
    return People.byId(entry.rows(), wanted);
  }

  private static CourseEvent event(Registration registration) {
    return new CourseEvent(
        registration.occurredOn(),
        registration.match().event(),
        registration.match().outcome(),
        registration.setting(),
        registration.unit());
  }
}
