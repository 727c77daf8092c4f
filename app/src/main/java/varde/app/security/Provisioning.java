package varde.app.security;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import varde.app.storage.Transactions;

/// Says who works here and as what. Works as the owner of the tables: the role of the program may
/// only read them.
///
/// Said again, nothing is made twice: a legal entity or unit is known by its number, a person by
/// the subject. Each call is one transaction.
public final class Provisioning {
  private final Transactions owner;

  /// @param owner transactions of the role that owns the tables
  public Provisioning(Transactions owner) {
    this.owner = owner;
  }

  /// Somebody who works in a legal entity.
  ///
  /// @param subject what the issuer calls the person; never an identity number
  /// @param hprNumber the number in the register of health personnel
  public record NewPerson(String subject, String name, Optional<String> hprNumber, String phone) {}

  /// A role for a period.
  ///
  /// @param unit empty for the whole legal entity
  /// @param through the last day; empty until further notice
  public record NewAssignment(
      int person, Role role, OptionalInt unit, LocalDate from, Optional<LocalDate> through) {}

  /// A patient's wish that somebody shall not look.
  public record NewBlock(
      long patient, int againstPerson, LocalDate from, String reason, int setBy) {}

  /// True when somebody works anywhere.
  public boolean hasPeople() {
    return owner.with(
        Map.of(),
        rows ->
            rows.sql("select exists (select from security.person)").query(Boolean.class).single());
  }

  /// Makes a legal entity, or gives it another name.
  public void legalEntity(short id, String name, String organisationNumber) {
    in(
        id,
        rows ->
            rows.sql(
                    """
                    insert into security.legal_entity (id, name, organisation_number) values (?, ?, ?)
                    on conflict (id) do update
                    set name = excluded.name, organisation_number = excluded.organisation_number
                    """)
                .params(id, name, organisationNumber)
                .update());
  }

  /// Makes a unit, or gives it another name.
  public void unit(short legalEntity, int id, String name) {
    in(
        legalEntity,
        rows ->
            rows.sql(
                    """
                    insert into security.unit (id, legal_entity, name)
                    values (?, security.legal_entity(), ?)
                    on conflict (id) do update set name = excluded.name
                    """)
                .params(id, name)
                .update());
  }

  /// Makes a person, or brings up to date what is known of them; gives their number.
  public int person(short legalEntity, NewPerson person) {
    return in(
        legalEntity,
        rows ->
            rows.sql(
                    """
                    insert into security.person (legal_entity, subject, name, hpr_number, phone)
                    values (security.legal_entity(), :subject, :name, :number, :phone)
                    on conflict (subject) do update
                    set name = excluded.name, hpr_number = excluded.hpr_number, phone = excluded.phone
                    returning id
                    """)
                .param("subject", person.subject())
                .param("name", person.name())
                .param("number", person.hprNumber().orElse(null), Types.VARCHAR)
                .param("phone", person.phone())
                .query(Integer.class)
                .single());
  }

  /// Gives somebody a role, unless they have it from the same day.
  public void assign(short legalEntity, NewAssignment assignment) {
    var unit = assignment.unit().isPresent() ? assignment.unit().getAsInt() : null;
    in(
        legalEntity,
        rows ->
            rows.sql(
                    """
                    insert into security.assignment (legal_entity, person, role, unit, from_day, through_day)
                    select security.legal_entity(), :person, :role, :unit, :from, :through
                    where not exists (
                      select from security.assignment a
                      where a.person = :person and a.role = :role and a.unit is not distinct from :unit
                        and a.from_day = :from)
                    """)
                .param("person", assignment.person())
                .param("role", assignment.role().word())
                .param("unit", unit, Types.INTEGER)
                .param("from", assignment.from(), Types.DATE)
                .param("through", assignment.through().orElse(null), Types.DATE)
                .update());
  }

  /// Shuts somebody out from a patient.
  ///
  /// @param at when it was written down
  public void block(short legalEntity, NewBlock block, Instant at) {
    in(
        legalEntity,
        rows ->
            rows.sql(
                    """
                    insert into security.block
                      (legal_entity, patient, against_person, from_day, reason, set_by, set_at)
                    values (security.legal_entity(), :patient, :person, :from, :reason, :by, :at)
                    """)
                .param("patient", block.patient())
                .param("person", block.againstPerson())
                .param("from", block.from())
                .param("reason", block.reason())
                .param("by", block.setBy())
                .param("at", Timestamp.from(at))
                .update());
  }

  private <T> T in(short legalEntity, Function<JdbcClient, T> work) {
    return owner.with(Map.of("legal_entity", String.valueOf(legalEntity)), work);
  }
}
