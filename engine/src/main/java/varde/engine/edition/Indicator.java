package varde.engine.edition;

import java.util.Optional;

/// What is asked of many courses: a share of them, or how long or how often, told by its median.
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

  /// Calendar days from one moment of a course to a later one, whether there is a limit or not.
  record Days(Facts facts, Moment from, Moment to) implements Indicator {}

  /// Calendar days from each such event after a final decision that continues in the pathway to the
  /// next.
  record DaysApart(Facts facts, EventMatch event) implements Indicator {}

  /// How many such events a closed course had after a final decision that continues in the pathway.
  record PerCourse(Facts facts, EventMatch event) implements Indicator {}
}
