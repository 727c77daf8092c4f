package varde.engine.edition;

/// Where a fact comes from: its mark, the key of its source (empty when there is none) and a
/// remark.
///
/// @param note empty when there is none
public record Provenance(Mark mark, String source, Text note) {}
