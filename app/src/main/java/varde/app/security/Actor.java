package varde.app.security;

import java.util.List;
import java.util.OptionalInt;

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

  /// True when the person has this role anywhere.
  public boolean is(Role role) {
    return assignments.stream().anyMatch(assignment -> assignment.role() == role);
  }

  /// The role to show beside the name; empty when none is in force.
  public java.util.Optional<Role> mainRole() {
    return assignments.stream().map(Assignment::role).findFirst();
  }
}
