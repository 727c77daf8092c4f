package varde.app.interop;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/// What patients are called, from a column of its own that a file may have. It takes no part in
/// answers, so the other readers do not know it.
final class PatientNames {
  static final String COLUMN = "patient_name";

  private PatientNames() {}

  /// By course, the first name that is stated; none when the file has no such column.
  static Map<String, String> read(EventFiles files, String file, InputStream in)
      throws IOException {
    var plain = files.plain(in);
    var header = Header.read(plain, file, files.readAs());
    var names = new HashMap<String, String>();
    var field = header.names().indexOf(COLUMN);
    if (field < 0) {
      return names;
    }
    var encoding = new Encoding(files.readAs().encoding());
    var scanner = new CsvScanner(plain, encoding, header.separator());
    scanner.next();
    while (scanner.next()) {
      var name = RowReader.shown(scanner.text(field)).strip();
      if (!name.isEmpty() && !scanner.isBroken() && !scanner.isUnclosed()) {
        names.putIfAbsent(scanner.text(header.at(Column.COURSE_ID)), name);
      }
    }
    return names;
  }
}
