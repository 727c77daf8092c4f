package varde.app.security;

import java.util.Optional;
import java.util.Set;

/// Which courses somebody may ask for at once: those of some units or of all, and always those in
/// which the person is named.
///
/// @param everywhere all units of the legal entity
/// @param by a role that allows it; empty when none does
public record Reach(boolean everywhere, Set<Integer> units, Optional<Actor.Assignment> by) {

  /// True when the courses of this unit are among them.
  public boolean covers(int unit) {
    return everywhere || units.contains(unit);
  }
}
