package varde.engine.edition;

/// What a finding code means and what to do about it.
///
/// @param official the register's own text; empty when the code is ours
public record FindingText(
    String code, String official, Text text, Text remedy, Provenance provenance) {}
