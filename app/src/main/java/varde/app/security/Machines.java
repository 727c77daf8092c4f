package varde.app.security;

import java.util.Set;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/// Lets another system in that shows a token, for one request, when it is known here. Where we know
/// which system it is and it may not come in, that is written down.
final class Machines implements AuthenticationManager {
  private final MachineTokens tokens;
  private final SignIn signIn;
  private final AccessControl control;

  Machines(MachineTokens tokens, SignIn signIn, AccessControl control) {
    this.tokens = tokens;
    this.signIn = signIn;
    this.control = control;
  }

  @Override
  public Authentication authenticate(Authentication shown) {
    var told = tokens.read(((BearerTokenAuthenticationToken) shown).getToken());
    var access =
        signIn.find(told.subject()).orElseThrow(() -> turnedAway("The system is not known here."));
    var ours = control.registered(access).organisationNumber();
    if (told.organisation().filter(theirs -> !theirs.equals(ours)).isPresent()) {
      control.note(access, Operation.SIGN_IN, Turned.ORGANISATION.word());
      throw turnedAway("The system works for another organisation.");
    }
    var actor = control.actor(access);
    if (!Set.of(Role.MACHINE).containsAll(actor.roles())) {
      throw turnedAway("The system is not known here.");
    }
    return new SignedIn(access, actor);
  }

  private static OAuth2AuthenticationException turnedAway(String why) {
    return new OAuth2AuthenticationException(BearerTokenErrors.invalidToken(why));
  }
}
