package varde.app.casework;

import java.time.LocalDate;
import java.util.Optional;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Setting;

/// Something that happened, about to be registered.
///
/// @param unit where it happened; empty when not stated
public record Registration(
    LocalDate occurredOn, EventMatch match, Optional<Setting> setting, String unit) {

  /// Reads a form once its course is known; empty when something in it must be mended.
  interface Reading {
    Optional<Registration> read(Facts facts, Optional<Answer> answer, LocalDate today);
  }
}
