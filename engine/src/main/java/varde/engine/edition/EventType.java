package varde.engine.edition;

/// An event of the edition, with a short label for screens.
///
/// @param outcomes the code system its outcomes come from; empty when it has none
public record EventType(String name, Text label, String outcomes) {}
