package varde.app.interop;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/// How files of events are to be read.
///
/// @param edition read with this edition only; empty: each course with its own
/// @param dates how dates are written
/// @param columns our names, and theirs where they differ
public record ReadOptions(
    Optional<String> edition,
    DateTimeFormatter dates,
    Charset encoding,
    Map<Column, String> columns) {
  public ReadOptions {
    columns = Map.copyOf(columns);
  }

  /// The name this column has in the files.
  public String nameOf(Column column) {
    return columns.getOrDefault(column, column.title());
  }
}
