package varde.app.main;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import varde.app.security.OwnForm;

/// A form that somebody sent and that was not taken in: it can be sent once more, as it is.
///
/// @param fields what was written, without the token that showed that the form was ours
record SentForm(String address, Map<String, String> fields) {
  private static final String FORM = "application/x-www-form-urlencoded";

  /// Empty when nothing was sent, or a file, which is too much to keep in a page.
  ///
  /// @param address where it was sent
  static Optional<SentForm> of(HttpServletRequest request, String address) {
    if (!OwnForm.isSent(request) || !FORM.equals(request.getContentType())) {
      return Optional.empty();
    }
    var fields = new LinkedHashMap<String, String>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
    fields.remove("_csrf");
    return Optional.of(new SentForm(address, fields));
  }
}
