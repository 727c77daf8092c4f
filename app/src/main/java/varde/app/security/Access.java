package varde.app.security;

/// Somebody who has signed in, and why they look.
///
/// @param session tells one sign-in from another; no secret
/// @param reason in the person's own words; empty when none is asked for
public record Access(
    int person, short legalEntity, String session, Purpose purpose, String reason) {

  /// The same person, in an emergency.
  public Access inEmergency(String because) {
    return new Access(person, legalEntity, session, Purpose.EMERGENCY, because);
  }

  /// True in an emergency for which a reason is given.
  public boolean isEmergency() {
    return purpose == Purpose.EMERGENCY && !reason.isBlank();
  }
}
