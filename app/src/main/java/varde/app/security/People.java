package varde.app.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The people and units of the reader's legal entity: names to show beside numbers.
public final class People {
  private People() {}

  /// Somebody who works here.
  public record Person(int id, String name, String phone) {}

  /// A place in the organisation.
  public record Unit(int id, String name) {}

  /// These people, by number.
  public static Map<Integer, Person> byId(JdbcClient rows, Collection<Integer> wanted) {
    return wanted.isEmpty()
        ? Map.of()
        : rows
            .sql("select id, name, phone from security.person where id in (:ids)")
            .param("ids", Set.copyOf(wanted))
            .query(Person.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Person::id, person -> person));
  }

  /// Everybody who works, or has worked, in the legal entity, by name.
  public static List<Person> all(JdbcClient rows) {
    return rows.sql("select id, name, phone from security.person order by name, id")
        .query(Person.class)
        .list();
  }

  /// Everybody who has one of these roles today in the unit or in the whole legal entity.
  public static List<Person> in(Entry entry, int unit, Set<Role> roles) {
    return entry
        .rows()
        .sql(
            """
            select distinct p.id, p.name, p.phone from security.person p
            join security.assignment a on a.person = p.id
            where (a.unit = :unit or a.unit is null) and a.role in (:roles)
              and :today between a.from_day and coalesce(a.through_day, 'infinity')
            order by p.name
            """)
        .param("unit", unit)
        .param("roles", roles.stream().map(Role::word).toList())
        .param("today", entry.today())
        .query(Person.class)
        .list();
  }

  /// The name of a unit; empty when the legal entity has no such unit.
  public static String unit(JdbcClient rows, int unit) {
    return rows.sql("select name from security.unit where id = ?")
        .param(unit)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /// The units of the legal entity, by name.
  public static List<Unit> units(JdbcClient rows) {
    return rows.sql("select id, name from security.unit order by name").query(Unit.class).list();
  }
}
