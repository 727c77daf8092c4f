package varde.engine.limit;

/// The value of a time limit, in calendar days after the starting day (day 0).
public sealed interface Days {

  /// A known value. Zero is a value: due on the starting day.
  record Within(int days) implements Days {
    public Within {
      if (days < 0) {
        throw new IllegalArgumentException("a limit of " + days + " days");
      }
    }
  }

  /// Nobody has published the value in a place that could be read.
  record Unstated() implements Days {}
}
