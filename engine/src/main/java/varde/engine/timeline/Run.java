package varde.engine.timeline;

import java.time.LocalDate;
import java.util.Optional;
import varde.engine.edition.Setting;

/// What every course of an evaluation is asked with.
///
/// @param today the day the answer is for; an event dated later has not happened yet
/// @param setting used where no registration states one
/// @param edition the edition to use for all, by name; empty: each course's own
/// @param pathway answer only courses of this one, by its id; empty: all
public record Run(
    LocalDate today,
    Optional<Setting> setting,
    Optional<String> edition,
    Optional<String> pathway) {

  /// All pathways.
  public Run(LocalDate today, Optional<Setting> setting, Optional<String> edition) {
    this(today, setting, edition, Optional.empty());
  }

  /// The same, of this pathway alone.
  public Run of(String onlyPathway) {
    return new Run(today, setting, edition, Optional.of(onlyPathway));
  }

  /// Each course with its own edition, and no setting assumed.
  public static Run on(LocalDate today) {
    return new Run(today, Optional.empty(), Optional.empty());
  }
}
