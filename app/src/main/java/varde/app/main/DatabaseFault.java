package varde.app.main;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// What keeps the database from answering, as far as its codes tell.
enum DatabaseFault {
  /// It cannot be reached, or broke off.
  DATABASE,
  /// There is no space left where it keeps its rows.
  FULL,
  /// It answers, but all connections were taken for as long as somebody could wait.
  BUSY;

  private static final String DISK_FULL = "53100";

  /// Connection, resources, intervention of an operator, system: the first two letters of codes.
  private static final List<String> BROKEN_OFF = List.of("08", "53", "57", "58");

  /// What is at fault; empty when it is not the database.
  static Optional<DatabaseFault> in(Throwable thrown) {
    var causes = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).toList();
    var codes = causes.stream().map(DatabaseFault::code).toList();
    if (codes.contains(DISK_FULL)) {
      return Optional.of(FULL);
    }
    if (causes.getLast() instanceof SQLTransientConnectionException) {
      return Optional.of(BUSY);
    }
    var broken =
        codes.stream().anyMatch(code -> BROKEN_OFF.stream().anyMatch(code::startsWith))
            || causes.stream().anyMatch(DatabaseFault::isOfConnection);
    return broken ? Optional.of(DATABASE) : Optional.empty();
  }

  private static String code(Throwable thrown) {
    return thrown instanceof SQLException said && said.getSQLState() != null
        ? said.getSQLState()
        : "";
  }

  /// Faults that may come without a code: no connection to begin with, or one that was lost, so
  /// that the transaction could neither be kept nor taken back.
  private static boolean isOfConnection(Throwable thrown) {
    return thrown instanceof CannotCreateTransactionException
        || thrown instanceof CannotGetJdbcConnectionException
        || thrown instanceof TransactionSystemException;
  }

  /// The word in keys of texts.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
