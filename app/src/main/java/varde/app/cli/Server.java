package varde.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import varde.app.casework.Doctor;
import varde.app.security.AuditLog;

/// The part of the program that serves pages. The commands know only that it can be started.
public interface Server {

  /// What a person said on the command line, for trying the program.
  ///
  /// @param port where pages are served
  /// @param databasePort where the embedded database listens; 0 for any free port
  /// @param folder where the embedded database lives
  /// @param inbox where files to be taken in are put; empty for nowhere
  record Options(int port, int databasePort, Path folder, Demo demo, Optional<Path> inbox) {}

  /// What an empty database is filled with.
  ///
  /// @param courses how many the first hospital has
  /// @param nation true when there is a hospital as large as the country besides
  record Demo(int courses, boolean nation) {}

  /// Where rows are kept.
  sealed interface Place {
    /// The embedded database of this folder.
    record Folder(Path folder) implements Place {}

    /// The database that this file of settings names.
    record Configured(Path settings) implements Place {}
  }

  /// Told what happens while it starts.
  interface Listener {
    /// Pages are served here.
    void serving(String address);

    /// Invented courses are being made.
    void making(long done, long wanted);

    /// All of them have been made.
    void made(long courses);
  }

  /// What became of a file of people.
  ///
  /// @param changes each written down in the audit log
  /// @param others roles in force that the file does not name; they go on
  record Loaded(int people, int changes, int others) {}

  /// The chains of the audit log, one for each legal entity.
  ///
  /// @throws Unavailable when the database cannot be reached
  List<AuditLog.Chain> audit(Place place) throws Unavailable;

  /// Computes every answer anew.
  ///
  /// @throws Unavailable when the database cannot be reached
  Doctor.Report examine(Place place, Doctor.Progress progress) throws Unavailable;

  /// Demonstrates the program until it is stopped.
  ///
  /// @throws Unavailable when it cannot be started
  void serve(Options options, Listener listener) throws Unavailable;

  /// Serves in earnest, as this file of settings says, until the program is stopped.
  ///
  /// @throws Unavailable when it cannot be started
  void serve(Path settings, Listener listener) throws Unavailable;

  /// Says who works here and as what, as this file of people says.
  ///
  /// @throws Unavailable when anything in it is wrong; then nothing is changed
  Loaded load(Path settings, Path people) throws Unavailable;

  /// A sentence: its key and what is filled in.
  record Sentence(String key, List<Object> arguments) {
    public Sentence {
      arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Object... arguments) {
      return new Sentence(key, Arrays.asList(arguments));
    }
  }

  /// It cannot be done: everything that stands in its way.
  final class Unavailable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Sentence> sentences;

    public Unavailable(String key, Throwable cause, Object... arguments) {
      super(key, cause);
      sentences = List.of(Sentence.of(key, arguments));
    }

    /// @param sentences the last one says what they come to
    public Unavailable(List<Sentence> sentences) {
      super(sentences.getLast().key());
      this.sentences = List.copyOf(sentences);
    }

    public List<Sentence> sentences() {
      return sentences;
    }
  }
}
