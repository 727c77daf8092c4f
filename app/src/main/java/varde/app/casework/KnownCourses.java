package varde.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import varde.app.security.People;
import varde.engine.history.CourseEvent;

/// What the database knows of courses that are on their way in.
///
/// @param units the numbers of the units, by their names in small letters
/// @param patients the numbers of the patients, by their identity numbers
/// @param heldBack courses and identity numbers of patients who have shut the reader out
record KnownCourses(
    Map<String, Known> courses,
    Map<String, Integer> units,
    Map<String, Patient> patients,
    Set<String> heldBack) {
  private static final int LONGEST = 200;
  private static final String COURSES =
      """
      select c.id, c.external_id, c.patient, coalesce(p.identity_number, ''), p.name, c.pathway, c.severity, c.entitlement
      from casework.course c join casework.patient p on p.id = c.patient
      where c.external_id = any (?::text[])
      """;

  /// What came from an import and stands, and what a person has marked as entered in error since:
  /// that must not come back with the next export.
  private static final String EVENTS =
      """
      select e.course, e.id, m.event is null, e.occurred_on, e.event, e.outcome, e.setting, e.unit
      from casework.event e left join casework.mistake m on m.event = e.id
      where e.course = any (?) and e.source = 'import' and (m.event is null or m.source <> 'import')
      order by m.event is not null, e.id
      """;

  /// A course with what earlier imports say of it, what stands first.
  record Known(
      long course,
      Patient patient,
      String identityNumber,
      String pathway,
      String severity,
      String entitlement,
      List<Imported> events) {}

  record Patient(long id, boolean named) {}

  /// An event of an earlier import.
  record Imported(long id, boolean stands, CourseEvent event) {}

  static KnownCourses of(JdbcClient rows, List<ImportedCourse> courses) {
    var ids = ids(courses);
    var identityNumbers =
        courses.stream()
            .map(one -> one.course().patient())
            .filter(number -> !number.isEmpty() && isUsable(number))
            .distinct()
            .toArray(String[]::new);
    return new KnownCourses(
        courses(rows, ids),
        units(rows),
        patients(rows, identityNumbers),
        heldBack(rows, ids, identityNumbers));
  }

  /// What the record system calls these courses.
  static String[] ids(List<ImportedCourse> courses) {
    return courses.stream()
        .map(one -> one.course().id())
        .filter(KnownCourses::isUsable)
        .toArray(String[]::new);
  }

  private static Map<String, Known> courses(JdbcClient rows, String[] ids) {
    var events = new HashMap<Long, List<Imported>>();
    var found = new HashMap<String, Known>();
    rows.sql(COURSES)
        .param(ids)
        .query(row -> {
          var of = new ArrayList<Imported>();
          events.put(row.getLong(1), of);
          found.put(row.getString(2), known(row, of));
        });
    rows.sql(EVENTS)
        .param(events.keySet().toArray(Long[]::new))
        .query(row -> {
          events
              .getOrDefault(row.getLong(1), new ArrayList<>())
              .add(new Imported(row.getLong(2), row.getBoolean(3), CourseRows.event(row, 4)));
        });
    return found;
  }

  private static Known known(ResultSet row, List<Imported> events) throws SQLException {
    return new Known(
        row.getLong(1),
        new Patient(row.getLong(3), !row.getString(5).isEmpty()),
        row.getString(4),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        events);
  }

  private static Map<String, Integer> units(JdbcClient rows) {
    return People.units(rows).stream()
        .collect(
            Collectors.toMap(
                unit -> unit.name().toLowerCase(Locale.ROOT), People.Unit::id, (one, same) -> one));
  }

  private static Map<String, Patient> patients(JdbcClient rows, String[] identityNumbers) {
    var found = new HashMap<String, Patient>();
    rows.sql(
            "select identity_number, id, name from casework.patient where identity_number = any (?::text[])")
        .param(identityNumbers)
        .query(row -> {
          found.put(row.getString(1), new Patient(row.getLong(2), !row.getString(3).isEmpty()));
        });
    return found;
  }

  private static Set<String> heldBack(JdbcClient rows, String[] ids, String[] identityNumbers) {
    var found = new HashSet<String>();
    rows.sql("select external_id, identity_number from casework.held_back(?::text[], ?::text[])")
        .params(ids, identityNumbers)
        .query(row -> {
          found.add(row.getString(1) == null ? patient(row.getString(2)) : row.getString(1));
        });
    return found;
  }

  /// A course and an identity number are not mixed up.
  private static String patient(String identityNumber) {
    return "\n" + identityNumber;
  }

  /// False for what no system calls a course or a patient.
  static boolean isUsable(String number) {
    return number.length() <= LONGEST && number.chars().noneMatch(Character::isISOControl);
  }

  boolean isHeldBack(ImportedCourse course) {
    return heldBack.contains(course.course().id())
        || heldBack.contains(patient(course.course().patient()));
  }

  Optional<Integer> unit(String name) {
    return Optional.ofNullable(units.get(name.toLowerCase(Locale.ROOT)));
  }
}
