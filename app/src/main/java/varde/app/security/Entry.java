package varde.app.security;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What somebody who has come in does, in one transaction: what was decided, and what the line of
/// the audit log will say.
public final class Entry {
  private final JdbcClient rows;
  private final Actor actor;
  private final Access access;
  private Operation operation;
  private final Instant now;
  private final ZoneId zone;
  private final Set<Long> patients = new LinkedHashSet<>();
  private Optional<Actor.Assignment> allowedBy = Optional.empty();
  private String object = "";

  Entry(
      JdbcClient rows, Actor actor, Access access, Operation operation, Instant now, ZoneId zone) {
    this.rows = rows;
    this.actor = actor;
    this.access = access;
    this.operation = operation;
    this.now = now;
    this.zone = zone;
  }

  /// The database, as this reader sees it.
  public JdbcClient rows() {
    return rows;
  }

  public Actor actor() {
    return actor;
  }

  public Instant now() {
    return now;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  /// Where days begin and end.
  public ZoneId zone() {
    return zone;
  }

  /// Goes on when the person may do this with what stands in this relation.
  ///
  /// @throws Refused when not; nothing of the transaction is kept but the refusal
  public void allow(Relation relation) {
    allow(relation, 0);
  }

  /// The same, about one patient.
  public void allow(Relation relation, long patient) {
    switch (Policy.decide(actor, access, operation, relation)) {
      case Decision.Allowed allowed -> {
        allowedBy = Optional.of(allowed.by());
        if (patient != 0) {
          patients.add(patient);
        }
      }
      case Decision.No no -> throw new Refused(no.ground(), patient, object);
    }
  }

  /// Does this, after all, and not what was asked for: decided anew, and written down as this.
  ///
  /// @throws Refused when the person may not
  public void insteadDo(Operation other, Relation relation) {
    operation = other;
    allow(relation);
  }

  /// True when the person may also do this with what stands in this relation: decides what is
  /// offered, not what is done.
  public boolean may(Operation other, Relation relation) {
    return Policy.decide(actor, access, other, relation) instanceof Decision.Allowed;
  }

  /// How far the person may look at once.
  ///
  /// @throws Refused when no role allows it at all
  public Reach reach() {
    var reach = Policy.reach(actor, operation);
    if (reach.by().isEmpty()) {
      var none = actor.assignments().isEmpty();
      throw new Refused(none ? Decision.Ground.NO_ROLE : Decision.Ground.NOT_YOURS, 0, object);
    }
    allowedBy = reach.by();
    return reach;
  }

  /// There is no such thing that this reader could see.
  public Refused unknown() {
    return new Refused(Decision.Ground.UNKNOWN, 0, object);
  }

  /// Names what is looked at or changed, by kind and number: `course 17`. Never what it says.
  public void about(String kindAndNumber) {
    object = kindAndNumber;
  }

  /// Names patients who are shown.
  public void shows(Collection<Long> shown) {
    patients.addAll(shown);
  }

  Access access() {
    return access;
  }

  /// Why, as the log says it: those who give no care look for administration.
  Purpose purpose() {
    var isCare = allowedBy.map(by -> Policy.givesCare(Set.of(by.role()))).orElse(true);
    return access.purpose() == Purpose.TREATMENT && !isCare
        ? Purpose.ADMINISTRATION
        : access.purpose();
  }

  Operation operation() {
    return operation;
  }

  String object() {
    return object;
  }

  Set<Long> patients() {
    return patients;
  }

  Actor.Assignment allowedBy() {
    return allowedBy.orElseThrow(
        () -> new IllegalStateException(operation + " was done before it was decided"));
  }
}
