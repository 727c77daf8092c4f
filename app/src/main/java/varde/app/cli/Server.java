package varde.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import varde.app.casework.Doctor;
import varde.app.security.AuditLog;

/// The part of the program that serves pages. The commands know only that it can be started.
public interface Server {

  /// What a person said on the command line.
  ///
  /// @param port where pages are served
  /// @param databasePort where the embedded database listens; 0 for any free port
  /// @param folder where the embedded database lives
  /// @param courses how many invented courses an empty database is filled with
  record Options(int port, int databasePort, Path folder, int courses) {}

  /// Told what happens while it starts.
  interface Listener {
    /// Pages are served here.
    void serving(String address);

    /// Invented courses have been made.
    void made(long courses);
  }

  /// The chains of the audit log in the database of this folder, one for each legal entity.
  ///
  /// @throws Unavailable when the database cannot be reached
  List<AuditLog.Chain> audit(Path folder) throws Unavailable;

  /// Computes every answer in the database of this folder anew.
  ///
  /// @throws Unavailable when the database cannot be reached
  Doctor.Report examine(Path folder, LongConsumer progress) throws Unavailable;

  /// Serves until the program is stopped.
  ///
  /// @throws Unavailable when it cannot be started
  void serve(Options options, Listener listener) throws Unavailable;

  /// It cannot be started: a sentence's key and what is filled in.
  final class Unavailable extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    public Unavailable(String key, Throwable cause, Object... arguments) {
      super(key, cause);
      this.key = key;
      this.arguments = arguments.clone();
    }

    String key() {
      return key;
    }

    Object[] arguments() {
      return arguments.clone();
    }
  }
}
