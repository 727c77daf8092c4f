package varde.app.security;

import java.util.Locale;

/// What [Policy] answers.
public sealed interface Decision {

  /// Allowed, by this role.
  record Allowed(Actor.Assignment by) implements Decision {}

  /// Not allowed.
  record No(Ground ground) implements Decision {}

  /// Why not.
  enum Ground {
    /// No role is in force today.
    NO_ROLE,
    /// No role of the person's may do this here.
    NOT_YOURS,
    /// The patient has shut the person out.
    BLOCKED,
    /// An emergency needs a reason.
    NO_REASON,
    /// There is no such thing, or it belongs to another legal entity: not told apart.
    UNKNOWN;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The word used in the audit log and in keys of texts.
    public String word() {
      return word;
    }
  }
}
