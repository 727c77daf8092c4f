package varde.app.main;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database holds of the courses that a coordinator registers in, at one moment.
///
/// @param versions of the courses, each of a patient who has no other
/// @param events each with its course
/// @param requests the forms that were taken in, each with the event it made
/// @param lines how many lines of the audit log tell of a registration, by course
record Kept(
    Map<Long, Integer> versions,
    Map<Long, Long> events,
    Map<UUID, Long> requests,
    Map<Long, Integer> lines) {
  private static final String COURSES =
      """
      select max(id), max(version) from casework.course
      where legal_entity = 1 and patient not in (select patient from security.block)
      group by patient having count(*) = 1 order by 1 limit %d
      """
          .formatted(Burst.SIZE);

  static Kept of(JdbcClient rows) {
    var versions = new LinkedHashMap<Long, Integer>();
    rows.sql(COURSES)
        .query(row -> {
          versions.put(row.getLong(1), row.getInt(2));
        });
    var events = new HashMap<Long, Long>();
    rows.sql("select id, course from casework.event where course = any (?)")
        .param(versions.keySet().toArray(Long[]::new))
        .query(row -> {
          events.put(row.getLong(1), row.getLong(2));
        });
    var requests = new HashMap<UUID, Long>();
    rows.sql("select id, answer from casework.request")
        .query(row -> {
          requests.put(row.getObject(1, UUID.class), row.getLong(2));
        });
    return new Kept(versions, events, requests, lines(rows));
  }

  private static Map<Long, Integer> lines(JdbcClient rows) {
    var lines = new HashMap<Long, Integer>();
    rows.sql(
            """
            select substr(object, length('course ') + 1), count(*) from security.audit
            where legal_entity = 1 and operation = 'register' and outcome = 'done' group by object
            """)
        .query(row -> {
          lines.put(row.getLong(1), row.getInt(2));
        });
    return lines;
  }

  /// A form for each course, as a page that is opened now has it.
  List<Burst.Form> forms() {
    return versions.entrySet().stream()
        .map(course -> new Burst.Form(course.getKey(), course.getValue(), UUID.randomUUID()))
        .toList();
  }

  int version(long course) {
    return versions.getOrDefault(course, -1);
  }

  int eventsOf(long course) {
    return Collections.frequency(events.values(), course);
  }

  int linesOf(long course) {
    return lines.getOrDefault(course, 0);
  }
}
