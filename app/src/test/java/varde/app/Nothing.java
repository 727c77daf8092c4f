package varde.app;

import java.nio.file.Path;
import java.util.List;
import varde.app.casework.Doctor;
import varde.app.cli.Server;
import varde.app.security.AuditLog;

/// Nothing is served in a test of commands.
public final class Nothing implements Server {
  public static final Server SERVED = new Nothing();

  private Nothing() {}

  @Override
  public void serve(Options options, Listener listener) {
    throw new IllegalStateException("a test of commands serves nothing");
  }

  @Override
  public List<AuditLog.Chain> audit(Place place) {
    throw new IllegalStateException("a test of commands has no database");
  }

  @Override
  public Doctor.Report examine(Place place, Doctor.Progress progress) {
    throw new IllegalStateException("a test of commands has no database");
  }

  @Override
  public void serve(Path settings, Listener listener) {
    throw new IllegalStateException("a test of commands serves nothing");
  }

  @Override
  public Loaded load(Path settings, Path people) {
    throw new IllegalStateException("a test of commands has no database");
  }
}
