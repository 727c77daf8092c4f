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

  private final AccessControl control;
  private final SecureRandom random = new SecureRandom();

  public SignIn(AccessControl control) {
    this.control = control;
  }

  /// Signs in under this subject; empty when nobody works here under it. The session gets another
  /// name, so that one that was known before is worth nothing.
  Optional<SignedIn> as(String subject, HttpServletRequest request, HttpServletResponse response) {
    var name = new byte[SESSION_BYTES];
    random.nextBytes(name);
    var found =
        control
            .signIn(subject, HexFormat.of().formatHex(name))
            .map(access -> new SignedIn(access, control.actor(access)));
    found.ifPresent(signedIn -> {
      request.getSession();
      request.changeSessionId();
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(signedIn);
      SecurityContextHolder.setContext(context);
      new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    });
    return found;
  }
}
