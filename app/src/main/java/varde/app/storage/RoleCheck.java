package varde.app.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import varde.app.storage.Database.Login;

/// What the roles of a server of the installation's own may. Whoever is above row level security,
/// or owns what it stands on, would see every hospital's patients: such a role is refused before
/// anything is done.
final class RoleCheck {
  private static final int OLDEST = 15;

  /// Roles count that the user can become, too.
  private static final String ABOVE_ROWS =
      """
      select exists (select from pg_roles r
        where pg_has_role(current_user, r.oid, 'member') and (r.rolsuper or r.rolbypassrls))
      """;

  private static final String OWNS =
      """
      select exists (select from pg_database d
          where d.datname = current_database() and pg_has_role(current_user, d.datdba, 'member'))
        or exists (select from pg_namespace n
          where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
            and pg_has_role(current_user, n.nspowner, 'member'))
        or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            and pg_has_role(current_user, c.relowner, 'member'))
        or pg_has_role(current_user, ?, 'member')
      """;

  private static final String SEES_ALL =
      "select rolsuper or rolbypassrls from pg_roles where rolname = current_user";

  private RoleCheck() {}

  /// The owner's functions keep the hospitals apart by row level security, too.
  static void ofOwner(Login owner) {
    try (var connection = connect(owner)) {
      var version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new StorageFailure(
            "storage.version", String.valueOf(version), String.valueOf(OLDEST));
      }
      refuseAboveRows(connection, owner);
    } catch (SQLException broken) {
      throw unreachable(owner, broken);
    }
  }

  static void ofProgram(Login program, Login owner) {
    try (var connection = connect(program)) {
      refuseAboveRows(connection, program);
      if (answer(connection, OWNS, owner.user())) {
        throw new StorageFailure("storage.role-owns", program.user());
      }
    } catch (SQLException broken) {
      throw unreachable(program, broken);
    }
  }

  /// Who reads with rows hidden would find nothing wrong.
  static void ofReader(Login reader) {
    try (var connection = connect(reader)) {
      if (!answer(connection, SEES_ALL)) {
        throw new StorageFailure("storage.role-blind", reader.user());
      }
    } catch (SQLException broken) {
      throw unreachable(reader, broken);
    }
  }

  private static void refuseAboveRows(Connection connection, Login login) throws SQLException {
    if (answer(connection, ABOVE_ROWS)) {
      throw new StorageFailure("storage.role-above", login.user());
    }
  }

  private static Connection connect(Login login) throws SQLException {
    return DriverManager.getConnection(login.url(), login.user(), login.password());
  }

  private static boolean answer(Connection connection, String query, String... words)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      for (var i = 0; i < words.length; i++) {
        statement.setString(i + 1, words[i]);
      }
      try (var rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  private static StorageFailure unreachable(Login login, SQLException broken) {
    return new StorageFailure(
        "storage.unreachable", broken, login.toString(), String.valueOf(broken.getMessage()));
  }
}
