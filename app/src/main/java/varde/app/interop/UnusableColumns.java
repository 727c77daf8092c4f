package varde.app.interop;

import java.io.IOException;

/// A file that was to be columns and cannot be used as such.
public final class UnusableColumns extends IOException {
  private static final long serialVersionUID = 1;

  /// Why it cannot be used.
  public enum Reason {
    /// It is something else.
    FOREIGN,
    /// A later version of this program wrote it.
    NEWER,
    /// It is not whole, or has been changed since it was written.
    TORN
  }

  private final Reason reason;

  UnusableColumns(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
