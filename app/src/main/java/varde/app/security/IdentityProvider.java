package varde.app.security;

import com.nimbusds.jose.jwk.JWK;
import java.net.URI;

/// Who vouches for the people who sign in, and what this program is to it.
///
/// @param client what it calls this program
/// @param key proves that it is this program that asks; never leaves it
/// @param address where browsers reach this program
/// @param ask whom to ask when one is not let in
public record IdentityProvider(
    URI issuer, String client, JWK key, SubjectKey subjects, URI address, String ask) {

  @Override
  public String toString() {
    return client + " at " + issuer;
  }
}
