package varde.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import varde.engine.edition.Edition;

/// DuckDB, with a nation's events and our editions in it, asked by the files of `nation/`.
final class Duck implements AutoCloseable {

  /// Takes one row of an answer.
  interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  private final Connection duckdb;
  private final Map<String, String> filledIn = new LinkedHashMap<>();

  private Duck(Connection duckdb) {
    this.duckdb = duckdb;
  }

  /// A database in memory that is gone when it is closed.
  static Duck inMemory() throws SQLException {
    return new Duck(DriverManager.getConnection("jdbc:duckdb:"));
  }

  /// A database in this file, made when there is none.
  static Duck in(Path file) throws SQLException {
    return new Duck(DriverManager.getConnection("jdbc:duckdb:" + file));
  }

  /// Uses so many threads from now on.
  void useThreads(int threads) throws SQLException {
    execute("set threads = " + threads);
  }

  /// Reads a file of events into a table, and nothing more.
  void read(Path csv) throws SQLException {
    fillIn("csv", csv.toString().replace("'", "''"));
    execute(statements("events.sql").getFirst());
  }

  /// Turns what was read last into the tables that are asked.
  void arrange() throws SQLException {
    for (var statement : statements("events.sql").stream().skip(1).toList()) {
      execute(statement);
    }
  }

  /// Takes the editions and the day of the answer. Days before `from` are in no period.
  void prepare(List<Edition> editions, LocalDate from, LocalDate today) throws SQLException {
    fillIn("from", String.valueOf(from.toEpochDay()));
    fillIn("today", String.valueOf(today.toEpochDay()));
    run("editions.sql");
    EditionTables.fill(duckdb, editions);
    run("policy.sql");
    vary("null", "null");
  }

  /// Gives a limit another value from now on.
  ///
  /// @param limit its id in quotes, or null for none
  void vary(String limit, String days) throws SQLException {
    fillIn("varied", limit);
    fillIn("days", days);
    run("vary.sql");
    run("slot.sql");
  }

  /// Runs a file of statements.
  void run(String file) throws SQLException {
    for (var statement : statements(file)) {
      execute(statement);
    }
  }

  /// A value of the files' `${name}`.
  void fillIn(String name, String value) {
    filledIn.put("${" + name + "}", value);
  }

  private void execute(String statement) throws SQLException {
    try (var running = duckdb.createStatement()) {
      running.execute(statement);
    }
  }

  /// Asks and hands on every row.
  void ask(String query, Taker taker) throws SQLException {
    try (var asking = duckdb.createStatement();
        var rows = asking.executeQuery(query)) {
      while (rows.next()) {
        taker.take(rows);
      }
    }
  }

  private List<String> statements(String file) {
    try (var in = Duck.class.getResourceAsStream("nation/" + file)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (var value : filledIn.entrySet()) {
        text = text.replace(value.getKey(), value.getValue());
      }
      return Arrays.stream(text.split(";\\s*\\R")).map(String::strip).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() throws SQLException {
    duckdb.close();
  }
}
