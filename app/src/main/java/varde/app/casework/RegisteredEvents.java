package varde.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import varde.app.security.Entry;
import varde.app.security.People;
import varde.engine.history.CourseEvent;

/// What was registered in a period, for reporting. It tells of patients who have shut the reader
/// out too, since their block does not stop the reporting; so it is asked only after that work was
/// allowed, and says nothing of who the patients are.
public record RegisteredEvents(Entry entry) {

  /// An event as it was registered.
  ///
  /// @param patient for the audit log
  /// @param course what other systems know the course by
  /// @param edition the one the course follows; empty when it is not known
  /// @param courseUnit where the course is, by name
  /// @param isMistake true when it was entered in error
  public record Registered(
      long patient,
      String course,
      String edition,
      String pathway,
      String courseUnit,
      CourseEvent event,
      boolean isMistake) {}

  /// Everything that happened on these days, course by course.
  public List<Registered> between(LocalDate from, LocalDate through) {
    var units =
        People.units(entry.rows()).stream()
            .collect(Collectors.toMap(People.Unit::id, People.Unit::name));
    return entry
        .rows()
        .sql(
            """
            select patient, course, edition, pathway, course_unit, is_mistake, occurred_on, event, outcome,
              setting, unit
            from casework.registered(?, ?)
            """)
        .params(from, through)
        .query((row, number) -> registered(row, units))
        .list();
  }

  private static Registered registered(ResultSet row, Map<Integer, String> units)
      throws SQLException {
    return new Registered(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        units.getOrDefault(row.getInt(5), ""),
        CourseRows.event(row, 7),
        row.getBoolean(6));
  }
}
