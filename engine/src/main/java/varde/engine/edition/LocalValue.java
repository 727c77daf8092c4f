package varde.engine.edition;

import java.time.LocalDate;

/// An installation's own value for a limit that nobody has published.
///
/// @param days calendar days
/// @param from holds for intervals that begin on this day or later
public record LocalValue(int days, LocalDate from, String source, String decidedBy) {}
