package varde.app.storage;

import java.util.List;

/// Rows cannot be kept. The key is that of a text that says why and what to do.
public final class StorageFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String key;
  private final transient List<String> arguments;

  StorageFailure(String key, String... arguments) {
    super(key + " " + String.join(" ", arguments));
    this.key = key;
    this.arguments = List.of(arguments);
  }

  StorageFailure(String key, Throwable cause, String... arguments) {
    super(key + " " + String.join(" ", arguments), cause);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  public String key() {
    return key;
  }

  public List<String> arguments() {
    return arguments;
  }
}
