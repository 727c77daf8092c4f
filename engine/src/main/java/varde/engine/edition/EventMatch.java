package varde.engine.edition;

/// An event, or an event with one outcome.
///
/// @param outcome empty for any outcome
public record EventMatch(String event, String outcome) {

  /// Reads `C` or `C/U`.
  public static EventMatch of(String written) {
    var slash = written.lastIndexOf('/');
    return slash < 0
        ? new EventMatch(written.strip(), "")
        : new EventMatch(written.substring(0, slash).strip(), written.substring(slash + 1).strip());
  }

  @Override
  public String toString() {
    return outcome.isEmpty() ? event : event + "/" + outcome;
  }
}
