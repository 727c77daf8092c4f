package varde.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The embedded database of a program that runs, as its administrator, whom no policy holds back.
final class Stored implements AutoCloseable {
  /// As many connections as the program has.
  static final int CONNECTIONS = 16;

  private static final int PORT_LINE = 3;

  private final String bare = resource("worklist.sql");
  private final HikariDataSource pool;

  private Stored(HikariDataSource pool) {
    this.pool = pool;
  }

  static Stored in(Path folder, String database, int connections) throws IOException {
    var lines = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"));
    var config = new HikariConfig();
    config.setJdbcUrl(
        "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/" + database);
    config.setUsername("varde_admin");
    config.setPassword(Files.readString(folder.resolve("administrator.password")).strip());
    config.setMaximumPoolSize(connections);
    return new Stored(new HikariDataSource(config));
  }

  HikariDataSource pool() {
    return pool;
  }

  /// Spreads the courses over two hundred units, unless it was done before.
  void spread() throws SQLException {
    if (number("select count(*) from security.unit where id = 1001") == 0) {
      try (var connection = pool.getConnection()) {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
          statement.execute(resource("spread.sql"));
        }
        connection.commit();
      }
      run("vacuum (analyze) casework.course");
    }
  }

  void run(String statement) throws SQLException {
    try (var connection = pool.getConnection();
        var running = connection.createStatement()) {
      running.execute(statement);
    }
  }

  long number(String query) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// Asks the bare SQL, and reads every value of every row.
  int worklist(LocalDate today, int unit) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.prepareStatement(bare)) {
      statement.setDate(1, Date.valueOf(today));
      statement.setInt(2, unit);
      try (var rows = statement.executeQuery()) {
        var columns = rows.getMetaData().getColumnCount();
        var read = 0;
        while (rows.next()) {
          for (var column = 1; column <= columns; column++) {
            rows.getString(column);
          }
          read++;
        }
        return read;
      }
    }
  }

  /// A form that somebody has open.
  record Form(long course, int version, UUID request) {}

  /// Open courses in treatment, each with a form; the same patient never twice.
  List<Form> forms(int most) throws SQLException {
    var forms = new ArrayList<Form>();
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select min(id), min(version) from casework.course
                where legal_entity = 1 and closed_on is null and phase = 'treatment' and unit > 1001
                  and patient not in (select patient from security.block)
                group by patient having count(*) = 1
                order by min(version), min(id) %% 997 limit %d
                """
                    .formatted(most))) {
      while (rows.next()) {
        forms.add(new Form(rows.getLong(1), rows.getInt(2), UUID.randomUUID()));
      }
    }
    return forms;
  }

  static String resource(String name) {
    try (var stream = Stored.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException(name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
