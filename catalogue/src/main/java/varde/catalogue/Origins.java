package varde.catalogue;

import java.util.Map;

/// Asks of every number of a calibrated population where it is from: whether it was read, and in
/// which source, or why it was assumed.
final class Origins {
  private final Map<String, Fields> sources;
  private final Problems problems;

  /// How well a number is known.
  private enum Known {
    /// Read in the source.
    VERIFIED,
    /// Read in a source that retells it.
    SECONDARY,
    /// Chosen by whoever wrote the file.
    ASSUMED
  }

  Origins(Map<String, Fields> sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
    for (var source : sources.values()) {
      source.word("title");
      source.word("url", "");
      source.nothingElse();
    }
  }

  /// The same fields, after they have said where their numbers are from.
  Fields of(Fields fields) {
    if (!fields.has("mark")) {
      problems.add("key.missing", fields.place(), "mark");
    }
    var isAssumed =
        fields.constant("mark", Known.class).map(known -> known == Known.ASSUMED).orElse(false);
    var source = fields.word("source", "");
    var note = fields.word("note", "");
    if (!source.isEmpty() && !sources.containsKey(source)) {
      problems.add("source.unknown", fields.place("source"), source);
    }
    if (fields.has("mark") && (isAssumed ? note : source).isEmpty()) {
      problems.add(isAssumed ? "calibration.no-note" : "calibration.no-source", fields.place());
    }
    return fields;
  }
}
