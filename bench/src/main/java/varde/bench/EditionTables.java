package varde.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import varde.engine.edition.Edition;
import varde.engine.edition.Pathway;
import varde.engine.edition.Rule;
import varde.engine.edition.TimeLimit;
import varde.engine.limit.Days;

/// Editions as the small tables of `nation/editions.sql`.
final class EditionTables {
  private final Map<String, List<List<Object>>> tables = new LinkedHashMap<>();

  /// Fills the tables with the editions that have a first day, in the order of these days.
  static void fill(Connection duckdb, List<Edition> editions) throws SQLException {
    var tables = new EditionTables();
    var dated =
        editions.stream()
            .filter(edition -> edition.from().isPresent())
            .sorted(Comparator.comparing(edition -> edition.from().orElseThrow()))
            .toList();
    for (var i = 0; i < dated.size(); i++) {
      tables.add(i + 1, dated.get(i));
    }
    tables.writeTo(duckdb);
  }

  private void add(int number, Edition edition) {
    row("edition", number, edition.id(), day(edition.from()));
    for (var place = 0; place < edition.sameDay().size(); place++) {
      var match = edition.sameDay().get(place);
      row("same_day", number, place + 1, match.event(), match.outcome());
    }
    edition.outside().forEach(event -> row("outside_the_order", number, event));
    edition.pathways().forEach(pathway -> add(number, pathway));
  }

  private void add(int edition, Pathway pathway) {
    var id = pathway.id();
    pathway.combinations().forEach(of -> row("listed", edition, id, of.event(), of.outcome()));
    pathway.continues().forEach(outcome -> row("continues_here", edition, id, outcome));
    pathway.firstDay().ifPresent(first -> row("introduced", edition, id, day(pathway.firstDay())));
    pathway
        .rules(Rule.AnyOutcome.class)
        .forEach(rule -> row("any_outcome", edition, id, rule.event(), rule.outcome().pattern()));
    pathway
        .rules(Rule.IndividualAfter.class)
        .forEach(rule -> row("individual_after", edition, id, rule.interval(), rule.days()));
    pathway.rules(Rule.AgeUnder.class).forEach(rule -> row("age_under", edition, id, rule.years()));
    pathway.limits().forEach(limit -> add(edition, id, limit));
  }

  private void add(int edition, String pathway, TimeLimit limit) {
    if (limit.local().isPresent()) {
      throw new IllegalArgumentException(limit.id() + " has a value of the installation's own");
    }
    row(
        "time_limit",
        edition,
        pathway,
        limit.interval(),
        limit.id(),
        limit.setting().map(EditionTables::word).orElse(""),
        limit.severity().map(EditionTables::word).orElse(""),
        days(limit.days()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Object days(Days days) {
    return switch (days) {
      case Days.Within within -> within.days();
      case Days.Unstated unstated -> Optional.empty();
    };
  }

  private static int day(Optional<LocalDate> day) {
    return Math.toIntExact(day.orElseThrow().toEpochDay());
  }

  /// @param values an empty optional for what is not there
  private void row(String table, Object... values) {
    tables.computeIfAbsent(table, name -> new ArrayList<>()).add(List.of(values));
  }

  private void writeTo(Connection duckdb) throws SQLException {
    for (var table : tables.entrySet()) {
      var places = "?, ".repeat(table.getValue().getFirst().size());
      var insert =
          "insert into %s values (%s)"
              .formatted(table.getKey(), places.substring(0, places.length() - 2));
      try (var statement = duckdb.prepareStatement(insert)) {
        for (var values : table.getValue()) {
          for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            statement.setObject(i + 1, value instanceof Optional<?> ? null : value);
          }
          statement.addBatch();
        }
        statement.executeBatch();
      }
    }
  }
}
