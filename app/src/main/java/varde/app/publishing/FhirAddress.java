package varde.app.publishing;

/// Where a resource stands: `url` is the base address, the type and the id.
public record FhirAddress(String type, String id, String url) {}
