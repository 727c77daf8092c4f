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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import varde.app.security.People;
import varde.engine.history.CourseEvent;

/// What the database knows of courses that are on their way in.
///
/// @param startedHere courses of these patients that the record system has not named yet
/// @param units the numbers of the units, by their names in small letters
/// @param patients the numbers of the patients, by their identity numbers
/// @param heldBack courses and identity numbers of patients who have shut the reader out
record KnownCourses(
    Map<String, Known> courses,
    List<Known> startedHere,
    Map<String, Integer> units,
    Map<String, Patient> patients,
    Set<String> heldBack) {
  private static final int LONGEST = 200;
  private static final Pattern OURS = Pattern.compile("varde-[0-9]+");
  private static final String COURSES =
      """
      select c.id, case when c.known_as = any (?::text[]) then c.known_as else '' end, c.patient, coalesce(p.identity_number, ''), p.name, c.pathway, c.severity, c.entitlement
      from casework.course c join casework.patient p on p.id = c.patient
      where c.known_as = any (?::text[]) or (c.external_id is null and p.identity_number = any (?::text[]))
      order by c.id
      """;

  /// What came from an import and stands, and what a person has marked as entered in error since:
  /// that must not come back with the next export. What was registered here and stands, too: the
  /// record system may have it by now.
  private static final String EVENTS =
      """
      select e.course, e.id, m.event is null, e.source = 'import', e.occurred_on, e.event, e.outcome, e.setting, e.unit
      from casework.event e left join casework.mistake m on m.event = e.id
      where e.course = any (?) and (m.event is null or (e.source = 'import' and m.source <> 'import'))
      order by m.event is not null, e.id
      """;

  /// A course with what is known of it, what stands first.
  ///
  /// @param externalId what the export calls it; empty for one that was started here and has no
  ///   number there yet
  record Known(
      long course,
      String externalId,
      Patient patient,
      String identityNumber,
      String pathway,
      String severity,
      String entitlement,
      List<Recorded> events) {}

  record Patient(long id, boolean named) {}

  /// An event of the course.
  ///
  /// @param imported false when it was registered here
  record Recorded(long id, boolean stands, boolean imported, CourseEvent event) {}

  static KnownCourses of(JdbcClient rows, List<ImportedCourse> courses) {
    var ids = ids(courses);
    var identityNumbers = identityNumbers(courses);
    var known = courses(rows, ids, identityNumbers);
    return new KnownCourses(
        named(known),
        known.stream().filter(one -> one.externalId().isEmpty()).toList(),
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

  /// The patients' identity numbers, where the export has them.
  static String[] identityNumbers(List<ImportedCourse> courses) {
    return courses.stream()
        .map(one -> one.course().patient())
        .filter(number -> !number.isEmpty() && isUsable(number))
        .distinct()
        .toArray(String[]::new);
  }

  private static Map<String, Known> named(List<Known> known) {
    return known.stream()
        .filter(one -> !one.externalId().isEmpty())
        .collect(Collectors.toMap(Known::externalId, one -> one));
  }

  private static List<Known> courses(JdbcClient rows, String[] ids, String[] identityNumbers) {
    var events = new HashMap<Long, List<Recorded>>();
    var found = new ArrayList<Known>();
    rows.sql(COURSES)
        .params(ids, ids, identityNumbers)
        .query(row -> {
          var of = new ArrayList<Recorded>();
          events.put(row.getLong(1), of);
          found.add(known(row, of));
        });
    rows.sql(EVENTS)
        .param(events.keySet().toArray(Long[]::new))
        .query(row -> {
          events
              .getOrDefault(row.getLong(1), new ArrayList<>())
              .add(
                  new Recorded(
                      row.getLong(2),
                      row.getBoolean(3),
                      row.getBoolean(4),
                      CourseRows.event(row, 5)));
        });
    return found;
  }

  private static Known known(ResultSet row, List<Recorded> events) throws SQLException {
    return new Known(
        row.getLong(1),
        row.getString(2),
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

  /// True when this is a number that only we give.
  static boolean isOurs(String course) {
    return OURS.matcher(course).matches();
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
