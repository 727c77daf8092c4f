package varde.app.security;

/// Somebody was not let in. It has been written down.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Decision.Ground ground;
  private final transient long patient;

  Refused(Decision.Ground ground, long patient) {
    super(ground.word());
    this.ground = ground;
    this.patient = patient;
  }

  public Decision.Ground ground() {
    return ground;
  }

  /// The patient it was about; 0 when none.
  long patient() {
    return patient;
  }
}
