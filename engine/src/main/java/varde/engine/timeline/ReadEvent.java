package varde.engine.timeline;

import java.util.List;
import java.util.Optional;
import varde.engine.edition.Rule;

/// What became of one event when its course was read.
///
/// @param row its row in the columns
/// @param because the rule for which it does not count; empty when it counts
/// @param findings what is told on it, in the order of reading
public record ReadEvent(int row, Fate fate, Optional<Rule> because, List<Finding> findings) {
  public ReadEvent {
    findings = List.copyOf(findings);
  }

  /// Whether an event counts.
  public enum Fate {
    COUNTS,
    /// It counts, but stands outside the order of reading.
    OUTSIDE,
    /// It does not count, and nothing is wrong with it.
    IGNORED,
    /// It does not count, and a finding says why.
    REFUSED
  }

  /// True when the event plays a part in the answer.
  public boolean counts() {
    return fate == Fate.COUNTS || fate == Fate.OUTSIDE;
  }
}
