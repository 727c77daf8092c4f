package varde.app.security;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
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
    return owner.with(rows ->
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
    change(legalEntity, person);
    return in(
        legalEntity,
        rows ->
            rows.sql("select id from security.person where subject = ?")
                .param(person.subject())
                .query(Integer.class)
                .single());
  }

  /// True when something was not so before.
  public boolean change(short legalEntity, NewPerson person) {
    return in(
        legalEntity,
        rows ->
            rows.sql(
                        """
                        insert into security.person as known (legal_entity, subject, name, hpr_number, phone)
                        values (security.legal_entity(), :subject, :name, :number, :phone)
                        on conflict (subject) do update
                        set name = excluded.name, hpr_number = excluded.hpr_number, phone = excluded.phone
                        where (known.name, known.hpr_number, known.phone)
                          is distinct from (excluded.name, excluded.hpr_number, excluded.phone)
                        """)
                    .param("subject", person.subject())
                    .param("name", person.name())
                    .param("number", person.hprNumber().orElse(null), Types.VARCHAR)
                    .param("phone", person.phone())
                    .update()
                > 0);
  }

  /// Gives somebody a role, or another last day when they have it from the same day.
  ///
  /// @return true when it was not so before
  public boolean assign(short legalEntity, NewAssignment assignment) {
    var unit = assignment.unit().isPresent() ? assignment.unit().getAsInt() : null;
    return in(
        legalEntity,
        rows ->
            rows.sql(
                        """
                        with same as (
                          select id, through_day from security.assignment
                          where person = :person and role = :role and unit is not distinct from :unit and from_day = :from),
                        moved as (
                          update security.assignment set through_day = :through
                          where id in (select id from same where through_day is distinct from :through)
                          returning id),
                        made as (
                          insert into security.assignment (legal_entity, person, role, unit, from_day, through_day)
                          select security.legal_entity(), :person, :role, :unit, :from, :through
                          where not exists (select from same)
                          returning id)
                        select (select count(*) from moved) + (select count(*) from made)
                        """)
                    .param("person", assignment.person())
                    .param("role", assignment.role().word())
                    .param("unit", unit, Types.INTEGER)
                    .param("from", assignment.from(), Types.DATE)
                    .param("through", assignment.through().orElse(null), Types.DATE)
                    .query(Integer.class)
                    .single()
                > 0);
  }

  /// How many roles are in force on this day, in this legal entity.
  public int inForce(short legalEntity, LocalDate day) {
    return in(
        legalEntity,
        rows ->
            rows.sql(
                    """
                    select count(*) from security.assignment
                    where legal_entity = security.legal_entity()
                      and ? between from_day and coalesce(through_day, 'infinity')
                    """)
                .param(day)
                .query(Integer.class)
                .single());
  }

  /// The legal entity in which somebody works under this subject; 0 when nobody does.
  public short find(String subject) {
    return owner.with(rows ->
        rows.sql("select legal_entity from security.signing_in(?)")
            .param(subject)
            .query(Short.class)
            .optional()
            .orElse((short) 0));
  }

  /// Does all of this or nothing.
  public <T> T together(Supplier<T> work) {
    return owner.with(rows -> work.get());
  }

  /// Writes down in the audit log what was changed here.
  ///
  /// @param by who ran the program, as the machine calls them
  public void note(short legalEntity, Instant at, String by, String object, String what) {
    in(
        legalEntity,
        rows ->
            rows.sql(
                    """
                    select security.append_audit(:at::timestamptz, 0, :by, '', null, '', 'provision',
                      'administration', :what, :object, '{}', 'done')
                    """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("what", what)
                .param("object", object)
                .query(Long.class)
                .single());
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
    return owner.with(rows -> {
      rows.sql("select set_config('varde.legal_entity', ?, true)")
          .param(Short.toString(legalEntity))
          .query()
          .singleRow();
      return work.apply(rows);
    });
  }
}
