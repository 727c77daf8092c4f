package varde.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// The sign-in at the identity provider, added to what holds for every request.
@Component
@Profile(WebSecurity.PRODUCTION)
final class OidcSignIn {
  private final OidcClient client;
  private final OidcGate gate;

  OidcSignIn(OidcClient client, SignIn signIn) {
    this.client = client;
    this.gate = new OidcGate(signIn, client.provider().subjects());
  }

  void addTo(HttpSecurity http) {
    http.securityContext(kept -> kept.securityContextRepository(new OurOwn()))
        .oauth2Login(login ->
            login
                .loginPage("/sign-in")
                .clientRegistrationRepository(
                    new InMemoryClientRegistrationRepository(client.registration()))
                .authorizedClientRepository(new NothingKept())
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(client.tokens()))
                .successHandler(gate)
                .failureHandler(gate));
  }

  /// A session knows who has signed in here, and never what the provider said of them.
  private static final class OurOwn extends HttpSessionSecurityContextRepository {
    @Override
    public void saveContext(
        SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
      if (context.getAuthentication() instanceof SignedIn) {
        super.saveContext(context, request, response);
      }
    }
  }

  /// The tokens have said what they were asked for.
  private static final class NothingKept implements OAuth2AuthorizedClientRepository {
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface is so
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String name, Authentication who, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient tokens,
        Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(
        String name,
        Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {}
  }
}
