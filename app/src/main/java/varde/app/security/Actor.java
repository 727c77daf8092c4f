package varde.app.security;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// Somebody who works here today, with the roles that are in force today.
public record Actor(int person, short legalEntity, String name, List<Assignment> assignments) {
  public Actor {
    assignments = List.copyOf(assignments);
  }

  /// A role in a unit; without a unit in the whole legal entity.
  public record Assignment(Role role, OptionalInt unit) {

    /// True when it covers this unit.
    public boolean covers(int other) {
      return unit.isEmpty() || unit.getAsInt() == other;
    }
  }

  /// The roles the person has, anywhere.
  public Set<Role> roles() {
    return assignments.stream()
        .map(Assignment::role)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
