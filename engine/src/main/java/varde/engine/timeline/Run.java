package varde.engine.timeline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import varde.engine.edition.Setting;

/// What every course of an evaluation is asked with.
///
/// @param today the day the answer is for; an event dated later has not happened yet
/// @param setting used where no registration states one
/// @param edition the edition to use for all, by name; empty: each course's own
/// @param pathways answer only courses of these, by their ids; empty: all
public record Run(
    LocalDate today, Optional<Setting> setting, Optional<String> edition, Set<String> pathways) {
  public Run {
    pathways = Set.copyOf(pathways);
  }

  /// All pathways.
  public Run(LocalDate today, Optional<Setting> setting, Optional<String> edition) {
    this(today, setting, edition, Set.of());
  }

  /// The same, of these pathways alone.
  public Run of(Set<String> onlyPathways) {
    return new Run(today, setting, edition, onlyPathways);
  }

  /// Each course with its own edition, and no setting assumed.
  public static Run on(LocalDate today) {
    return new Run(today, Optional.empty(), Optional.empty());
  }
}
