package varde.engine.edition;

/// A matter that the pathway must look after, such as somatic health.
public record Point(String id, Text label, Text text, Provenance provenance) {}
