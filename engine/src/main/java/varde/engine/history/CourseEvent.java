package varde.engine.history;

import java.time.LocalDate;
import java.util.Optional;
import varde.engine.edition.Setting;

/// An event of a course.
///
/// @param outcome empty when there is none
/// @param unit empty when it is not stated
public record CourseEvent(
    LocalDate occurredOn, String event, String outcome, Optional<Setting> setting, String unit) {

  /// An event with no setting and no unit.
  public static CourseEvent of(String occurredOn, String event, String outcome) {
    return new CourseEvent(LocalDate.parse(occurredOn), event, outcome, Optional.empty(), "");
  }
}
