package varde.engine.edition;

import java.util.Optional;

/// A share that is asked of many courses.
public sealed interface Indicator {

  /// What every indicator has.
  Facts facts();

  /// @param target percent to reach; empty when none is set
  record Facts(String id, Text label, Optional<Integer> target, Provenance provenance) {}

  /// Of the intervals of this kind that were met or missed, those met; in one setting only when it
  /// is given.
  record InTime(Facts facts, String interval, Optional<Setting> setting) implements Indicator {}

  /// Of the courses with the `among` event, those with the event on any day.
  record WithEvent(Facts facts, From among, EventMatch event) implements Indicator {}
}
