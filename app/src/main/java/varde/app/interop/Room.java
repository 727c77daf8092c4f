package varde.app.interop;

/// How much an import holds in memory at once.
///
/// @param piece bytes of a piece of a file, more where a single row is longer
/// @param longestRow a row of more bytes is read as a stream
/// @param rows rows that wait in memory before they are put aside
record Room(int piece, int longestRow, int rows) {
  static final Room USUAL = new Room(1 << 20, 1 << 24, 1 << 23);
}
