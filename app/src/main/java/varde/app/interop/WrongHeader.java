package varde.app.interop;

import java.io.IOException;
import java.util.List;

/// A file whose header lacks columns, under either separator.
public final class WrongHeader extends IOException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final boolean empty;
  private final transient List<String> missing;
  private final transient List<String> twice;

  WrongHeader(String file, boolean empty, List<String> missing, List<String> twice) {
    super("wrong header");
    this.file = file;
    this.empty = empty;
    this.missing = List.copyOf(missing);
    this.twice = List.copyOf(twice);
  }

  public String file() {
    return file;
  }

  /// True when there is no header at all.
  public boolean isEmpty() {
    return empty;
  }

  /// The columns that are not there.
  public List<String> missing() {
    return missing;
  }

  /// The columns that are there more than once.
  public List<String> twice() {
    return twice;
  }
}
