package varde.app.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Where rows are kept: a server of the installation's own, or the embedded one.
///
/// Two roles reach it. The owner makes the schemas; the program works as a role that owns nothing
/// and that no policy of the database spares.
public final class Database implements AutoCloseable {
  /// The role that owns the schemas.
  public static final String OWNER = "varde_owner";

  /// The role the program works as.
  public static final String PROGRAM = "varde_app";

  private static final int CONNECTIONS = 16;

  /// Milliseconds a request waits for a connection: a little longer than the longest pause the pool
  /// makes between its attempts, so that the first request after an outage is answered.
  private static final int PATIENCE = 6_000;

  private final Login owner;
  private final String role;
  private final HikariDataSource program;
  private final Runnable stop;

  private Database(Login owner, Login program, Runnable stop) {
    this.owner = owner;
    this.role = program.user();
    this.program = pool(program);
    this.stop = stop;
  }

  /// How a role reaches the database.
  public record Login(String url, String user, String password) {
    @Override
    public String toString() {
      return user + " at " + url;
    }
  }

  /// A server of the installation's own.
  ///
  /// @throws StorageFailure when it cannot be reached, or when a role may so much that the borders
  ///   inside the database would not hold
  public static Database external(Login owner, Login program) {
    RoleCheck.ofOwner(owner);
    RoleCheck.ofProgram(program, owner);
    return new Database(owner, program, () -> {});
  }

  /// A server of the installation's own, as a role that reads everything and changes nothing: for
  /// looking after it, whether a program uses it now or not.
  ///
  /// @throws StorageFailure when it cannot be reached, or when some rows are hidden from the role
  public static Administration reading(Login reader) {
    RoleCheck.ofReader(reader);
    return administration(reader, () -> {});
  }

  /// The server that comes with the program, in this folder.
  ///
  /// @param port 0 for any free port
  /// @throws StorageFailure when it cannot be started
  public static Database embedded(Path folder, int port) {
    var server = EmbeddedServer.start(folder, port);
    try {
      var at = "jdbc:postgresql://127.0.0.1:" + server.port() + "/";
      var administrator =
          new Login(at + "postgres", EmbeddedServer.ADMINISTRATOR, server.password());
      var owner = new Login(at + "varde", OWNER, newPassword());
      var program = new Login(at + "varde", PROGRAM, newPassword());
      prepare(administrator, owner, program);
      return new Database(owner, program, server::close);
    } catch (SQLException | RuntimeException broken) {
      server.close();
      throw new StorageFailure("storage.prepare", broken, String.valueOf(broken.getMessage()));
    }
  }

  /// The embedded database of this folder, as its administrator, whom no policy hides anything
  /// from: for looking after it, whether a program uses it now or not.
  ///
  /// @throws StorageFailure when it cannot be reached
  public static Administration administration(Path folder) {
    var running = EmbeddedServer.runningPort(folder);
    if (running.isPresent()) {
      var password = EmbeddedServer.password(folder);
      return administration(administrator(running.getAsInt(), password), () -> {});
    }
    var server = EmbeddedServer.start(folder, 0);
    return administration(administrator(server.port(), server.password()), server::close);
  }

  private static Login administrator(int port, String password) {
    return new Login(
        "jdbc:postgresql://127.0.0.1:" + port + "/varde", EmbeddedServer.ADMINISTRATOR, password);
  }

  private static Administration administration(Login as, Runnable stop) {
    return new Administration(
        new SingleConnectionDataSource(as.url(), as.user(), as.password(), true), stop);
  }

  /// A connection that sees everything.
  public record Administration(SingleConnectionDataSource connection, Runnable stop)
      implements AutoCloseable {

    /// The rows of all legal entities.
    public JdbcClient rows() {
      return JdbcClient.create(connection);
    }

    @Override
    public void close() {
      connection.close();
      stop.run();
    }
  }

  /// Connections of the role the program works as.
  public DataSource program() {
    return program;
  }

  /// The role the program works as.
  public String programRole() {
    return role;
  }

  /// How the owner reaches it: for migrations.
  public Login owner() {
    return owner;
  }

  @Override
  public void close() {
    program.close();
    stop.run();
  }

  private static HikariDataSource pool(Login login) {
    var config = new HikariConfig();
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(PATIENCE);
    config.setAutoCommit(false);
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("ApplicationName", "varde");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }

  /// Roles and database of the embedded server; the passwords are new at every start.
  private static void prepare(Login administrator, Login owner, Login program) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                administrator.url(), administrator.user(), administrator.password());
        var statement = connection.createStatement()) {
      for (var login : new Login[] {owner, program}) {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", login.user())) {
          statement.execute("create role " + login.user() + " login");
        }
        statement.execute("alter role " + login.user() + " password '" + login.password() + "'");
      }
      if (!exists(connection, "select 1 from pg_database where datname = ?", "varde")) {
        statement.execute("create database varde owner " + owner.user());
      }
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static String newPassword() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
