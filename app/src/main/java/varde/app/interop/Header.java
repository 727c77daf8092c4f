package varde.app.interop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Which field holds which column, and the separator under which that is so.
///
/// @param names what stands in the header, field by field
record Header(char separator, List<String> names, Map<Column, Integer> fields) {
  /// A header longer than this is none.
  static final int LONGEST = 1 << 16;

  private static final char[] SEPARATORS = {',', ';'};

  static Header read(PushbackInputStream in, String file, ReadOptions options) throws IOException {
    var start = in.readNBytes(LONGEST);
    in.unread(start);
    var best = new WrongHeader(file, true, missing(Map.of(), options), List.of());
    for (var separator : SEPARATORS) {
      var names = names(start, separator, options);
      var found = found(names, options);
      var missing = missing(found, options);
      var twice = twice(names, options);
      if (missing.isEmpty() && twice.isEmpty()) {
        return new Header(separator, names, found);
      }
      if (missing.size() < best.missing().size() || best.isEmpty()) {
        best = new WrongHeader(file, names.isEmpty(), missing, twice);
      }
    }
    throw best;
  }

  private static List<String> names(byte[] start, char separator, ReadOptions options)
      throws IOException {
    var scanner =
        new CsvScanner(
            new ByteArrayInputStream(start), new Encoding(options.encoding()), separator);
    var names = new ArrayList<String>();
    if (scanner.next()) {
      for (var i = 0; i < scanner.fields(); i++) {
        names.add(scanner.text(i));
      }
    }
    return names;
  }

  private static Map<Column, Integer> found(List<String> names, ReadOptions options) {
    var found = new EnumMap<Column, Integer>(Column.class);
    for (var column : Column.values()) {
      var at = names.indexOf(options.nameOf(column));
      if (at >= 0) {
        found.put(column, at);
      }
    }
    return found;
  }

  private static List<String> missing(Map<Column, Integer> found, ReadOptions options) {
    var needed = new ArrayList<>(List.of(Column.COURSE_ID, Column.DATE));
    if (!found.containsKey(Column.CODE)) {
      needed.addAll(
          found.containsKey(Column.PATHWAY) || found.containsKey(Column.EVENT)
              ? List.of(Column.PATHWAY, Column.EVENT)
              : List.of(Column.CODE));
    }
    return needed.stream()
        .filter(column -> !found.containsKey(column))
        .map(options::nameOf)
        .toList();
  }

  private static List<String> twice(List<String> names, ReadOptions options) {
    var ours = Arrays.stream(Column.values()).map(options::nameOf).toList();
    var twice = new LinkedHashSet<String>();
    for (var name : ours) {
      if (names.indexOf(name) != names.lastIndexOf(name)) {
        twice.add(name);
      }
    }
    return List.copyOf(twice);
  }

  /// The name over this field; empty when the header is shorter.
  String name(int field) {
    return field < names.size() ? names.get(field) : "";
  }

  /// The place of the column, or a place that no row has.
  int at(Column column) {
    return fields.getOrDefault(column, Integer.MAX_VALUE);
  }
}
