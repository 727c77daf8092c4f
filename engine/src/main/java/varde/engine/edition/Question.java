package varde.engine.edition;

/// A question asked at every evaluation point.
public record Question(String id, Text text, Provenance provenance) {}
