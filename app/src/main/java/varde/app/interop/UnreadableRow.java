package varde.app.interop;

import java.util.List;

/// A row that could not be read, with all that is wrong with it.
///
/// @param line where the row begins
public record UnreadableRow(String file, long line, List<Fault> faults) {
  public UnreadableRow {
    faults = List.copyOf(faults);
  }

  /// What is wrong with one field.
  ///
  /// @param column its name in the file; empty when it is the whole row
  /// @param value what stands there, shortened
  /// @param reason the key of the text that says why, in the texts of this package
  public record Fault(String column, String value, String reason) {}
}
