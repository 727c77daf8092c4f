package varde.app.security;

/// Somebody was not let in. It has been written down.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Decision.Ground ground;
  private final long patient;
  private final String object;

  Refused(Decision.Ground ground, long patient, String object) {
    super(ground.word());
    this.ground = ground;
    this.patient = patient;
    this.object = object;
  }

  public Decision.Ground ground() {
    return ground;
  }

  /// The patient it was about; 0 when none.
  long patient() {
    return patient;
  }

  /// What was asked for; empty when nothing was named.
  String object() {
    return object;
  }
}
