package varde.app.interop;

import org.springframework.http.HttpStatus;

/// Another system asks in a way that cannot be answered.
final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String word;

  /// @param word the last word of the key of the text that says what to do
  Mistake(HttpStatus status, String word) {
    super(word);
    this.status = status;
    this.word = word;
  }

  HttpStatus status() {
    return status;
  }

  String key() {
    return "api." + word;
  }
}
