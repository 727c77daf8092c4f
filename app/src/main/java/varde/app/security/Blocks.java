package varde.app.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Whom patients have shut out, in the database.
public record Blocks(Entry entry) {
  private static final String BLOCKS =
      """
      select b.id, b.patient, b.against_person, b.against_unit, b.from_day, b.through_day, b.reason, coalesce(p.name, '')
      from security.block b left join security.person p on p.id = b.set_by
      """;

  /// Those of one patient, newest first.
  public List<Block> of(long patient) {
    return entry
        .rows()
        .sql(BLOCKS + "where b.patient = ? order by b.id desc")
        .param(patient)
        .query(Blocks::block)
        .list();
  }

  /// Those in force today, newest first.
  public List<Block> inForce() {
    return entry
        .rows()
        .sql(
            BLOCKS
                + "where ? between b.from_day and coalesce(b.through_day, 'infinity') order by b.id desc")
        .param(entry.today())
        .query(Blocks::block)
        .list();
  }

  /// Shuts somebody out from today.
  public void set(
      long patient,
      OptionalInt person,
      OptionalInt unit,
      Optional<LocalDate> through,
      String reason) {
    entry
        .rows()
        .sql(
            """
            insert into security.block (legal_entity, patient, against_person, against_unit, from_day, through_day, reason, set_by, set_at)
            values (security.legal_entity(), :patient, :person, :unit, :from, :through, :reason, :by, :at)
            """)
        .param("patient", patient)
        .param("person", person.isPresent() ? person.getAsInt() : null, Types.INTEGER)
        .param("unit", unit.isPresent() ? unit.getAsInt() : null, Types.INTEGER)
        .param("from", entry.today())
        .param("through", through.orElse(null), Types.DATE)
        .param("reason", reason)
        .param("by", entry.actor().person())
        .param("at", Timestamp.from(entry.now()))
        .update();
  }

  /// Lets in again from today. One that began today has then never been in force.
  ///
  /// @return false when the patient has no such block in force
  public boolean lift(long patient, int block) {
    return entry
            .rows()
            .sql(
                """
                update security.block set through_day = ?::date - 1
                where id = ? and patient = ? and coalesce(through_day, 'infinity') >= ?
                """)
            .params(entry.today(), block, patient, entry.today())
            .update()
        == 1;
  }

  private static Block block(ResultSet row, int number) throws SQLException {
    return new Block(
        row.getInt(1),
        row.getLong(2),
        number(row, 3),
        number(row, 4),
        row.getObject(5, LocalDate.class),
        Optional.ofNullable(row.getObject(6, LocalDate.class)),
        row.getString(7),
        row.getString(8));
  }

  private static OptionalInt number(ResultSet row, int column) throws SQLException {
    var value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
