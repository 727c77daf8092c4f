package varde.engine.edition;

import java.util.Optional;
import varde.engine.limit.Days;

/// The advisory norm for one interval of one pathway, in one setting or severity or in all.
public record TimeLimit(
    String id,
    String interval,
    Optional<Setting> setting,
    Optional<Severity> severity,
    Days days,
    Provenance provenance,
    Optional<LocalValue> local) {

  /// The same limit with a value of the installation's own.
  public TimeLimit with(LocalValue value) {
    return new TimeLimit(id, interval, setting, severity, days, provenance, Optional.of(value));
  }
}
