package varde.engine.timeline;

import java.time.LocalDate;
import java.util.Optional;
import varde.engine.edition.Setting;

/// What every course of an evaluation is asked with.
///
/// @param today the day the answer is for; an event dated later has not happened yet
/// @param setting used where no registration states one
/// @param edition the edition to use for all, by name; empty: each course's own
public record Run(LocalDate today, Optional<Setting> setting, Optional<String> edition) {

  /// Each course with its own edition, and no setting assumed.
  public static Run on(LocalDate today) {
    return new Run(today, Optional.empty(), Optional.empty());
  }
}
