package varde.app.security;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// That a patient has shut somebody out: a person, a unit, or everybody when neither is named.
///
/// @param through the last day; empty until further notice
/// @param reason why, for those who keep the blocks; never shown to those who are shut out
/// @param setBy the name of who wrote it down
public record Block(
    int id,
    long patient,
    OptionalInt person,
    OptionalInt unit,
    LocalDate from,
    Optional<LocalDate> through,
    String reason,
    String setBy) {

  /// True when it shuts somebody out on this day.
  public boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && through.map(last -> !day.isAfter(last)).orElse(true);
  }
}
