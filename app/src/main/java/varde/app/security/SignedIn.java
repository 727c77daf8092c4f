package varde.app.security;

import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// Somebody who has signed in. What they may do is decided anew each time; the roles here only
/// choose what the menu shows.
public final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  private final transient Access access;
  private final transient Actor actor;

  SignedIn(Access access, Actor actor) {
    super(List.of());
    this.access = access;
    this.actor = actor;
    setAuthenticated(true);
  }

  /// The access this person comes with.
  public Access access() {
    return access;
  }

  public String personName() {
    return actor.name();
  }

  /// The roles that were in force at sign-in.
  public Set<Role> roles() {
    return actor.roles();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return access.person();
  }
}
