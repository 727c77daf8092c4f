package varde.app.security;

import com.nimbusds.jose.jwk.JWK;
import java.net.URI;
import java.util.Optional;

/// Who vouches for the people who sign in, and what this program is to it.
///
/// @param client what it calls this program
/// @param key proves that it is this program that asks; never leaves it
/// @param address where browsers reach this program
/// @param ask whom to ask when one is not let in
/// @param machines which of its tokens let other systems in; empty when none do
public record IdentityProvider(
    URI issuer,
    String client,
    JWK key,
    SubjectKey subjects,
    URI address,
    String ask,
    Optional<Machines> machines) {

  /// What a token must say for another system to be let in.
  ///
  /// @param audience what the provider calls the interface for systems
  /// @param scope what the token must allow
  public record Machines(String audience, String scope) {

    /// What a client of the provider is known as here; never what a person is known as.
    public static String subject(String client) {
      return "client:" + client;
    }
  }

  @Override
  public String toString() {
    return client + " at " + issuer;
  }
}
