package varde.engine.edition;

import java.time.LocalDate;
import java.util.Optional;

/// An official code with its text as published.
///
/// @param pathway empty when the code holds for all
/// @param text empty when the official text is unknown
/// @param validFrom empty when unknown
/// @param validThrough the last day; empty when there is none
public record Code(
    String pathway,
    String code,
    String system,
    String text,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validThrough,
    Provenance provenance) {}
