package varde.engine.edition;

import java.util.regex.Pattern;

/// How a registration may be written.
///
/// @param composite three groups: pathway, event, outcome, written as one word; never matches where
///   there is no such word
/// @param event what an event's name may look like
/// @param outcome what an outcome may look like; must match the empty text
public record Notation(Pattern composite, Pattern event, Pattern outcome) {

  /// Any word is a name, and there is no composite notation.
  public static final Notation FREE =
      new Notation(Pattern.compile("(?!)()()()"), Pattern.compile(".+"), Pattern.compile(".*"));

  /// Two notations are the same when their patterns are written the same.
  public boolean isLike(Notation other) {
    return composite.pattern().equals(other.composite.pattern())
        && event.pattern().equals(other.event.pattern())
        && outcome.pattern().equals(other.outcome.pattern());
  }
}
