package varde.app.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import varde.app.security.Access;
import varde.app.security.AccessControl;
import varde.app.security.Entry;
import varde.app.security.Operation;
import varde.app.security.Relation;
import varde.engine.timeline.Compiled;
import varde.engine.timeline.Interval;

/// Takes in many patients at once, with their courses: what an import of another system's records
/// and the demonstration stand on.
///
/// A batch is one transaction with one line in the audit log, and each table gets its rows in one
/// statement; a batch of a thousand courses or so is a good size. A patient's courses are evaluated
/// together, because one of them may say something of another.
public final class Intake {
  private static final String SOURCE = "import";

  private final AccessControl control;
  private final Evaluation evaluation;

  public Intake(AccessControl control, Compiled compiled) {
    this.control = control;
    this.evaluation = new Evaluation(compiled);
  }

  /// Takes in these patients, whom the legal entity does not know; gives the numbers they got.
  ///
  /// @throws org.springframework.dao.DuplicateKeyException when it knows one of them, or one of the
  ///   courses; nothing of the batch is kept
  public List<Long> take(Access access, List<NewPatient> patients) {
    return control.enter(
        access,
        Operation.IMPORT,
        entry -> {
          entry.allow(new Relation.ToLegalEntity());
          return new Batch(entry, patients).keep();
        });
  }

  /// A course on its way in.
  private record Taken(long patient, NewPatient of, NewPatient.NewCourse course) {}

  private final class Batch {
    private final Entry entry;
    private final List<NewPatient> patients;

    Batch(Entry entry, List<NewPatient> patients) {
      this.entry = entry;
      this.patients = patients;
    }

    List<Long> keep() {
      var numbers = patients();
      var taken = new ArrayList<Taken>();
      for (var i = 0; i < numbers.size(); i++) {
        for (var course : patients.get(i).courses()) {
          taken.add(new Taken(numbers.get(i), patients.get(i), course));
        }
      }
      var courses = courses(taken);
      events(taken, courses);
      referrals(taken, courses);
      waiting(numbers);
      answers(taken, courses);
      entry.shows(numbers);
      entry.about("patients " + numbers.size());
      return numbers;
    }

    private List<Long> patients() {
      var many =
          new ManyRows("identity_number text", "name text", "birth_date date", "municipality text");
      for (var patient : patients) {
        many.add(
            patient.identityNumber(), patient.name(), patient.birthDate(), patient.municipality());
      }
      return many.numberedInto("casework.patient", entry.rows());
    }

    private List<Long> courses(List<Taken> taken) {
      var contacts = contacts(taken);
      var many =
          new ManyRows(
              "patient bigint",
              "pathway text",
              "external_id text",
              "unit integer",
              "severity text",
              "entitlement text",
              "coordinator integer",
              "therapist integer",
              "contact integer");
      for (var one : taken) {
        var facts = one.course().course();
        many.add(
            one.patient(),
            facts.pathway(),
            facts.id(),
            one.course().unit(),
            facts.severity().map(Words::of).orElse(""),
            facts.right().map(Words::of).orElse(""),
            one.course().coordinator(),
            one.course().therapist(),
            one.course().contact().map(contacts::get));
      }
      return many.numberedInto("casework.course", entry.rows());
    }

    /// The contacts by number.
    private Map<NewPatient.NewContact, Integer> contacts(List<Taken> taken) {
      var wanted = new LinkedHashSet<NewPatient.NewContact>();
      taken.forEach(one -> one.course().contact().ifPresent(wanted::add));
      var named = new NamedRows(entry);
      var numbers = new HashMap<NewPatient.NewContact, Integer>();
      wanted.forEach(contact -> numbers.put(contact, named.contact(contact)));
      return numbers;
    }

    private void events(List<Taken> taken, List<Long> courses) {
      var many = new NewEvents();
      for (var i = 0; i < taken.size(); i++) {
        var one = taken.get(i);
        for (var event : one.course().course().events()) {
          many.add(
              one.patient(),
              courses.get(i),
              event,
              recordedAt(event.occurredOn()),
              one.course().recordedBy(),
              SOURCE);
        }
      }
      many.keep(entry.rows());
    }

    /// At noon of its day. What happened today, or will happen, is known since the day began.
    private Instant recordedAt(LocalDate day) {
      var at =
          day.isBefore(entry.today())
              ? day.atTime(LocalTime.NOON).atZone(entry.zone())
              : entry.today().atStartOfDay(entry.zone());
      return at.toInstant();
    }

    private void referrals(List<Taken> taken, List<Long> courses) {
      var many =
          new ManyRows(
              "patient bigint",
              "course bigint",
              "unit integer",
              "referrer text",
              "received_on date",
              "assessed_on date",
              "entitlement text",
              "legal_deadline date",
              "first_attendance_on date",
              "recorded_at timestamptz",
              "recorded_by integer");
      for (var i = 0; i < taken.size(); i++) {
        var one = taken.get(i);
        var course = courses.get(i);
        one.course().referral().ifPresent(referral -> add(many, one, course, referral));
      }
      many.insertInto("casework.referral", entry.rows());
    }

    private void waiting(List<Long> numbers) {
      var many =
          new ManyRows(
              "patient bigint",
              "unit integer",
              "referrer text",
              "received_on date",
              "is_emergency boolean",
              "recorded_at timestamptz",
              "recorded_by integer");
      for (var i = 0; i < numbers.size(); i++) {
        for (var referral : patients.get(i).waiting()) {
          many.add(
              numbers.get(i),
              referral.unit(),
              referral.referrer(),
              referral.receivedOn(),
              referral.emergency(),
              recordedAt(referral.receivedOn()),
              referral.recordedBy());
        }
      }
      many.insertInto("casework.referral", entry.rows());
    }

    private void add(ManyRows many, Taken taken, long course, NewPatient.NewReferral referral) {
      many.add(
          taken.patient(),
          course,
          taken.course().unit(),
          referral.referrer(),
          referral.receivedOn(),
          referral.assessedOn(),
          referral.entitlement().map(Words::of).orElse(""),
          referral.legalDeadline(),
          referral.firstAttendanceOn(),
          recordedAt(referral.receivedOn()),
          taken.course().recordedBy());
    }

    private void answers(List<Taken> taken, List<Long> courses) {
      var answers =
          evaluation.of(taken.stream().map(one -> one.course().course()).toList(), entry.today());
      var kept = new ArrayList<AnswerRows.Kept>();
      var delays =
          new ManyRows(
              "patient bigint",
              "course bigint",
              "limit_id text",
              "start date",
              "reason text",
              "recorded_at timestamptz",
              "recorded_by integer");
      for (var i = 0; i < taken.size(); i++) {
        var one = taken.get(i);
        kept.add(new AnswerRows.Kept(courses.get(i), one.patient(), answers.get(i)));
        var next = answers.get(i).flatMap(Answer::next);
        if (one.course().delay().isPresent() && next.isPresent()) {
          add(delays, kept.getLast(), one, next.get());
        }
      }
      new AnswerRows(entry.rows()).add(kept, entry.today());
      delays.insertInto("casework.delay", entry.rows());
    }

    private void add(ManyRows delays, AnswerRows.Kept kept, Taken taken, Interval late) {
      delays.add(
          kept.patient(),
          kept.course(),
          late.limit().id(),
          late.start(),
          taken.course().delay().orElseThrow(),
          recordedAt(late.due().orElse(entry.today())),
          taken.course().recordedBy());
    }
  }
}
