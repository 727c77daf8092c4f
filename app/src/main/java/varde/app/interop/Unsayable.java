package varde.app.interop;

import java.util.Locale;
import varde.app.casework.RegisteredEvents.Registered;

/// A registration that a channel has no code for, and why.
record Unsayable(Registered registered, Ground ground) {

  /// Why there is no code.
  enum Ground {
    /// Nobody has published a list for the edition and pathway.
    NO_LIST,
    /// The list has no code for the event with this outcome.
    UNLISTED,
    /// The code had been withdrawn before the day.
    WITHDRAWN,
    /// The day has not come yet.
    AHEAD;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The word in files, answers and keys of texts.
    String word() {
      return word;
    }
  }
}
