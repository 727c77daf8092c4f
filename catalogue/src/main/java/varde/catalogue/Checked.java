package varde.catalogue;

import java.util.List;
import java.util.Optional;

/// A value, or what stands in its way. Without problems there is a value.
public record Checked<T>(Optional<T> value, List<Problem> problems) {
  public Checked {
    problems = List.copyOf(problems);
  }
}
