package varde.app.interop;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a file that is uploaded is written, as chosen in the form.
///
/// @param encoding one of [#ENCODINGS]
/// @param dates one of [#DATES]
record FileForm(String encoding, String dates) {
  static final List<String> ENCODINGS = List.of("UTF-8", "windows-1252", "ISO-8859-1");
  static final List<String> DATES = List.of("yyyy-MM-dd", "dd.MM.yyyy");

  FileForm {
    encoding = ENCODINGS.contains(encoding) ? encoding : ENCODINGS.getFirst();
    dates = DATES.contains(dates) ? dates : DATES.getFirst();
  }

  ReadOptions options() {
    var format =
        dates.equals(DATES.getFirst()) ? EventFiles.isoDates() : EventFiles.datesLike(dates);
    return new ReadOptions(Optional.empty(), format, Charset.forName(encoding), Map.of());
  }
}
