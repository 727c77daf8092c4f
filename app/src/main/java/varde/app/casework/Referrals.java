package varde.app.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import varde.app.security.Access;
import varde.app.security.AccessControl;
import varde.app.security.Entry;
import varde.app.security.Operation;
import varde.app.security.People;
import varde.app.security.Relation;
import varde.engine.edition.Edition;
import varde.engine.history.PatientCourse;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Timeline;

/// Takes in referrals, and starts courses from them by the edition's own rule.
public final class Referrals {
  private static final int LAST_ASSESSED = 10;
  private static final String SOURCE = "referral";

  private final AccessControl control;
  private final Casework casework;
  private final List<Edition> editions;
  private final Evaluation evaluation;

  public Referrals(
      AccessControl control, Casework casework, List<Edition> editions, Compiled compiled) {
    this.control = control;
    this.casework = casework;
    this.editions = List.copyOf(editions);
    this.evaluation = new Evaluation(compiled);
  }

  /// Referrals to the reader's units.
  ///
  /// @param units where the reader may register one
  record Page(
      LocalDate today,
      List<Referral> waiting,
      List<Referral> assessed,
      List<People.Unit> all,
      List<People.Unit> units) {}

  Page list(Access access) {
    return control.enter(access, Operation.LIST, this::page);
  }

  private Page page(Entry entry) {
    var reach = entry.reach();
    entry.about("referrals");
    var rows = new ReferralRows(entry);
    var waiting = rows.waiting(reach);
    var assessed = rows.assessed(reach, LAST_ASSESSED);
    entry.shows(waiting.stream().map(one -> one.patient().id()).toList());
    entry.shows(assessed.stream().map(one -> one.patient().id()).toList());
    var units = People.units(entry.rows());
    return new Page(
        entry.today(),
        waiting,
        assessed,
        units,
        units.stream()
            .filter(unit -> entry.may(Operation.REFER, new Relation.ToUnit(unit.id())))
            .toList());
  }

  /// A new form: the units where the reader may register a referral, and the course it continues.
  ///
  /// @param previous empty for a referral that continues none
  record Blank(LocalDate today, List<People.Unit> units, Optional<CourseView> previous) {}

  Blank blank(Access access, OptionalLong previous) {
    var course =
        previous.isPresent()
            ? Optional.of(casework.open(access, previous.getAsLong()))
            : Optional.<CourseView>empty();
    return control.enter(
        access,
        Operation.REFER,
        entry -> {
          var reach = entry.reach();
          entry.about("new referral");
          var units = People.units(entry.rows());
          return new Blank(
              entry.today(),
              units.stream().filter(unit -> reach.covers(unit.id())).toList(),
              course);
        });
  }

  /// Registers a referral; gives its number.
  long register(Access access, UUID request, Referral.Draft draft) {
    return control.enter(
        access,
        Operation.REFER,
        entry -> {
          entry.about("new referral");
          entry.allow(new Relation.ToUnit(draft.unit()));
          var requests = new Requests(entry);
          return requests
              .find(request)
              .orElseGet(() -> {
                var referral = add(entry, draft);
                requests.keep(request, referral);
                return referral;
              });
        });
  }

  private static long add(Entry entry, Referral.Draft draft) {
    var patient =
        draft.previous().isPresent()
            ? patientOf(entry, draft)
            : new PatientRows(entry).findOrAdd(draft.patient(), draft.unit());
    var referral = new ReferralRows(entry).add(draft, patient);
    entry.about("referral " + referral);
    entry.shows(List.of(patient));
    return referral;
  }

  /// The patient of the course the referral continues, which the reader must be allowed to see.
  private static long patientOf(Entry entry, Referral.Draft draft) {
    var related =
        new CourseRows(entry.rows())
            .relation(draft.previous().getAsLong(), entry.actor().person())
            .orElseThrow(entry::unknown);
    entry.allow(related.relation(), related.patient());
    return related.patient();
  }

  ReferralView open(Access access, long referral) {
    return view(access, referral, Operation.READ);
  }

  /// Opens a referral for somebody who is about to assess or mend it.
  ReferralView openToChange(Access access, long referral) {
    return view(access, referral, Operation.REFER);
  }

  private ReferralView view(Access access, long referral, Operation operation) {
    return control.enter(access, operation, entry -> view(entry, enter(entry, referral, false)));
  }

  /// Mends what was written of a referral that is not assessed yet.
  ///
  /// @return false when somebody changed it after the form was opened; then nothing is done
  boolean mend(Access access, long referral, UUID request, int version, Referral.Draft draft) {
    return once(
            access,
            referral,
            request,
            version,
            (entry, found) -> {
              entry.allow(new Relation.ToUnit(draft.unit()), found.patient().id());
              new PatientRows(entry).mend(found.patient().id(), draft.patient());
              new ReferralRows(entry).mend(referral, draft);
              return referral;
            })
        .isPresent();
  }

  /// Marks a referral as registered in error. It is not shown in lists any more.
  ///
  /// @return false when somebody changed it after the form was opened; then nothing is done
  boolean mistake(Access access, long referral, UUID request, int version, String reason) {
    return once(
            access,
            referral,
            request,
            version,
            (entry, found) -> {
              new ReferralRows(entry).mistake(referral, reason);
              return referral;
            })
        .isPresent();
  }

  /// What would follow if the referral came to this.
  record Foreseen(ReferralStart start, Optional<Timeline> timeline) {}

  /// Empty when no edition says how a referral starts the pathway. Nothing is kept.
  Optional<Foreseen> foresee(ReferralView view, Referral.Start start) {
    return ReferralStart.of(editions, start.pathway(), view.referral(), start.assessment())
        .map(by -> new Foreseen(by, by.isStarted() ? timeline(view, start, by) : Optional.empty()));
  }

  private Optional<Timeline> timeline(ReferralView view, Referral.Start start, ReferralStart by) {
    var courses = new ArrayList<>(view.courses().stream().map(one -> one.course().now()).toList());
    courses.add(
        new PatientCourse(
            "new",
            start.pathway(),
            Long.toString(view.referral().patient().id()),
            view.referral().patient().birthDate(),
            Words.severity(start.severity()),
            start.assessment().right(),
            by.events()));
    return evaluation.of(courses, view.today()).getLast().map(Answer::timeline);
  }

  /// Keeps the assessment, and starts the course when there is to be one.
  ///
  /// @return the number of the course, 0 when none is started; empty when somebody changed the
  ///   referral after the form was opened: then nothing is done
  OptionalLong start(
      Access access, long referral, UUID request, int version, Referral.Start start) {
    return once(access, referral, request, version, (entry, found) -> start(entry, found, start));
  }

  private long start(Entry entry, Referral referral, Referral.Start start) {
    var by = ReferralStart.of(editions, start.pathway(), referral, start.assessment());
    var course =
        by.filter(ReferralStart::isStarted).isPresent()
            ? OptionalLong.of(course(entry, referral, start, by.get()))
            : OptionalLong.empty();
    new ReferralRows(entry).assess(referral.id(), start, course);
    return course.orElse(0);
  }

  private long course(Entry entry, Referral referral, Referral.Start start, ReferralStart by) {
    var patient = referral.patient().id();
    var course =
        new CourseRows(entry.rows()).add(patient, start, referral.unit(), referral.previous());
    new NamedRows(entry).name(course, start.named());
    var events = new NewEvents();
    by.events()
        .forEach(event ->
            events.add(patient, course, event, entry.now(), entry.actor().person(), SOURCE));
    events.keep(entry.rows());
    casework.keepAnswers(entry, List.of(patient));
    return course;
  }

  /// What is done with a referral.
  private interface Change {
    long make(Entry entry, Referral referral);
  }

  private OptionalLong once(
      Access access, long referral, UUID request, int version, Change change) {
    return control.enter(
        access,
        Operation.REFER,
        entry -> {
          var found = enter(entry, referral, true);
          var requests = new Requests(entry);
          var earlier = requests.find(request);
          if (earlier.isPresent()) {
            return OptionalLong.of(earlier.get());
          }
          if (found.version() != version || !found.waits()) {
            return OptionalLong.empty();
          }
          var answer = change.make(entry, found);
          requests.keep(request, answer);
          return OptionalLong.of(answer);
        });
  }

  private static Referral enter(Entry entry, long referral, boolean toChange) {
    var rows = new ReferralRows(entry);
    entry.about("referral " + referral);
    var related = rows.relation(referral).orElseThrow(entry::unknown);
    entry.allow(related.relation(), related.patient());
    if (!toChange) {
      return rows.find(referral).orElseThrow(entry::unknown);
    }
    new CourseRows(entry.rows()).lock(List.of(related.patient()));
    return rows.lock(referral).orElseThrow(entry::unknown);
  }

  private ReferralView view(Entry entry, Referral referral) {
    var stored = new CourseRows(entry.rows()).ofPatients(List.of(referral.patient().id()));
    var answers = evaluation.now(stored, entry.today());
    return new ReferralView(
        referral,
        IntStream.range(0, stored.size())
            .mapToObj(i -> new CourseView.Other(stored.get(i), answers.get(i)))
            .toList(),
        new NamedRows(entry).choices(referral.unit(), referral.patient().municipality()),
        People.unit(entry.rows(), referral.unit()),
        entry.today(),
        entry.may(Operation.REFER, new Relation.ToUnit(referral.unit())));
  }
}
