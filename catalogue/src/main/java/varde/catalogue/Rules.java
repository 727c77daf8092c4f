package varde.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.regex.Pattern;
import varde.engine.edition.Rule;

/// Compares rules by what they say.
final class Rules {
  private Rules() {}

  /// True when both are of one kind and every part but the origin is the same. Patterns are the
  /// same when they are written the same.
  static boolean saySame(Rule a, Rule b) {
    if (a.getClass() != b.getClass()) {
      return false;
    }
    for (var part : a.getClass().getRecordComponents()) {
      if (part.getType() != Rule.Origin.class && !said(part, a).equals(said(part, b))) {
        return false;
      }
    }
    return true;
  }

  private static Object said(RecordComponent part, Rule rule) {
    try {
      var value = Objects.requireNonNull(part.getAccessor().invoke(rule));
      return value instanceof Pattern pattern ? pattern.pattern() : value;
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(rule + " hides its " + part.getName(), broken);
    }
  }
}
