package varde.app.interop;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import varde.app.web.SheetCell;

/// What a file says beside the columns of the contract. It takes no part in answers, so the other
/// readers do not know it.
///
/// @param names what patients are called, by course: the first name that is stated
/// @param ofPeriod true when the file is one of ours: what happened in a period, and so no whole
///   course
record Beside(Map<String, String> names, boolean ofPeriod) {
  private static final String NAME = "patient_name";

  static Beside read(EventFiles files, String file, InputStream in) throws IOException {
    var plain = files.plain(in);
    var header = Header.read(plain, file, files.readAs());
    var field = header.names().indexOf(NAME);
    return new Beside(
        field < 0 ? Map.of() : names(files, plain, header, field),
        header.names().contains(CodeSheet.PERIOD));
  }

  /// A field as it was before it was made text for spreadsheets: only our own files are written so.
  String plain(String field) {
    return ofPeriod ? SheetCell.plain(field) : field;
  }

  private static Map<String, String> names(
      EventFiles files, InputStream plain, Header header, int field) throws IOException {
    var names = new HashMap<String, String>();
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
