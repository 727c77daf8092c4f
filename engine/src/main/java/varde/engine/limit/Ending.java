package varde.engine.limit;

/// How an interval ended, if it did.
public enum Ending {
  /// The awaited event came.
  EVENT,
  /// The course was closed first.
  CLOSING,
  /// Neither has happened yet.
  OPEN
}
