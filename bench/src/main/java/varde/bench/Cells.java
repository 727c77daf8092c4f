package varde.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import varde.app.insight.Replay;
import varde.engine.columns.Names;
import varde.engine.edition.Indicator;
import varde.engine.indicator.LimitCount;
import varde.engine.indicator.Share;
import varde.engine.indicator.Spread;
import varde.engine.indicator.Tally;
import varde.engine.limit.State;

/// Every number of a nation by unit and tertial, called the same whoever counted it. What is zero
/// is not there.
///
/// @param numbers by name, such as `D01-UTR-POL met · Unit 4 · 2020-T1`
record Cells(Map<String, Long> numbers) {
  private static final int PERCENT = 100;

  static Cells none() {
    return new Cells(new TreeMap<>());
  }

  private void add(String what, String unit, String period, long number) {
    if (number != 0) {
      numbers.merge(what + " · " + unit + " · " + period, number, Long::sum);
    }
  }

  /// The names under which the two have another number, with both numbers.
  List<String> differences(Cells other) {
    var names = new TreeMap<>(numbers);
    names.putAll(other.numbers);
    return names.keySet().stream()
        .filter(name -> number(name) != other.number(name))
        .map(name -> name + ": " + number(name) + " and " + other.number(name))
        .toList();
  }

  private long number(String name) {
    return numbers.getOrDefault(name, 0L);
  }

  // ------------------------------------------------------------------ counted by us

  /// What we counted, by units and tertials.
  static Cells of(Tally tally) {
    var cells = none();
    for (var row = 0; row < tally.rows().places().size(); row++) {
      for (var column = 0;
          tally.isRowUsed(row) && column < tally.columns().places().size();
          column++) {
        cells.add(tally, row, column);
      }
    }
    return cells;
  }

  private void add(Tally tally, int row, int column) {
    var unit = tally.rows().places().get(row);
    var period = tally.columns().places().get(column);
    for (var limit = 0; limit < tally.limits().size(); limit++) {
      add(tally.limit(limit, row, column), unit, period);
    }
    for (var finding = 0; finding < tally.findings().size(); finding++) {
      add(tally.findings().get(finding), unit, period, tally.finding(finding, row, column));
    }
    for (var number = 0; number < tally.indicators().size(); number++) {
      switch (tally.indicators().get(number)) {
        case Indicator.InTime share -> add(tally.share(number, row, column), unit, period);
        case Indicator.WithEvent share -> add(tally.share(number, row, column), unit, period);
        case Indicator.Days days -> add(tally.spread(number, row, column), unit, period);
        case Indicator.DaysApart apart -> add(tally.spread(number, row, column), unit, period);
        case Indicator.PerCourse often -> add(tally.spread(number, row, column), unit, period);
      }
    }
  }

  private void add(LimitCount limit, String unit, String period) {
    add(limit.limit() + " met", unit, period, limit.met());
    add(limit.limit() + " missed", unit, period, limit.missed());
    add(limit.limit() + " running", unit, period, limit.running());
    add(limit.limit() + " ended", unit, period, limit.ended());
    add(limit.limit(), limit.beside(), unit, period);
  }

  private void add(Share share, String unit, String period) {
    var name = share.indicator().facts().id();
    add(name + " numerator", unit, period, share.numerator());
    add(name + " denominator", unit, period, share.denominator());
    add(name, share.beside(), unit, period);
  }

  private void add(String name, Share.Beside beside, String unit, String period) {
    add(name + " overdue", unit, period, beside.overdue());
    add(name + " lapsed", unit, period, beside.lapsed());
    add(name + " postponed", unit, period, beside.postponed());
    beside
        .notMeasured()
        .forEach(
            (reason, times) -> add(name + " not-measured " + reason.word(), unit, period, times));
  }

  private void add(Spread spread, String unit, String period) {
    var name = spread.indicator().facts().id();
    add(name + " how many", unit, period, spread.size());
    for (var percent = 1; percent <= PERCENT; percent++) {
      add(name + " p" + percent, unit, period, spread.percentile(percent).orElse(0));
    }
  }

  // ------------------------------------------------------------------ counted by DuckDB

  /// What DuckDB counted.
  static Cells of(Duck duck) throws SQLException {
    var cells = none();
    duck.ask(
        "select what, unit, period, times from told",
        row -> cells.add(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
    cells.addDurations(duck);
    return cells;
  }

  /// Values in their order, so that percentiles are met one after the other.
  private void addDurations(Duck duck) throws SQLException {
    var values = new HashMap<List<String>, List<long[]>>();
    duck.ask(
        """
        select n.name, u.name, p.name, value, times
        from duration d
          join duration_name n on n.number = d.indicator
          join unit u on u.number = d.unit
          join period p on p.number = d.period
        order by value
        """,
        row ->
            values
                .computeIfAbsent(
                    List.of(row.getString(1), row.getString(2), row.getString(3)),
                    place -> new ArrayList<>())
                .add(new long[] {row.getLong(4), row.getLong(5)}));
    values.forEach((place, counted) -> addDuration(place, counted));
  }

  private void addDuration(List<String> place, List<long[]> counted) {
    var size = counted.stream().mapToLong(one -> one[1]).sum();
    add(place.get(0) + " how many", place.get(1), place.get(2), size);
    var seen = 0L;
    var percent = 1;
    for (var one : counted) {
      seen += one[1];
      for (; percent <= PERCENT && seen * PERCENT >= percent * size; percent++) {
        add(place.get(0) + " p" + percent, place.get(1), place.get(2), one[0]);
      }
    }
  }

  // ------------------------------------------------------------------ one limit

  /// What we counted of one limit, by unit.
  static Cells ofLimit(Tally tally, OneLimit limit) {
    var cells = none();
    var number = tally.limits().indexOf(limit.id());
    for (var row = 0; row < tally.rows().places().size(); row++) {
      var count = tally.limit(number, row, Tally.ALL);
      cells.add("met", tally.rows().places().get(row), "", count.met());
      cells.add("missed", tally.rows().places().get(row), "", count.missed());
    }
    return cells;
  }

  /// What DuckDB counted of it.
  static Cells ofLimit(Duck duck) throws SQLException {
    var cells = none();
    duck.ask(
        "select name, met, missed from met join unit on number = unit",
        row -> {
          cells.add("met", row.getString(1), "", row.getLong(2));
          cells.add("missed", row.getString(1), "", row.getLong(3));
        });
    return cells;
  }

  /// How intervals would have stood otherwise: by unit, and all of them.
  static Cells ofMoves(Replay.Outcome outcome, OneLimit limit, Names units) {
    var cells = none();
    for (var i = 0; i < limit.days().size(); i++) {
      var moves = outcome.after().get(i).moves();
      cells.add(limit.days().get(i) + " moved", "", "", moves.moved());
      for (var before : State.values()) {
        for (var after : State.values()) {
          var name = limit.days().get(i) + " " + before.word() + " " + after.word();
          cells.add(name, "all", "", moves.count(limit.id(), before, after));
          for (var unit : moves.units(limit.id())) {
            var at = unit < 0 ? "" : units.word(unit);
            cells.add(name, at, "", moves.count(limit.id(), unit, before, after));
          }
        }
      }
    }
    return cells;
  }

  /// How the intervals of the limit's pathway would have stood with other values.
  static Cells ofDrafts(Replay.Outcome outcome, OneLimit limit) {
    var cells = none();
    for (var i = 0; i < limit.days().size(); i++) {
      var tally = outcome.after().get(i).compared();
      for (var number = 0; number < tally.limits().size(); number++) {
        cells.add(
            tally.limit(number, Tally.ALL, Tally.ALL), String.valueOf(limit.days().get(i)), "");
      }
    }
    return cells;
  }

  /// Adds what DuckDB counted in the table of one draft.
  void addDraft(Duck duck) throws SQLException {
    duck.ask(
        """
        with named as (
          select d.*, l.id, s.state, s.reason
          from draft d
            join limit_name l on l.number = d.limit_number
            join standing s on s.number = d.standing)
        select concat_ws(' ', id, state, nullif(reason, 'none')), days, times from named
        union all
        select concat(id, ' postponed'), days, times from named where is_postponed
        """,
        row -> add(row.getString(1), row.getString(2), "", row.getLong(3)));
  }

  /// Adds what DuckDB found, in a table with the columns `days`, `unit`, `before`, `after`,
  /// `times`.
  void addMoves(Duck duck, String table) throws SQLException {
    duck.ask(
        """
        select days, u.name, b.state, a.state, times
        from %s m
          join unit u on u.number = m.unit
          join standing b on b.number = m.before
          join standing a on a.number = m.after
        """
            .formatted(table),
        row ->
            addMove(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5)));
  }

  private void addMove(int days, String unit, String before, String after, long times) {
    var name = days + " " + before + " " + after;
    add(name, "all", "", times);
    if (!before.equals(after)) {
      add(days + " moved", "", "", times);
      add(name, unit, "", times);
    }
  }
}
