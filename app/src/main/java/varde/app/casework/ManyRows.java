package varde.app.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows on their way to the database, sent column by column in one statement: one row or thousands
/// cost one round trip.
///
/// Values go as words and become what the column is in the database.
final class ManyRows {
  private final List<String> names;
  private final List<String> types;
  private final List<List<@Nullable String>> columns;

  /// @param columns each with its type: `due date`
  ManyRows(String... columns) {
    names = Arrays.stream(columns).map(column -> column.substring(0, column.indexOf(' '))).toList();
    types =
        Arrays.stream(columns).map(column -> column.substring(column.indexOf(' ') + 1)).toList();
    this.columns = names.stream().<List<@Nullable String>>map(name -> new ArrayList<>()).toList();
  }

  /// Takes in a row; an empty optional is no value.
  void add(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values for " + names);
    }
    for (var i = 0; i < values.length; i++) {
      columns.get(i).add(word(values[i]));
    }
  }

  private static @Nullable String word(Object value) {
    return switch (value) {
      case Optional<?> perhaps -> perhaps.map(Object::toString).orElse(null);
      case OptionalInt perhaps -> perhaps.isPresent() ? Integer.toString(perhaps.getAsInt()) : null;
      case OptionalLong perhaps -> perhaps.isPresent() ? Long.toString(perhaps.getAsLong()) : null;
      default -> value.toString();
    };
  }

  /// Inserts the rows, which belong to the reader's legal entity.
  void insertInto(String table, JdbcClient rows) {
    var statements = new Statements();
    insertInto(table, statements);
    statements.run(rows);
  }

  /// The same, together with other statements.
  void insertInto(String table, Statements statements) {
    if (!isEmpty()) {
      statements.add(insertion(table), arrays());
    }
  }

  /// The same; gives the numbers the rows got, in their order.
  List<Long> numberedInto(String table, JdbcClient rows) {
    // numbers are given in the order of the selection, but may be told in any
    return isEmpty()
        ? List.of()
        : rows
            .sql(insertion(table) + " returning id")
            .params(arrays())
            .query(Long.class)
            .list()
            .stream()
            .sorted()
            .toList();
  }

  /// The courses of which the table holds something else than these rows.
  ///
  /// @param courses the courses these rows are all about
  List<Long> differingFrom(String table, String key, List<Long> courses, JdbcClient rows) {
    var kept =
        "select %s from %s where %s = any (?)"
            .formatted(
                names.stream()
                    .map(name -> name.equals("course") ? key : name)
                    .collect(Collectors.joining(", ")),
                table,
                key);
    var said = "select " + String.join(", ", names) + " from " + source();
    var asked = new ArrayList<Object>();
    asked.addAll(arrays());
    asked.add(courses.toArray(Long[]::new));
    asked.add(courses.toArray(Long[]::new));
    asked.addAll(arrays());
    return rows.sql(
            "select distinct course from ((%s except all %s) union all (%s except all %s)) d (%s) order by course"
                .formatted(said, kept, kept, said, String.join(", ", names)))
        .params(asked)
        .query(Long.class)
        .list();
  }

  private String insertion(String table) {
    return "insert into %s (legal_entity, %s) select security.legal_entity(), %s from %s order by place"
        .formatted(
            table,
            String.join(", ", names),
            names.stream().map(name -> "n." + name).collect(Collectors.joining(", ")),
            source());
  }

  /// What stands behind `from`: the rows under the name `n`, with their `place`.
  String source() {
    return IntStream.range(0, names.size())
        .mapToObj(i -> "?::" + types.get(i) + "[]")
        .collect(
            Collectors.joining(
                ", ",
                "unnest(",
                ") with ordinality as n (" + String.join(", ", names) + ", place)"));
  }

  /// The values for the question marks of [#source].
  List<String[]> arrays() {
    return columns.stream().map(column -> column.toArray(String[]::new)).toList();
  }

  boolean isEmpty() {
    return columns.getFirst().isEmpty();
  }
}
