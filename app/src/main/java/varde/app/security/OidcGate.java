package varde.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/// Stands behind the identity provider: who comes from there with tokens that hold is let in when
/// they work here. Nothing of the tokens is kept or written to a log.
final class OidcGate implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  private static final Logger LOG = LoggerFactory.getLogger(OidcGate.class);

  private final SignIn signIn;
  private final SubjectKey subjects;

  OidcGate(SignIn signIn, SubjectKey subjects) {
    this.signIn = signIn;
    this.subjects = subjects;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication vouchedFor)
      throws IOException {
    SecurityContextHolder.clearContext();
    var turned = turned(vouchedFor, request, response);
    if (turned.isPresent()) {
      forget(request);
      turnAway(turned.get(), response);
    } else {
      response.sendRedirect("/");
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException broken)
      throws IOException {
    LOG.warn("sign-in failed: {}", code(broken));
    turnAway(Turned.PROVIDER, response);
  }

  private Optional<Turned> turned(
      Authentication vouchedFor, HttpServletRequest request, HttpServletResponse response) {
    var claims = vouchedFor.getPrincipal() instanceof OidcUser user ? user.getClaims() : null;
    var vouched = claims == null ? Optional.<Vouched>empty() : Vouched.of(claims, subjects);
    return vouched.isEmpty()
        ? Optional.of(Turned.NAMELESS)
        : signIn.as(vouched.get(), request, response);
  }

  /// Whoever had signed in here before: somebody else sits here now.
  private static void forget(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private static void turnAway(Turned why, HttpServletResponse response) throws IOException {
    if (why != Turned.PROVIDER) {
      LOG.warn("turned away at the sign-in: {}", why.word());
    }
    response.sendRedirect("/sign-in?turned=" + why.word());
  }

  /// What is wrong, without what the token says.
  private static String code(AuthenticationException broken) {
    return broken instanceof OAuth2AuthenticationException told
        ? told.getError().getErrorCode()
        : broken.getClass().getSimpleName();
  }
}
