package varde.app.main;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import varde.app.casework.NewPatient;
import varde.app.casework.NewPatient.NewCourse;
import varde.app.casework.NewPatient.NewReferral;
import varde.engine.edition.Edition;
import varde.engine.synthetic.Population;
import varde.engine.timeline.Compiled;

/// Patients of the invented population, as the records of a [Hospital] would have them: named, in
/// the unit that takes them, with people and a referral.
///
/// The population is asked slice by slice, so that a million courses take no more memory than a
/// thousand. Courses that no unit takes are left out, and so are those that everybody has forgotten
/// to close: a worklist full of them looks like nobody's.
final class Invention {
  private static final int SLICE = 1_000;
  private static final int CONTROL_DIGITS = 100;
  private static final int OVERDUE_AT_MOST = 60;
  private static final int SILENT_AT_MOST = 120;
  private static final int NEW_FOR = 60;
  private static final int PLANNED_WITHIN = 14;

  private final Hospital hospital;
  private final Hospital.Names names;
  private final Staff staff;
  private final Compiled compiled;
  private final Population population;
  private final LocalDate today;

  Invention(
      Hospital hospital,
      Hospital.Names names,
      Staff staff,
      List<Edition> editions,
      LocalDate today) {
    this.hospital = hospital;
    this.names = names;
    this.staff = staff;
    this.today = today;
    compiled = Compiled.of(editions);
    population =
        Population.of(editions, hospital.seed(), today.minusYears(hospital.years()), today);
  }

  /// Makes so many courses and hands on the patients whose they are, about a thousand courses at a
  /// time.
  void make(int courses, Consumer<List<NewPatient>> taker) {
    var left = courses;
    for (var from = 0L; left > 0; from += SLICE) {
      var patients = patients(from, left);
      if (!patients.isEmpty()) {
        left -= patients.stream().mapToInt(patient -> patient.courses().size()).sum();
        taker.accept(patients);
      }
    }
  }

  /// The patients of a slice, with so many courses at most. The population makes the courses of one
  /// patient next to each other, and never in two slices.
  private List<NewPatient> patients(long from, int most) {
    var courses = InventedCourse.read(population.courses(from, from + SLICE), compiled, today);
    var patients = new ArrayList<NewPatient>();
    var left = most;
    for (var first = 0; first < courses.size() && left > 0; ) {
      var until = afterPatient(courses, first);
      var patient = patient(courses.subList(first, until), left);
      left -= patient.courses().size();
      if (!patient.courses().isEmpty()) {
        patients.add(patient);
      }
      first = until;
    }
    return patients;
  }

  private static int afterPatient(List<InventedCourse> courses, int first) {
    var patient = courses.get(first).course().patient();
    var until = first + 1;
    while (until < courses.size() && courses.get(until).course().patient().equals(patient)) {
      until++;
    }
    return until;
  }

  private NewPatient patient(List<InventedCourse> courses, int most) {
    var facts = courses.getFirst().course();
    var dice = new SplittableRandom(hospital.seed() ^ Long.parseLong(facts.patient()));
    var firstName = one(names.firstNames(), dice);
    var surname = one(names.surnameBeginnings(), dice) + one(names.surnameEnds(), dice);
    var municipality = one(hospital.municipalities(), dice).municipality();
    return new NewPatient(
        Optional.of(facts.patient()),
        firstName + " " + surname,
        facts.birthDate(),
        municipality,
        courses.stream()
            .filter(this::isAlive)
            .flatMap(course -> course(course, firstName, municipality, dice).stream())
            .limit(most)
            .toList(),
        List.of());
  }

  /// Closed, or something has happened or been due of late.
  private boolean isAlive(InventedCourse course) {
    return !course.isOpen()
        || course
            .due()
            .map(due -> !due.isBefore(today.minusDays(OVERDUE_AT_MOST)))
            .orElseGet(() -> !course.last().isBefore(today.minusDays(SILENT_AT_MOST)));
  }

  private Optional<NewCourse> course(
      InventedCourse from, String firstName, String municipality, SplittableRandom dice) {
    return from.course()
        .birthDate()
        .flatMap(born -> {
          var facts = from.course();
          var patient = Long.parseLong(facts.patient()) / CONTROL_DIGITS;
          return hospital.unitFor(facts.pathway(), born, from.start(), firstName, patient);
        })
        .map(unit -> course(from, unit, municipality, dice));
  }

  private NewCourse course(
      InventedCourse from, Hospital.Unit unit, String municipality, SplittableRandom dice) {
    var lacking = hospital.lacking();
    var coordinator = staff.get(one(unit.coordinators(), dice));
    var therapist = staff.get(one(unit.therapists(), dice));
    return new NewCourse(
        from.course(),
        unit.id(),
        lacks(lacking.coordinator(), from, dice)
            ? OptionalInt.empty()
            : OptionalInt.of(coordinator),
        lacks(lacking.therapist(), from, dice) ? OptionalInt.empty() : OptionalInt.of(therapist),
        lacks(lacking.contact(), from, dice) ? Optional.empty() : hospital.contactIn(municipality),
        Optional.of(referral(from, dice)),
        therapist,
        delay(from, dice));
  }

  private boolean lacks(int oneIn, InventedCourse from, SplittableRandom dice) {
    var isRare = dice.nextInt(oneIn) == 0;
    return isRare && from.isOpen() && from.start().isAfter(today.minusDays(NEW_FOR));
  }

  private NewReferral referral(InventedCourse from, SplittableRandom dice) {
    var received = from.start();
    var assessed = received.plusDays(dice.nextInt(1, 11));
    var weeks = dice.nextInt(4, 17);
    var planned = today.plusDays(dice.nextInt(1, PLANNED_WITHIN + 1));
    var isAssessed = !assessed.isAfter(today);
    return new NewReferral(
        one(hospital.referrers(), dice),
        received,
        isAssessed ? Optional.of(assessed) : Optional.empty(),
        from.course().right(),
        isAssessed
            ? from.course().right().map(right -> received.plusWeeks(weeks))
            : Optional.empty(),
        from.isReferredOnly() && isAssessed ? Optional.of(planned) : from.attendedOn());
  }

  /// Half of what is late has a reason.
  private Optional<String> delay(InventedCourse from, SplittableRandom dice) {
    var reason = one(hospital.delays(), dice);
    return from.due().filter(due -> due.isBefore(today) && dice.nextBoolean()).map(due -> reason);
  }

  private static <T> T one(List<T> of, SplittableRandom dice) {
    return of.get(dice.nextInt(of.size()));
  }
}
