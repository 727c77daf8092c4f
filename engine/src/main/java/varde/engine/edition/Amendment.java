package varde.engine.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A dated change inside an edition.
///
/// @param published empty when unknown
/// @param from the first day it holds; empty when unknown
/// @param pathways empty when it holds for all
public record Amendment(
    Optional<LocalDate> published,
    Optional<LocalDate> from,
    Text text,
    List<String> pathways,
    Provenance provenance) {
  public Amendment {
    pathways = List.copyOf(pathways);
  }
}
