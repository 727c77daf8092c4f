package varde.app.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import varde.app.storage.Transactions;

/// The door every look at a patient goes through.
public final class AccessControl {

  private final Transactions transactions;
  private final Clock clock;

  public AccessControl(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Does this in one transaction that ends with a line in the audit log.
  ///
  /// @throws Refused when the person may not; that is written down too, in a transaction of its own
  /// @throws IllegalStateException when the work decided nothing: then nothing is kept
  public <T> T enter(Access access, Operation operation, Function<Entry, T> work) {
    var now = clock.instant();
    try {
      return transactions.with(rows -> {
        var entry = entry(rows, access, operation, now);
        var answer = work.apply(entry);
        append(entry, Optional.of(entry.allowedBy()), AuditLine.DONE);
        return answer;
      });
    } catch (Refused refused) {
      refuse(access, operation, refused, now);
      throw refused;
    }
  }

  /// Who this is today.
  public Actor actor(Access access) {
    var now = clock.instant();
    return transactions.with(rows -> actor(rows, access, day(now)));
  }

  /// Who signs in with this subject, if anybody works here under it.
  public Optional<Access> signIn(String subject, String session) {
    return transactions.with(rows ->
        rows.sql("select id, legal_entity from security.signing_in(?)")
            .param(subject)
            .query((row, number) ->
                new Access(row.getInt(1), row.getShort(2), session, Purpose.TREATMENT, ""))
            .optional());
  }

  /// What we know of somebody who works here.
  record Registered(Optional<String> hprNumber, String organisationNumber) {}

  Registered registered(Access access) {
    return transactions.with(rows -> {
      actor(rows, access, day(clock.instant()));
      return rows.sql(
              """
              select p.hpr_number, e.organisation_number from security.person p
              join security.legal_entity e on e.id = p.legal_entity
              where p.id = ?
              """)
          .param(access.person())
          .query((row, number) ->
              new Registered(Optional.ofNullable(row.getString(1)), row.getString(2)))
          .single();
    });
  }

  /// Writes down that somebody came, went or was turned away.
  void note(Access access, Operation operation, String outcome) {
    var now = clock.instant();
    transactions.with(rows -> {
      append(entry(rows, access, operation, now), Optional.empty(), outcome);
      return true;
    });
  }

  private Entry entry(JdbcClient rows, Access access, Operation operation, Instant now) {
    return new Entry(rows, actor(rows, access, day(now)), access, operation, now, clock.getZone());
  }

  private LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, clock.getZone());
  }

  /// Tells the database who reads; the policies of the tables ask it. Gives who that is today.
  private static Actor actor(JdbcClient rows, Access access, LocalDate today) {
    return rows.sql("select name, role, unit from security.enter(?::smallint, ?, ?, ?)")
        .params(access.legalEntity(), access.person(), today, access.isEmergency())
        .query(found -> {
          var name = "";
          var assignments = new ArrayList<Actor.Assignment>();
          while (found.next()) {
            name = found.getString(1);
            if (found.getString(2) != null) {
              assignments.add(assignment(found));
            }
          }
          return new Actor(access.person(), access.legalEntity(), name, assignments);
        });
  }

  private static Actor.Assignment assignment(ResultSet row) throws SQLException {
    var role = Role.of(row.getString(2));
    var unit = row.getInt(3);
    return new Actor.Assignment(role, row.wasNull() ? OptionalInt.empty() : OptionalInt.of(unit));
  }

  private void refuse(Access access, Operation operation, Refused refused, Instant now) {
    transactions.with(rows -> {
      var entry = entry(rows, access, operation, now);
      entry.about(refused.object());
      if (refused.patient() != 0) {
        entry.shows(List.of(refused.patient()));
      }
      append(entry, Optional.empty(), refused.ground().word());
      return true;
    });
  }

  /// Writes the line, ends the transaction, and waits for the disk, in one message: the log of a
  /// legal entity is locked from the first to the second, and that must wait neither for us nor for
  /// the disk.
  private static void append(Entry entry, Optional<Actor.Assignment> by, String outcome) {
    var access = entry.access();
    entry
        .rows()
        .sql(
            """
            call security.say(:at::timestamptz, :person, :name, :role, :unit, :session, :operation, :purpose,
              :reason, :object, :patients, :outcome);
            commit;
            call security.settle()
            """)
        .param("at", Timestamp.from(entry.now()))
        .param("person", access.person())
        .param("name", entry.actor().name())
        .param("role", by.map(assignment -> assignment.role().word()).orElse(""))
        .param(
            "unit",
            by.map(Actor.Assignment::unit)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .orElse(null),
            Types.INTEGER)
        .param("session", access.session())
        .param("operation", entry.operation().word())
        .param("purpose", entry.purpose().word())
        .param("reason", access.reason())
        .param("object", entry.object())
        .param("patients", entry.patients().toArray(Long[]::new))
        .param("outcome", outcome)
        .update();
  }
}
