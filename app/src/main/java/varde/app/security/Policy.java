package varde.app.security;

import static varde.app.security.Operation.ASSIGN;
import static varde.app.security.Operation.BLOCK;
import static varde.app.security.Operation.CORRECT;
import static varde.app.security.Operation.EXPORT_CODES;
import static varde.app.security.Operation.EXPORT_LIST;
import static varde.app.security.Operation.IMPORT;
import static varde.app.security.Operation.LIST;
import static varde.app.security.Operation.READ;
import static varde.app.security.Operation.READ_AUDIT;
import static varde.app.security.Operation.REFER;
import static varde.app.security.Operation.REGISTER;

import java.util.Set;
import java.util.stream.Collectors;
import varde.app.security.Decision.Allowed;
import varde.app.security.Decision.Ground;
import varde.app.security.Decision.No;

/// Who may do what: the one function every route asks.
///
/// A role decides what may be done at all, the unit of the role where, and the relation to the
/// patient whether. A patient's block stands above every role; only an emergency with a reason
/// stands above a block, and only for those who give care.
public final class Policy {
  private static final Set<Operation> OF_COORDINATORS =
      Set.of(LIST, EXPORT_LIST, READ, REFER, REGISTER, CORRECT, ASSIGN);
  private static final Set<Operation> OF_THERAPISTS = Set.of(LIST, READ, REGISTER, CORRECT);
  private static final Set<Operation> OF_CODERS =
      Set.of(LIST, READ, REGISTER, CORRECT, IMPORT, EXPORT_CODES);
  private static final Set<Operation> OF_LEADERS = Set.of(LIST);
  private static final Set<Operation> OF_PRIVACY_OFFICERS = Set.of(BLOCK, READ_AUDIT);
  private static final Set<Operation> OF_MACHINES = Set.of(IMPORT, EXPORT_CODES);

  private static final Set<Operation> IN_EMERGENCY = Set.of(READ, REGISTER);
  private static final Set<Role> CARE = Set.of(Role.COORDINATOR, Role.THERAPIST);

  private Policy() {}

  /// Decides.
  public static Decision decide(
      Actor actor, Access access, Operation operation, Relation relation) {
    if (actor.assignments().isEmpty()) {
      return new No(Ground.NO_ROLE);
    }
    if (access.purpose() == Purpose.EMERGENCY) {
      return inEmergency(actor, access, operation);
    }
    if (relation instanceof Relation.ToPatient patient && patient.blocked() && operation != BLOCK) {
      return new No(Ground.BLOCKED);
    }
    for (var assignment : actor.assignments()) {
      if (of(assignment.role()).contains(operation) && reaches(assignment, relation)) {
        return new Allowed(assignment);
      }
    }
    return new No(Ground.NOT_YOURS);
  }

  /// True for those who give care, and so may look in an emergency.
  public static boolean givesCare(Set<Role> roles) {
    return roles.stream().anyMatch(CARE::contains);
  }

  /// How far the person's roles reach for something that is asked of many courses at once.
  static Reach reach(Actor actor, Operation operation) {
    var roles =
        actor.assignments().stream()
            .filter(assignment -> of(assignment.role()).contains(operation))
            .toList();
    var units =
        roles.stream()
            .filter(assignment -> assignment.role() != Role.THERAPIST)
            .flatMapToInt(assignment -> assignment.unit().stream())
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
    var everywhere =
        roles.stream()
            .anyMatch(
                assignment -> assignment.role() != Role.THERAPIST && assignment.unit().isEmpty());
    return new Reach(everywhere, units, roles.stream().findFirst());
  }

  private static Decision inEmergency(Actor actor, Access access, Operation operation) {
    if (!access.isEmergency()) {
      return new No(Ground.NO_REASON);
    }
    return actor.assignments().stream()
        .filter(assignment -> CARE.contains(assignment.role()) && IN_EMERGENCY.contains(operation))
        .findFirst()
        .<Decision>map(Allowed::new)
        .orElse(new No(Ground.NOT_YOURS));
  }

  private static boolean reaches(Actor.Assignment assignment, Relation relation) {
    return switch (relation) {
      case Relation.ToPatient patient ->
          assignment.role() == Role.THERAPIST
              ? patient.cares()
              : assignment.covers(patient.unit()) || patient.cares();
      case Relation.ToUnit unit ->
          assignment.role() != Role.THERAPIST && assignment.covers(unit.unit());
      case Relation.ToLegalEntity all -> assignment.unit().isEmpty();
      case Relation.ToOwn own -> true;
    };
  }

  private static Set<Operation> of(Role role) {
    return switch (role) {
      case COORDINATOR -> OF_COORDINATORS;
      case THERAPIST -> OF_THERAPISTS;
      case CODER -> OF_CODERS;
      case LEADER -> OF_LEADERS;
      case ANALYST, ADMINISTRATOR -> Set.of();
      case PRIVACY_OFFICER -> OF_PRIVACY_OFFICERS;
      case MACHINE -> OF_MACHINES;
    };
  }
}
