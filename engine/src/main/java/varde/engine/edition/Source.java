package varde.engine.edition;

/// A published place that facts were read in. `url` and `dated` are empty when unknown.
public record Source(String key, String title, String url, String dated) {}
