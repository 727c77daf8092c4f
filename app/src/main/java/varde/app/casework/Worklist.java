package varde.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import varde.app.security.Access;
import varde.app.security.AccessControl;
import varde.app.security.Entry;
import varde.app.security.Operation;
import varde.app.security.People;
import varde.app.security.Reach;
import varde.app.security.Relation;

/// Who is waiting for what: the open courses somebody may see, the most urgent first.
///
/// Asked of the stored answers in one statement; whether a day is past is reckoned in it. A course
/// with a registration dated ahead is evaluated anew on the day it begins to count.
public final class Worklist {
  /// A day within so many days is soon.
  static final int SOON_DAYS = 7;

  /// A first attendance planned within so many days starts soon.
  static final int STARTING_DAYS = 14;

  private static final String OPEN_COURSES =
      """
      with shown as (
        select c.*,
          case
            when c.next_due < :today then 'OVER'
            when c.next_due <= :soon then 'WEEK'
            when c.findings > 0 then 'CODE'
            when c.coordinator is null or c.therapist is null or c.contact is null then 'PERSON'
            when c.phase = 'referred' and exists (select from casework.referral r
              where r.course = c.id and r.first_attendance_on between :today and :starting) then 'START'
            else 'REST'
          end as urgency
        from casework.course c
        where c.closed_on is null and c.phase <> 'closed' and
      """;

  private final AccessControl control;
  private final Casework casework;

  public Worklist(AccessControl control, Casework casework) {
    this.control = control;
    this.casework = casework;
  }

  /// The worklist of one moment.
  ///
  /// @param views what the reader has kept
  /// @param mayExport true when the reader may take the list out of the program
  /// @param tally counts all courses; only some of them are in `rows`
  record Page(
      LocalDate today,
      List<WorklistRow> rows,
      Tally tally,
      Map<Integer, People.Person> people,
      List<People.Unit> units,
      int reader,
      List<SavedViews.View> views,
      boolean mayExport) {}

  /// How many courses there are.
  ///
  /// @param groups in each group
  /// @param days with their day on each day up to the end of the coming week
  record Tally(Map<WorklistRow.Group, Integer> groups, Map<LocalDate, Integer> days) {}

  /// The rows of each group up to a number.
  Page list(Access access, WorklistQuery query, int most) {
    return control.enter(access, Operation.LIST, entry -> page(entry, query, most));
  }

  /// All rows, to be taken out of the program.
  Page export(Access access, WorklistQuery query) {
    return control.enter(
        access, Operation.EXPORT_LIST, entry -> page(entry, query, Integer.MAX_VALUE));
  }

  /// Keeps a view of the list under a name; one that had it before is replaced.
  void keep(Access access, String name, WorklistQuery query) {
    control.enter(
        access,
        Operation.LIST,
        entry -> {
          entry.reach();
          entry.about("view");
          return new SavedViews(entry).keep(name, query.address());
        });
  }

  /// Forgets a view that the reader has kept.
  void forget(Access access, int view) {
    control.enter(
        access,
        Operation.LIST,
        entry -> {
          entry.reach();
          entry.about("view");
          return new SavedViews(entry).forget(view);
        });
  }

  private Page page(Entry entry, WorklistQuery query, int most) {
    var reach = entry.reach();
    query.unit().ifPresent(unit -> entry.allow(new Relation.ToUnit(unit)));
    entry.about("worklist");
    casework.askAgain(entry);
    var rows = rows(entry, query, reach, most);
    entry.shows(rows.stream().map(WorklistRow::patient).toList());
    return new Page(
        entry.today(),
        rows,
        tally(entry, query, reach),
        People.byId(
            entry.rows(),
            rows.stream()
                .flatMapToInt(
                    row -> IntStream.concat(row.coordinator().stream(), row.therapist().stream()))
                .boxed()
                .collect(Collectors.toSet())),
        People.units(entry.rows()).stream().filter(unit -> reach.covers(unit.id())).toList(),
        entry.actor().person(),
        new SavedViews(entry).list(),
        entry.may(Operation.EXPORT_LIST, new Relation.ToOwn()));
  }

  private static String conditions(WorklistQuery query, Reach reach) {
    var all = new ArrayList<String>();
    if (query.mine() || (!reach.everywhere() && reach.units().isEmpty())) {
      all.add("(c.coordinator = :reader or c.therapist = :reader)");
    } else if (!reach.everywhere()) {
      all.add("(c.unit in (:units) or c.coordinator = :reader or c.therapist = :reader)");
    }
    if (query.unit().isPresent()) {
      all.add("c.unit = :unit");
    }
    if (!query.pathway().isEmpty()) {
      all.add("c.pathway = :pathway");
    }
    if (!query.phase().isEmpty()) {
      all.add("c.phase = :phase");
    }
    if (!query.name().isEmpty()) {
      all.add(
          "exists (select from casework.patient p where p.id = c.patient"
              + " and (lower(p.name) like :first or lower(p.name) like :inside"
              + " or (p.name = '' and lower(c.external_id) like :first)))");
    }
    return all.isEmpty() ? "true" : String.join(" and ", all);
  }

  private static JdbcClient.StatementSpec asked(
      Entry entry, WorklistQuery query, Reach reach, String selection) {
    var today = entry.today();
    var name = query.name().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
    return entry
        .rows()
        .sql(OPEN_COURSES + conditions(query, reach) + ")\n" + selection)
        .param("today", today)
        .param("soon", today.plusDays(SOON_DAYS))
        .param("starting", today.plusDays(STARTING_DAYS))
        .param("reader", entry.actor().person())
        .param("units", reach.units().isEmpty() ? List.of(0) : reach.units())
        .param("unit", query.unit().orElse(0))
        .param("pathway", query.pathway())
        .param("phase", query.phase())
        .param("first", name + "%")
        .param("inside", "% " + name + "%");
  }

  private static List<WorklistRow> rows(Entry entry, WorklistQuery query, Reach reach, int most) {
    return asked(entry, query, reach, numbered(query, most)).query(Worklist::row).list();
  }

  /// Who the patients are is asked only of what is shown, and what else there is to know only of
  /// the rows that are left: counting thousands touches no other table.
  private static String numbered(WorklistQuery query, int most) {
    return """
    , named as (
      select s.*, coalesce(nullif(p.name, ''), s.external_id, '') as name, p.birth_date, p.municipality,
        case when s.urgency = 'START' then
          (select min(r.first_attendance_on) from casework.referral r where r.course = s.id) end as planned_on
      from shown s join casework.patient p on p.id = s.patient
      where %s
    ), numbered as (
      select *, row_number() over (partition by urgency order by %s, id) as place from named
    )
    select n.*, k.name as contact_name, r.legal_deadline
    from numbered n
    left join casework.contact k on k.id = n.contact
    left join casework.referral r on r.course = n.id
    where n.place <= %d order by n.place
    """
        .formatted(query.all() ? "true" : "s.urgency <> 'REST'", query.order().columns, most);
  }

  private static Tally tally(Entry entry, WorklistQuery query, Reach reach) {
    var tally = new Tally(new EnumMap<>(WorklistRow.Group.class), new TreeMap<>());
    asked(
            entry,
            query,
            reach,
            """
            select urgency, case when next_due <= :soon then next_due end, count(*) from shown group by 1, 2
            """)
        .query(row -> {
          var courses = row.getInt(3);
          tally.groups.merge(WorklistRow.Group.valueOf(row.getString(1)), courses, Integer::sum);
          day(row, 2).ifPresent(day -> tally.days.merge(day, courses, Integer::sum));
        });
    return tally;
  }

  private static WorklistRow row(ResultSet row, int number) throws SQLException {
    return new WorklistRow(
        WorklistRow.Group.valueOf(row.getString("urgency")),
        row.getLong("id"),
        row.getLong("patient"),
        row.getString("name"),
        day(row, "birth_date"),
        row.getString("municipality"),
        row.getString("pathway"),
        row.getString("edition"),
        row.getString("phase"),
        row.getString("setting"),
        row.getInt("unit"),
        row.getString("next_interval"),
        day(row, "next_start"),
        day(row, "next_due"),
        row.getBoolean("next_is_postponed"),
        row.getInt("findings"),
        day(row, "started_on"),
        day(row, "last_event_on"),
        number(row, "coordinator"),
        number(row, "therapist"),
        Optional.ofNullable(row.getString("contact_name")),
        day(row, "planned_on"),
        day(row, "legal_deadline"));
  }

  private static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    var value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
