package varde.app.security;

import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Where the program demonstrates itself, the token of an invented system is its name: no secret,
/// as people sign in there by being chosen.
@Component
@Profile(WebSecurity.DEMONSTRATION)
final class DemonstrationMachines implements MachineTokens {

  @Override
  public Told read(String token) {
    return new Told(token, Optional.empty());
  }
}
