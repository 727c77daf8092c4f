package varde.engine.edition;

/// A code system.
///
/// @param holds `events`, `outcomes`, `composites`, `findings`, `pathways` or `other`
public record CodeSystem(String id, String oid, String holds, Text name, Provenance provenance) {}
