package varde.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import varde.app.security.Relation;
import varde.engine.history.CourseEvent;

/// Courses and events in the database, as one reader sees them.
final class CourseRows {
  private static final String FACTS =
      """
      select c.id, c.patient, coalesce(nullif(p.name, ''), c.external_id, ''), p.birth_date, p.municipality, c.pathway, c.unit, c.severity, c.entitlement,
        c.coordinator, c.therapist, c.previous, c.version, k.id, k.name, k.municipality, k.phone
      from casework.course c
      join casework.patient p on p.id = c.patient
      left join casework.contact k on k.id = c.contact
      """;

  private final JdbcClient rows;

  CourseRows(JdbcClient rows) {
    this.rows = rows;
  }

  /// How a reader stands to a course, told even where the patient has shut the reader out.
  record Related(long patient, Relation.ToPatient relation) {}

  /// Empty when there is no such course in the reader's legal entity.
  Optional<Related> relation(long course, int reader) {
    return rows.sql("select * from casework.relation(?)")
        .param(course)
        .query((row, number) ->
            new Related(
                row.getLong("patient"),
                new Relation.ToPatient(
                    row.getInt("unit"),
                    row.getInt("coordinator") == reader || row.getInt("therapist") == reader,
                    row.getBoolean("blocked"))))
        .optional();
  }

  /// All courses of these patients, oldest first.
  List<StoredCourse> ofPatients(List<Long> patients) {
    return ofPatients(patients, "");
  }

  /// The same, kept from being changed by others until the transaction ends.
  List<StoredCourse> lockedOfPatients(List<Long> patients) {
    return ofPatients(patients, " for update of c");
  }

  /// The events are read last: they are never older than the version of their course.
  private List<StoredCourse> ofPatients(List<Long> patients, String locking) {
    var among = Among.of(patients);
    var courses =
        rows.sql(FACTS + "where c.patient " + among.sql() + " order by c.id" + locking)
            .param(among.value())
            .query(CourseRows::facts)
            .list();
    var events = events(courses.stream().map(Facts::course).toList());
    return courses.stream()
        .map(facts -> new StoredCourse(facts, events.getOrDefault(facts.course(), List.of())))
        .toList();
  }

  /// Patients with a course in which something dated ahead has happened by now.
  List<Long> toAskAgain(LocalDate today) {
    return rows.sql("select distinct patient from casework.course where ask_again_on <= ?")
        .param(today)
        .query(Long.class)
        .list();
  }

  /// Keeps others from changing the courses of these patients until the transaction ends.
  void lock(List<Long> patients) {
    rows.sql("select id from casework.course where patient = any (?) order by id for update")
        .param(patients.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  /// By course.
  private Map<Long, List<RecordedEvent>> events(List<Long> courses) {
    var among = Among.of(courses);
    var found = new HashMap<Long, List<RecordedEvent>>();
    rows.sql(
            """
            select e.id, e.occurred_on, e.event, e.outcome, e.setting, e.unit, e.recorded_at, e.recorded_by, e.source,
              m.recorded_at, m.recorded_by, m.reason, e.course
            from casework.event e left join casework.mistake m on m.event = e.id
            where e.course %s order by e.id
            """
                .formatted(among.sql()))
        .param(among.value())
        .query(row -> {
          found.computeIfAbsent(row.getLong(13), course -> new ArrayList<>()).add(recorded(row));
        });
    return found;
  }

  /// What was said of times that were not kept, in the order in which it was said.
  List<Delay> delays(long course) {
    return rows.sql(
            "select limit_id, start, reason, recorded_at, recorded_by from casework.delay where course = ? order by id")
        .param(course)
        .query((row, number) ->
            new Delay(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getInt(5)))
        .list();
  }

  /// Records why a time was not kept.
  void delay(StoredCourse course, Delay delay) {
    var many =
        new ManyRows(
            "patient bigint",
            "course bigint",
            "limit_id text",
            "start date",
            "reason text",
            "recorded_at timestamptz",
            "recorded_by integer");
    many.add(
        course.facts().patient().id(),
        course.facts().course(),
        delay.limit(),
        delay.start(),
        delay.reason(),
        delay.recordedAt(),
        delay.recordedBy());
    many.insertInto("casework.delay", rows);
  }

  /// Starts a course; gives its number.
  long add(long patient, Referral.Start start, int unit, OptionalLong previous) {
    var many =
        new ManyRows(
            "patient bigint",
            "pathway text",
            "unit integer",
            "severity text",
            "entitlement text",
            "previous bigint");
    many.add(
        patient,
        start.pathway(),
        unit,
        start.severity(),
        start.assessment().right().map(Words::of).orElse(""),
        previous);
    return many.numberedInto("casework.course", rows).getFirst();
  }

  /// Records that something happened.
  RecordedEvent record(
      StoredCourse course, CourseEvent event, Instant now, int person, String source) {
    var events = new NewEvents();
    var facts = course.facts();
    events.add(facts.patient().id(), facts.course(), event, now, person, source);
    var number = events.keep(rows).getFirst();
    return new RecordedEvent(number, event, now, person, source, Optional.empty());
  }

  /// Records that an event was entered in error.
  void mistake(StoredCourse course, long event, RecordedEvent.Mistake mistake) {
    rows.sql(
            """
            insert into casework.mistake (event, legal_entity, patient, course, recorded_at, recorded_by, reason)
            values (:event, security.legal_entity(), :patient, :course, :at, :by, :reason)
            """)
        .param("event", event)
        .param("patient", course.facts().patient().id())
        .param("course", course.facts().course())
        .param("at", Timestamp.from(mistake.recordedAt()))
        .param("by", mistake.recordedBy())
        .param("reason", mistake.reason())
        .update();
  }

  private static Facts facts(ResultSet row, int number) throws SQLException {
    return new Facts(
        row.getLong(1),
        new Facts.Patient(
            row.getLong(2),
            row.getString(3),
            Optional.ofNullable(row.getObject(4, LocalDate.class)),
            row.getString(5)),
        row.getString(6),
        row.getInt(7),
        Words.severity(row.getString(8)),
        Words.right(row.getString(9)),
        number(row, 10),
        number(row, 11),
        contact(row),
        number(row, 12).isPresent() ? OptionalLong.of(row.getLong(12)) : OptionalLong.empty(),
        row.getInt(13));
  }

  private static Optional<Facts.Contact> contact(ResultSet row) throws SQLException {
    return number(row, 14).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Facts.Contact(
                row.getInt(14), row.getString(15), row.getString(16), row.getString(17)));
  }

  private static OptionalInt number(ResultSet row, int column) throws SQLException {
    var value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static RecordedEvent recorded(ResultSet row) throws SQLException {
    var wrongSince = row.getTimestamp(10);
    return new RecordedEvent(
        row.getLong(1),
        event(row, 2),
        row.getTimestamp(7).toInstant(),
        row.getInt(8),
        row.getString(9),
        wrongSince == null
            ? Optional.empty()
            : Optional.of(
                new RecordedEvent.Mistake(
                    wrongSince.toInstant(), row.getInt(11), row.getString(12))));
  }

  /// An event: its day, event, outcome, setting and unit, from this column on.
  static CourseEvent event(ResultSet row, int from) throws SQLException {
    return new CourseEvent(
        row.getObject(from, LocalDate.class),
        row.getString(from + 1),
        row.getString(from + 2),
        Words.setting(row.getString(from + 3)),
        row.getString(from + 4));
  }
}
