package varde.app.main;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import varde.app.Project;
import varde.app.cli.Server;
import varde.app.security.DemonstrationPeople;
import varde.app.security.Provisioning;
import varde.app.security.Role;
import varde.app.storage.Database;
import varde.app.storage.Migrations;
import varde.app.storage.Transactions;
import varde.catalogue.Catalogue;
import varde.engine.edition.Right;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.history.CourseEvent;
import varde.engine.history.PatientCourse;
import varde.engine.timeline.Evaluator;
import varde.engine.timeline.Interval;
import varde.engine.timeline.Run;
import varde.engine.timeline.Timeline;

/// Fills a database and looks at it as the program does, behind its row level security.
class DemonstrationTest {
  private static final LocalDate TODAY = LocalDate.parse("2025-04-14");
  private static final int COURSES = 2_000;
  private static final int NORDSKOG = 1;
  private static final int YTRE_FJELLDAL = 2;
  private static final int NO_HOSPITAL = 0;
  private static final int NOBODY = 0;

  private static final Catalogue CATALOGUE =
      Catalogue.load(List.of(Project.ROOT.resolve("pathways"))).value().orElseThrow();

  private static final List<Integer> TOLD = new ArrayList<>();
  private static final Set<Integer> WANTED = new HashSet<>();

  @TempDir private static Path folder;
  private static Database database;
  private static Transactions transactions;

  @BeforeAll
  static void fill() {
    database = Database.embedded(folder, 0);
    Migrations.run(database, List.of("security", "casework"));
    transactions = new Transactions(database.program());
    Demonstration.fill(
        database,
        CATALOGUE,
        new Server.Demo(COURSES, false),
        TODAY,
        (done, wanted) -> {
          TOLD.add(done);
          WANTED.add(wanted);
        });
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void there_are_as_many_courses_as_were_asked_for() {
    assertThat(number(NORDSKOG, "select count(*) from casework.course")).isEqualTo(COURSES);
    assertThat(number(YTRE_FJELLDAL, "select count(*) from casework.course")).isEqualTo(12);
    assertThat(TOLD).isSorted().endsWith(COURSES + 12);
    assertThat(WANTED).containsOnly(COURSES + 12);
  }

  @Test
  void a_database_where_somebody_works_is_left_alone() {
    Demonstration.fill(database, CATALOGUE, COURSES, TODAY.plusDays(1));

    assertThat(number(NORDSKOG, "select count(*) from casework.course")).isEqualTo(COURSES);
  }

  @Test
  void those_one_may_sign_in_as_are_those_who_are_there() {
    var nation = Hospital.read("landet.yaml").people().getFirst().subject();

    assertThat(Demonstration.people().list())
        .extracting(DemonstrationPeople.Person::subject)
        .contains("ingrid.skarvli", nation);
    assertThat(Demonstration.peopleIn(database).list())
        .extracting(DemonstrationPeople.Person::subject)
        .contains("ingrid.skarvli")
        .doesNotContain(nation);
  }

  @Test
  void a_hospital_as_large_as_the_country_spreads_its_patients_over_all_its_units() {
    var hospital = Hospital.read("landet.yaml");
    var staff = Staff.of(hospital.staff().stream().map(Hospital.Person::subject).toList());
    var units = new TreeMap<Integer, Integer>();

    new Invention(hospital, Hospital.names(), staff, CATALOGUE.editions(), TODAY)
        .make(
            20_000,
            patients ->
                patients.stream()
                    .flatMap(patient -> patient.courses().stream())
                    .forEach(course -> units.merge(course.unit(), 1, Integer::sum)));

    assertThat(units.keySet())
        .containsExactlyElementsOf(hospital.units().stream().map(Hospital.Unit::id).toList());
    assertThat(units.values()).allMatch(courses -> courses >= 20);
    assertThat(hospital.staff())
        .filteredOn(person -> person.subject().startsWith("landet.bup.koordinator"))
        .hasSize(hospital.copies())
        .last()
        .isEqualTo(
            new Hospital.Person(
                "landet.bup.koordinator.70",
                "Liv Hammerslid 70",
                "",
                "",
                List.of(
                    new Hospital.HasRole(
                        Role.COORDINATOR,
                        List.of(570),
                        LocalDate.of(2015, 1, 1),
                        Optional.empty()))));
  }

  @Test
  void people_who_are_told_of_again_are_not_made_twice() {
    var people = "select count(*) from security.person";
    var roles = "select count(*) from security.assignment";
    var before = List.of(number(NORDSKOG, people), number(NORDSKOG, roles));
    var owner = database.owner();
    try (var connection =
        new SingleConnectionDataSource(owner.url(), owner.user(), owner.password(), true)) {
      var provisioning = new Provisioning(new Transactions(connection));

      Staff.make(Hospital.read("nordskog.yaml"), provisioning);
    }

    assertThat(List.of(number(NORDSKOG, people), number(NORDSKOG, roles))).isEqualTo(before);
  }

  @Test
  void the_worklist_has_something_in_every_group() {
    var groups =
        list(
            NORDSKOG,
            NOBODY,
            """
            select case
                when next_due < '2025-04-14' then 'overdue'
                when next_due <= '2025-04-21' then 'this week'
                when findings > 0 then 'to mend'
                when coordinator is null or therapist is null or contact is null then 'without'
                when phase = 'referred' and exists (select from casework.referral r where r.course = c.id
                  and r.first_attendance_on between '2025-04-14' and '2025-04-28') then 'starts soon'
                else 'in order' end
            from casework.course c where closed_on is null
            """,
            row -> row.getString(1));

    assertThat(counted(groups))
        .containsOnly(
            entry("overdue", 18L),
            entry("this week", 20L),
            entry("to mend", 36L),
            entry("without", 9L),
            entry("starts soon", 39L),
            entry("in order", 202L));
  }

  @Test
  void everybody_one_may_sign_in_as_is_known() {
    assertThat(Demonstration.peopleIn(database).list())
        .hasSize(16)
        .startsWith(
            new DemonstrationPeople.Person(
                "ingrid.skarvli", "Ingrid Skarvli", Role.COORDINATOR, "Nordskog sykehus HF"))
        .allSatisfy(shown -> assertThat(person(shown.subject())).isPositive());
  }

  @Test
  void the_stories_stand_where_they_are_drawn() {
    var stories =
        list(
            NORDSKOG,
            NOBODY,
            """
            select p.name || ' ' || c.phase || ' ' || coalesce(c.next_due::text, '-') || ' ' || c.findings
            from casework.course c join casework.patient p on p.id = c.patient order by c.id limit 18
            """,
            row -> row.getString(1));

    assertThat(stories)
        .containsExactly(
            "Nora Tjernlia treatment 2025-04-16 0",
            "Odin Granvoll assessment 2025-04-08 0",
            "Selma Rimfoss treatment 2025-04-10 0",
            "Bjarte Myrhaug treatment 2025-04-11 0",
            "Tuva Skoglibakk assessment 2025-04-11 0",
            "Eirik Furukollen assessment 2025-04-15 0",
            "Mina Bregnes referred 2025-04-15 0",
            "Isak Solbakkdal treatment 2025-04-16 0",
            "Ragnhild Ytterlid treatment - 0",
            "Amalie Steinrud assessment 2025-04-17 0",
            "Harald Elvetun treatment 2025-04-18 0",
            "Jorunn Havbakk treatment 2025-06-03 1",
            "Sander Fjellrud treatment - 1",
            "Vilde Ospheim assessment - 1",
            "Kaja Storlia assessment - 0",
            "Aron Tveitlien assessment 2025-04-30 0",
            "Theodor Brattlid referred - 0",
            "Live Røsshaug referred 2025-04-25 0");
  }

  @Test
  void each_legal_entity_sees_its_own_rows_only() {
    for (var table :
        List.of(
            "patient", "contact", "course", "event", "interval", "finding", "delay", "referral")) {
      var whose = "select distinct legal_entity from casework." + table;

      assertThat(numbers(NORDSKOG, whose)).as(table).containsExactly((long) NORDSKOG);
      assertThat(numbers(YTRE_FJELLDAL, whose)).as(table).isSubsetOf((long) YTRE_FJELLDAL);
      assertThat(numbers(NO_HOSPITAL, whose)).as(table).isEmpty();
    }
    assertThat(number(YTRE_FJELLDAL, "select count(*) from casework.event")).isPositive();
  }

  @Test
  void a_patient_is_not_there_for_the_one_who_is_shut_out() {
    var arvid = person("arvid.tangerud");
    var hedda = person("hedda.lyngstol");
    var patients = "select count(*) from casework.patient where name = 'Sander Fjellrud'";
    var courses = "select count(*) from casework.course where external_id = 'story-sander'";

    assertThat(list(NORDSKOG, arvid, patients, row -> row.getInt(1))).containsExactly(0);
    assertThat(list(NORDSKOG, arvid, courses, row -> row.getInt(1))).containsExactly(0);
    assertThat(list(NORDSKOG, hedda, patients, row -> row.getInt(1))).containsExactly(1);
    assertThat(list(NORDSKOG, hedda, courses, row -> row.getInt(1))).containsExactly(1);
  }

  @Test
  void what_is_kept_of_every_course_is_what_the_evaluator_says() {
    for (var hospital : List.of(NORDSKOG, YTRE_FJELLDAL)) {
      var courses = courses(hospital);
      var compiled = CATALOGUE.compiled();
      var columns = PatientCourse.columns(List.copyOf(courses.values()), compiled.vocabulary());
      var answers = Evaluator.evaluate(compiled, columns, Run.on(TODAY));
      var said = new TreeMap<String, String>();
      for (var id : courses.keySet()) {
        said.put(id, told(Timeline.of(answers, said.size())));
      }

      assertThat(kept(hospital)).isEqualTo(said);
    }
  }

  /// The courses as their rows tell them, a patient's oldest first.
  private static Map<String, PatientCourse> courses(int hospital) {
    var courses = new LinkedHashMap<String, PatientCourse>();
    list(
        hospital,
        NOBODY,
        """
        select c.id::text, c.pathway, c.patient::text, p.birth_date, c.severity, c.entitlement,
          e.occurred_on, e.event, e.outcome, e.setting, e.unit
        from casework.course c join casework.patient p on p.id = c.patient
          join casework.event e on e.course = c.id
        order by c.id, e.id
        """,
        row -> courses.merge(row.getString(1), course(row), DemonstrationTest::together));
    return courses;
  }

  private static PatientCourse course(ResultSet row) throws SQLException {
    return new PatientCourse(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Optional.ofNullable(row.getObject(4, LocalDate.class)),
        constant(Severity.class, row.getString(5)),
        constant(Right.class, row.getString(6)),
        List.of(
            new CourseEvent(
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getString(9),
                constant(Setting.class, row.getString(10)),
                row.getString(11))));
  }

  private static PatientCourse together(PatientCourse earlier, PatientCourse later) {
    var events = new ArrayList<>(earlier.events());
    events.addAll(later.events());
    return new PatientCourse(
        earlier.id(),
        earlier.pathway(),
        earlier.patient(),
        earlier.birthDate(),
        earlier.severity(),
        earlier.right(),
        events);
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> of, String word) {
    return Optional.of(word.toUpperCase(Locale.ROOT).replace('-', '_'))
        .filter(name -> !name.isEmpty())
        .map(name -> Enum.valueOf(of, name));
  }

  private static String told(Timeline timeline) {
    var told = new StringBuilder(timeline.edition().id() + " " + timeline.phase().word());
    timeline.intervals().forEach(interval -> told.append("\n").append(told(interval)));
    for (var finding : timeline.findings()) {
      var event = finding.event().orElse("-");
      told.append("\n%s %s %s".formatted(finding.code(), event, finding.date()));
    }
    return told.toString();
  }

  private static String told(Interval interval) {
    return "%s %s %s %s %s %s %s %s %s %s"
        .formatted(
            interval.limit().id(),
            interval.from(),
            interval.start(),
            interval.to().orElse("-"),
            interval.end().map(LocalDate::toString).orElse("-"),
            interval.due().map(LocalDate::toString).orElse("-"),
            interval.elapsed().isPresent() ? interval.elapsed().getAsInt() : "-",
            interval.state().isOpen() ? "open" : interval.state().word(),
            interval.reason().word(),
            interval.postponed() ? "true" : "false");
  }

  private static Map<String, String> kept(int hospital) {
    var kept = new TreeMap<String, String>();
    list(
        hospital,
        NOBODY,
        """
        select c.id::text, c.edition || ' ' || c.phase
          || coalesce((
            select string_agg(E'\\n' || concat_ws(' ', limit_id, from_event, start, coalesce(to_event, '-'),
              coalesce(ended_on::text, '-'), coalesce(due::text, '-'), coalesce(elapsed::text, '-'),
              standing, reason, is_postponed::text), '' order by number)
            from casework.interval i where i.course = c.id), '')
          || coalesce((
            select string_agg(E'\\n' || concat_ws(' ', code, coalesce(event, '-'), dated), '' order by number)
            from casework.finding f where f.course = c.id), '')
        from casework.course c
        """,
        row -> kept.put(row.getString(1), row.getString(2)));
    return kept;
  }

  private static Map<String, Long> counted(List<String> words) {
    return words.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static int person(String subject) {
    return (int) number(NORDSKOG, "select id from security.signing_in('" + subject + "')");
  }

  private static long number(int hospital, String query) {
    return numbers(hospital, query).getFirst();
  }

  private static List<Long> numbers(int hospital, String query) {
    return list(hospital, NOBODY, query, row -> row.getLong(1));
  }

  private interface OfRow<T> {
    T from(ResultSet row) throws SQLException;
  }

  /// What the role of the program sees of one legal entity, for one reader.
  private static <T> List<T> list(int hospital, int reader, String query, OfRow<T> as) {
    return transactions.with(rows -> {
      rows.sql("select from security.enter(?::smallint, ?, ?, false)")
          .params(hospital, reader, TODAY)
          .query()
          .listOfRows();
      return rows.sql(query).query((row, number) -> as.from(row)).list();
    });
  }
}
