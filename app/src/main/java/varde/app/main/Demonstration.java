package varde.app.main;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import varde.app.casework.Intake;
import varde.app.casework.NewPatient;
import varde.app.cli.Server;
import varde.app.security.Access;
import varde.app.security.AccessControl;
import varde.app.security.DemonstrationPeople;
import varde.app.security.Provisioning;
import varde.app.security.Provisioning.NewBlock;
import varde.app.security.Purpose;
import varde.app.security.Role;
import varde.app.storage.Database;
import varde.app.storage.Transactions;
import varde.catalogue.Catalogue;
import varde.engine.timeline.Compiled;

/// Fills an empty database with hospitals that do not exist, so that the program can be tried.
///
/// The same day and number of courses give the same hospitals: who works there and the courses that
/// are told day by day stand in the files of `demonstration`, all other courses are invented from a
/// seed. The stories move with today, so that they always stand where they stood.
public final class Demonstration {
  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
  private static final List<String> HOSPITALS = List.of("nordskog.yaml", "ytre-fjelldal.yaml");
  private static final String NATION = "landet.yaml";
  private static final String SESSION = "demonstration";

  private final Catalogue catalogue;
  private final Provisioning provisioning;
  private final AccessControl control;
  private final Clock clock;
  private final LocalDate today;
  private final Progress progress;

  private int all;
  private int done;

  private Demonstration(
      Database database,
      Catalogue catalogue,
      Provisioning provisioning,
      LocalDate today,
      Progress progress) {
    this.catalogue = catalogue;
    this.provisioning = provisioning;
    this.today = today;
    this.progress = progress;
    clock = Clock.fixed(today.atStartOfDay(NORWAY).toInstant(), NORWAY);
    control = new AccessControl(new Transactions(database.program()), clock);
  }

  /// Told how many courses are kept, and how many there will be.
  interface Progress {
    void made(int done, int wanted);
  }

  /// Fills the database with the two hospitals, unless somebody works there already.
  ///
  /// @param courses how many courses the first hospital has
  public static void fill(Database database, Catalogue catalogue, int courses, LocalDate today) {
    fill(database, catalogue, new Server.Demo(courses, false), today, (done, wanted) -> {});
  }

  /// Fills the database, unless somebody works there already.
  ///
  /// @param progress is told now and then
  static void fill(
      Database database,
      Catalogue catalogue,
      Server.Demo demo,
      LocalDate today,
      Progress progress) {
    with(
        database,
        provisioning -> {
          if (!provisioning.hasPeople()) {
            var hospitals = hospitals(demo.nation());
            new Demonstration(database, catalogue, provisioning, today, progress)
                .fill(hospitals, demo.courses());
          }
          return true;
        });
  }

  private static <T> T with(Database database, Function<Provisioning, T> work) {
    var owner = database.owner();
    try (var connection =
        new SingleConnectionDataSource(owner.url(), owner.user(), owner.password(), true)) {
      return work.apply(new Provisioning(new Transactions(connection)));
    }
  }

  private static List<Hospital> hospitals(boolean nation) {
    var files = nation ? Stream.concat(HOSPITALS.stream(), Stream.of(NATION)) : HOSPITALS.stream();
    return files.map(Hospital::read).toList();
  }

  /// Everybody who is invented, those of the first hospital first. Another system does not sign in.
  static DemonstrationPeople people() {
    return new DemonstrationPeople(
        hospitals(true).stream()
            .flatMap(hospital -> hospital.people().stream().map(hospital::shown))
            .filter(person -> person.role() != Role.MACHINE)
            .toList());
  }

  /// Those of them who work in this database: one may sign in as any of them.
  static DemonstrationPeople peopleIn(Database database) {
    return with(
        database,
        provisioning ->
            new DemonstrationPeople(
                people().list().stream()
                    .filter(person -> provisioning.find(person.subject()) != 0)
                    .toList()));
  }

  /// The subject of the first hospital's record system.
  static String recordSystem() {
    return Hospital.read(HOSPITALS.getFirst()).importer();
  }

  private void fill(List<Hospital> hospitals, int courses) {
    for (var hospital : hospitals) {
      all += wanted(hospital, courses);
    }
    hospitals.forEach(hospital -> fill(hospital, wanted(hospital, courses)));
  }

  /// The small hospital never has more than the first, the large one is as large as it is.
  private static int wanted(Hospital hospital, int courses) {
    if (hospital.most() == 0) {
      return courses;
    }
    return hospital.copies() > 1 ? hospital.most() : Math.min(courses, hospital.most());
  }

  private void fill(Hospital hospital, int wanted) {
    var staff = Staff.make(hospital, provisioning);
    var intake = new Intake(control, Compiled.of(catalogue.editions()));
    var importer = importer(hospital, staff);
    var stories = new Stories(hospital, staff, today).patients();
    var told = stories.subList(0, Math.min(wanted + hospital.waiting().size(), stories.size()));
    var numbers = intake.take(importer, told);
    block(hospital, staff, told, numbers);
    tell(told);
    new Invention(hospital, Hospital.names(), staff, catalogue.editions(), today)
        .make(
            wanted - courses(told),
            patients -> {
              intake.take(importer, patients);
              tell(patients);
            });
  }

  private static Access importer(Hospital hospital, Staff staff) {
    var person = staff.get(hospital.importer());
    return new Access(person, hospital.id(), SESSION, Purpose.ADMINISTRATION, "");
  }

  private void tell(List<NewPatient> kept) {
    done += courses(kept);
    progress.made(done, all);
  }

  private static int courses(List<NewPatient> patients) {
    return patients.stream().mapToInt(patient -> patient.courses().size()).sum();
  }

  private void block(Hospital hospital, Staff staff, List<NewPatient> told, List<Long> numbers) {
    for (var block : hospital.blocks()) {
      for (var i = 0; i < told.size(); i++) {
        if (told.get(i).name().equals(block.patient())) {
          provisioning.block(hospital.id(), block(block, staff, numbers.get(i)), clock.instant());
        }
      }
    }
  }

  private static NewBlock block(Hospital.Block block, Staff staff, long patient) {
    return new NewBlock(
        patient,
        staff.get(block.against()),
        block.from(),
        block.reason(),
        staff.get(block.setBy()));
  }
}
