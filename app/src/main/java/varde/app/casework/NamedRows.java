package varde.app.casework;

import java.sql.Types;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import varde.app.casework.ReferralView.NamedChoices;
import varde.app.security.Entry;
import varde.app.security.People;
import varde.app.security.Role;

/// Those who are named in courses, in the database.
record NamedRows(Entry entry) {

  /// Who can be named in a course of this unit.
  NamedChoices choices(int unit, String municipality) {
    return new NamedChoices(
        People.in(entry, unit, Set.of(Role.COORDINATOR)),
        People.in(entry, unit, Set.of(Role.THERAPIST)),
        contacts(municipality),
        entry.actor().person());
  }

  private List<Facts.Contact> contacts(String municipality) {
    return entry
        .rows()
        .sql(
            """
            select id, name, municipality, phone from casework.contact
            where lower(municipality) = lower(?) order by name
            """)
        .param(municipality)
        .query(Facts.Contact.class)
        .list();
  }

  /// The number of somebody in a municipality, who may be known already.
  int contact(NewPatient.NewContact contact) {
    return entry
        .rows()
        .sql(
            """
            insert into casework.contact (legal_entity, municipality, name, phone)
            values (security.legal_entity(), ?, ?, ?)
            on conflict (legal_entity, municipality, name) do update set
              phone = coalesce(nullif(excluded.phone, ''), contact.phone)
            returning id
            """)
        .params(contact.municipality(), contact.name(), contact.phone())
        .query(Integer.class)
        .single();
  }

  /// Names them in a course.
  void name(long course, Referral.Named named) {
    entry
        .rows()
        .sql(
            """
            update casework.course set coordinator = :coordinator, therapist = :therapist, contact = :contact where id = :course
            """)
        .param("coordinator", number(named.coordinator()), Types.INTEGER)
        .param("therapist", number(named.therapist()), Types.INTEGER)
        .param("contact", named.contact().map(this::contact).orElse(null), Types.INTEGER)
        .param("course", course)
        .update();
  }

  private static @Nullable Integer number(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}
