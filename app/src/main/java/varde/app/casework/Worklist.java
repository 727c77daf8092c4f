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

  private static final String OPEN = "c.closed_on is null and c.phase <> 'closed'";

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
    var listed = listed(entry, query, reach, most);
    var rows = listed.rows();
    entry.shows(rows.stream().map(WorklistRow::patient).toList());
    return new Page(
        entry.today(),
        rows,
        new Tally(listed.groups(), days(entry, query, reach)),
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

  /// The courses that may be shown, each with what is most urgent in it.
  private static String shown(WorklistQuery query, Reach reach) {
    return """
    with known as materialized (
      select c.*,
        case when c.phase = 'referred' then (
          select min(r.first_attendance_on) from casework.referral r
          where r.course = c.id and r.first_attendance_on between :today and :starting)
        end as planned_on
      from casework.course c where %s
    ), shown as not materialized (
      select *,
        case
          when next_due < :today then 'OVER'
          when next_due <= :soon then 'WEEK'
          when findings > 0 then 'CODE'
          when coordinator is null or therapist is null or contact is null then 'PERSON'
          when planned_on is not null then 'START'
          else 'REST'
        end as urgency
      from known
    )
    """
        .formatted(conditions(query, reach));
  }

  private static String conditions(WorklistQuery query, Reach reach) {
    var all = new ArrayList<>(List.of(OPEN));
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
    return String.join(" and ", all);
  }

  private static JdbcClient.StatementSpec asked(
      Entry entry, WorklistQuery query, Reach reach, String statement) {
    var today = entry.today();
    var name = query.name().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
    return entry
        .rows()
        .sql(statement)
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

  /// What is shown of the list: some rows of each group, and how many the group has.
  private record Listed(List<WorklistRow> rows, Map<WorklistRow.Group, Integer> groups) {}

  private static Listed listed(Entry entry, WorklistQuery query, Reach reach, int most) {
    var listed = new Listed(new ArrayList<>(), new EnumMap<>(WorklistRow.Group.class));
    asked(entry, query, reach, shown(query, reach) + foremost(query, most))
        .query(row -> {
          var group = WorklistRow.Group.valueOf(row.getString("urgency"));
          listed.groups.put(group, row.getInt("courses"));
          if (row.getObject("place") != null) {
            listed.rows.add(row(group, row));
          }
        });
    return listed;
  }

  /// Who the patients are is asked only of courses that may be shown, and what else there is to
  /// know only of those that are: counting thousands touches no other table.
  private static String foremost(WorklistQuery query, int most) {
    return """
    , counted as (
      select urgency, count(*) as courses from shown group by urgency
    ), foremost as (
      select *, rank() over (partition by urgency order by %s) as rank from shown where %s
    ), named as (
      select f.*, coalesce(nullif(p.name, ''), f.external_id, '') as name, p.birth_date, p.municipality
      from foremost f join casework.patient p on p.id = f.patient
      where f.rank <= %d
    ), numbered as (
      select *, row_number() over (partition by urgency order by %s, id) as place from named
    )
    select c.urgency, c.courses, n.*, k.name as contact_name, r.legal_deadline
    from counted c
    left join numbered n on n.urgency = c.urgency and n.place <= %d
    left join casework.contact k on k.id = n.contact
    left join casework.referral r on r.course = n.id
    order by n.place
    """
        .formatted(
            query.order().ofCourse,
            query.all() ? "true" : "urgency <> 'REST'",
            most,
            query.order().columns,
            most);
  }

  /// How many have their day on each day up to the end of the coming week.
  private static Map<LocalDate, Integer> days(Entry entry, WorklistQuery query, Reach reach) {
    var days = new TreeMap<LocalDate, Integer>();
    asked(
            entry,
            query,
            reach,
            """
            select c.next_due, count(*) from casework.course c
            where %s and c.next_due <= :soon group by c.next_due
            """
                .formatted(conditions(query, reach)))
        .query(row -> {
          days.put(row.getObject(1, LocalDate.class), row.getInt(2));
        });
    return days;
  }

  private static WorklistRow row(WorklistRow.Group group, ResultSet row) throws SQLException {
    return new WorklistRow(
        group,
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

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    var value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
