package varde.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// Lets somebody in whom an issuer vouches for, when they work here.
public final class SignIn {
  private static final int SESSION_BYTES = 9;
  private static final String SUREST = "4";

  private final AccessControl control;
  private final SecureRandom random = new SecureRandom();

  public SignIn(AccessControl control) {
    this.control = control;
  }

  /// Signs in under this subject; empty when nobody works here under it.
  Optional<SignedIn> as(String subject, HttpServletRequest request, HttpServletResponse response) {
    return find(subject).map(access -> enter(access, request, response));
  }

  /// Signs in whom the identity provider vouches for; else says why not. Where we know who it is,
  /// that is written down, too.
  Optional<Turned> as(Vouched vouched, HttpServletRequest request, HttpServletResponse response) {
    var found = find(vouched.subject());
    if (found.isEmpty()) {
      return Optional.of(Turned.UNKNOWN);
    }
    var access = found.get();
    var turned = turned(vouched, control.registered(access));
    turned.ifPresentOrElse(
        why -> control.note(access, Operation.SIGN_IN, why.word()),
        () -> enter(access, request, response));
    return turned;
  }

  private static Optional<Turned> turned(Vouched vouched, AccessControl.Registered ours) {
    if (!vouched.level().equals(SUREST)) {
      return Optional.of(Turned.LEVEL);
    }
    if (differ(vouched.hprNumber(), ours.hprNumber())) {
      return Optional.of(Turned.HPR_NUMBER);
    }
    return differ(vouched.organisation(), Optional.of(ours.organisationNumber()))
        ? Optional.of(Turned.ORGANISATION)
        : Optional.empty();
  }

  /// Said of both, and not the same.
  private static boolean differ(Optional<String> theirs, Optional<String> ours) {
    return theirs.isPresent() && ours.isPresent() && !theirs.equals(ours);
  }

  /// Whoever works here under this subject, for a sign-in with a name of its own.
  Optional<Access> find(String subject) {
    var name = new byte[SESSION_BYTES];
    random.nextBytes(name);
    return control.signIn(subject, HexFormat.of().formatHex(name));
  }

  /// The session gets another name, so that one that was known before is worth nothing.
  private SignedIn enter(Access access, HttpServletRequest request, HttpServletResponse response) {
    control.note(access, Operation.SIGN_IN, AuditLine.DONE);
    var signedIn = new SignedIn(access, control.actor(access));
    request.getSession();
    request.changeSessionId();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn);
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    return signedIn;
  }
}
