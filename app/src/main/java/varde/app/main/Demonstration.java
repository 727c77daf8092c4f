package varde.app.main;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import varde.app.casework.Intake;
import varde.app.casework.NewPatient;
import varde.app.casework.NewPatient.NewCourse;
import varde.app.casework.NewPatient.NewReferral;
import varde.app.security.Access;
import varde.app.security.AccessControl;
import varde.app.security.DemonstrationPeople;
import varde.app.security.Provisioning;
import varde.app.security.Provisioning.NewAssignment;
import varde.app.security.Provisioning.NewBlock;
import varde.app.security.Provisioning.NewPerson;
import varde.app.security.Purpose;
import varde.app.storage.Database;
import varde.app.storage.Transactions;
import varde.catalogue.Catalogue;
import varde.engine.history.PatientCourse;
import varde.engine.timeline.Compiled;

/// Fills an empty database with hospitals that do not exist, so that the program can be tried.
///
/// The same day and number of courses give the same hospitals: who works there and the courses that
/// are told day by day stand in the files of `demonstration`, all other courses are invented from a
/// seed. A story moves with today, so that it always stands where it stood.
public final class Demonstration {
  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
  private static final List<String> HOSPITALS = List.of("nordskog.yaml", "ytre-fjelldal.yaml");
  private static final String SESSION = "demonstration";

  private final Provisioning provisioning;
  private final AccessControl control;
  private final Catalogue catalogue;
  private final Clock clock;
  private final LocalDate today;

  private Demonstration(Database database, Catalogue catalogue, LocalDate today) {
    var owner = database.owner();
    provisioning =
        new Provisioning(
            new Transactions(
                new SingleConnectionDataSource(owner.url(), owner.user(), owner.password(), true)));
    clock = Clock.fixed(today.atTime(LocalTime.NOON).atZone(NORWAY).toInstant(), NORWAY);
    control = new AccessControl(new Transactions(database.program()), clock);
    this.catalogue = catalogue;
    this.today = today;
  }

  /// Fills the database, unless somebody works there already.
  ///
  /// @param courses how many courses the first hospital has
  public static void fill(Database database, Catalogue catalogue, int courses, LocalDate today) {
    fill(database, catalogue, courses, today, done -> {});
  }

  /// The same.
  ///
  /// @param progress is told how many courses are kept, now and then
  public static void fill(
      Database database,
      Catalogue catalogue,
      int courses,
      LocalDate today,
      IntConsumer progress) {
    var demonstration = new Demonstration(database, catalogue, today);
    if (!demonstration.provisioning.hasPeople()) {
      var done = 0;
      for (var file : HOSPITALS) {
        done = demonstration.fill(Hospital.read(file), courses, done, progress);
      }
    }
  }

  /// The people one may sign in as.
  static DemonstrationPeople people() {
    return new DemonstrationPeople(
        HOSPITALS.stream().map(Hospital::read).flatMap(Demonstration::toSignInAs).toList());
  }

  private static Stream<DemonstrationPeople.Person> toSignInAs(Hospital hospital) {
    return hospital.people().stream()
        .map(person -> {
          var has = person.roles().getFirst();
          var place = has.units().size() == 1 ? hospital.unit(has.units().getFirst()) : hospital.name();
          return new DemonstrationPeople.Person(person.subject(), person.name(), has.role(), place);
        });
  }

  /// Gives how many courses are kept, those kept before with them.
  private int fill(Hospital hospital, int courses, int before, IntConsumer progress) {
    var wanted = hospital.most() == 0 ? courses : Math.min(courses, hospital.most());
    var people = people(hospital);
    var intake = new Intake(control, Compiled.of(catalogue.editions()));
    var importer =
        new Access(
            people.get(hospital.importer()), hospital.id(), SESSION, Purpose.ADMINISTRATION, "");
    var stories = hospital.stories().stream().map(story -> patient(hospital, story, people)).toList();
    var told = stories.subList(0, Math.min(wanted, stories.size()));
    block(hospital, told, intake.take(importer, told), people);
    var done = new int[] {before + told.size()};
    progress.accept(done[0]);
    new Invention(hospital, Hospital.names(), people, catalogue.editions(), today)
        .make(
            wanted - told.size(),
            patients -> {
              intake.take(importer, patients);
              done[0] += patients.stream().mapToInt(patient -> patient.courses().size()).sum();
              progress.accept(done[0]);
            });
    return done[0];
  }

  /// The people by subject.
  private Map<String, Integer> people(Hospital hospital) {
    provisioning.legalEntity(hospital.id(), hospital.name(), hospital.organisationNumber());
    hospital.units().forEach(unit -> provisioning.unit(hospital.id(), unit.id(), unit.name()));
    var numbers = new HashMap<String, Integer>();
    for (var person : hospital.people()) {
      var hprNumber = Optional.of(person.hprNumber()).filter(number -> !number.isEmpty());
      var number =
          provisioning.person(
              hospital.id(),
              new NewPerson(person.subject(), person.name(), hprNumber, person.phone()));
      numbers.put(person.subject(), number);
      person.roles().forEach(role -> assign(hospital, number, role));
    }
    return numbers;
  }

  private void assign(Hospital hospital, int person, Hospital.HasRole has) {
    var units =
        has.units().isEmpty()
            ? List.of(OptionalInt.empty())
            : has.units().stream().map(OptionalInt::of).toList();
    for (var unit : units) {
      provisioning.assign(
          hospital.id(), new NewAssignment(person, has.role(), unit, has.from(), has.through()));
    }
  }

  private NewPatient patient(
      Hospital hospital, Hospital.Story story, Map<String, Integer> people) {
    var days = ChronoUnit.DAYS.between(hospital.storyDay(), today);
    var born = Optional.of(story.born().plusDays(days));
    var events = story.events(days);
    var course =
        new PatientCourse(
            story.id(),
            story.pathway(),
            story.id(),
            born,
            story.severity(),
            story.right(),
            events);
    var referral =
        new NewReferral(
            story.referral().referrer(),
            events.getFirst().occurredOn(),
            Optional.of(story.referral().assessed().plusDays(days)),
            story.right(),
            Optional.of(story.referral().deadline().plusDays(days)),
            story.referral().attended().map(day -> day.plusDays(days)));
    var registrar = story.therapist().or(story::coordinator).orElse(hospital.importer());
    return new NewPatient(
        Optional.empty(),
        story.name(),
        born,
        story.municipality(),
        List.of(
            new NewCourse(
                course,
                story.unit(),
                number(story.coordinator(), people),
                number(story.therapist(), people),
                story.contact() ? hospital.contactIn(story.municipality()) : Optional.empty(),
                Optional.of(referral),
                people.get(registrar),
                story.delay())));
  }

  private static OptionalInt number(Optional<String> subject, Map<String, Integer> people) {
    return subject.map(people::get).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private void block(
      Hospital hospital, List<NewPatient> told, List<Long> numbers, Map<String, Integer> people) {
    for (var block : hospital.blocks()) {
      for (var i = 0; i < told.size(); i++) {
        if (told.get(i).courses().getFirst().course().id().equals(block.course())) {
          provisioning.block(
              hospital.id(),
              new NewBlock(
                  numbers.get(i),
                  people.get(block.against()),
                  block.from(),
                  block.reason(),
                  people.get(block.setBy())),
              clock.instant());
        }
      }
    }
  }
}
