package varde.app.security;

import java.util.Optional;

/// Who another system is, by the token it comes with.
interface MachineTokens {

  /// What a token says of the system that shows it.
  ///
  /// @param subject under which it is known here
  /// @param organisation the number of the organisation it works for; empty when nobody says
  record Told(String subject, Optional<String> organisation) {}

  /// What the token says.
  ///
  /// @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException when it does
  ///   not hold
  Told read(String token);
}
