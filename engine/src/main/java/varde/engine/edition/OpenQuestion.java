package varde.engine.edition;

/// Something that was looked for and not found.
public record OpenQuestion(Text text, String source) {}
