package varde.app.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the audit log of the reader's legal entity.
public final class AuditLines {
  private AuditLines() {}

  /// Which lines somebody wants to see. What is empty asks for all.
  ///
  /// @param from the first day
  /// @param through the last day
  /// @param before only lines with a lower number: the next page
  public record Filter(
      OptionalLong patient,
      OptionalInt person,
      Kind kind,
      Optional<LocalDate> from,
      Optional<LocalDate> through,
      OptionalLong before) {}

  /// Kinds of lines.
  public enum Kind {
    ALL("true"),
    EMERGENCY("purpose = 'emergency'"),
    REFUSED("outcome <> 'done'");

    private final String condition;

    Kind(String condition) {
      this.condition = condition;
    }
  }

  /// The lines, newest first.
  public static List<AuditLine> read(JdbcClient rows, Filter filter, ZoneId zone, int most) {
    return rows.sql(
            """
            select number, at, person, name, role, unit, operation, purpose, reason, object, patients, outcome
            from security.audit
            where (:patient::bigint is null or patients @> array[:patient::bigint])
              and (:person::integer is null or person = :person)
              and (:from::timestamptz is null or at >= :from)
              and (:through::timestamptz is null or at < :through)
              and (:before::bigint is null or number < :before)
              and %s
            order by number desc limit :most
            """
                .formatted(filter.kind().condition))
        .param(
            "patient",
            filter.patient().isPresent() ? filter.patient().getAsLong() : null,
            Types.BIGINT)
        .param(
            "person",
            filter.person().isPresent() ? filter.person().getAsInt() : null,
            Types.INTEGER)
        .param("from", start(filter.from(), zone), Types.TIMESTAMP_WITH_TIMEZONE)
        .param(
            "through",
            start(filter.through().map(day -> day.plusDays(1)), zone),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param(
            "before",
            filter.before().isPresent() ? filter.before().getAsLong() : null,
            Types.BIGINT)
        .param("most", most)
        .query(AuditLines::line)
        .list();
  }

  private static java.time.@Nullable OffsetDateTime start(Optional<LocalDate> day, ZoneId zone) {
    return day.map(one -> one.atStartOfDay(zone).toOffsetDateTime()).orElse(null);
  }

  private static AuditLine line(ResultSet row, int number) throws SQLException {
    var unit = row.getInt(6);
    var hasUnit = !row.wasNull();
    return new AuditLine(
        row.getLong(1),
        row.getTimestamp(2).toInstant(),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        hasUnit ? OptionalInt.of(unit) : OptionalInt.empty(),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        Arrays.asList((Long[]) row.getArray(11).getArray()),
        row.getString(12));
  }
}
