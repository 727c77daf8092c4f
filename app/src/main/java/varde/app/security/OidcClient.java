package varde.app.security;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.util.UriComponentsBuilder;

/// This program as a client of its [IdentityProvider]: authorisation code with a proof key, proving
/// itself by a signed assertion.
public final class OidcClient {
  /// Its name in the addresses of the sign-in.
  static final String NAME = "varde";

  private static final String BACK = "/login/oauth2/code/" + NAME;
  private static final List<String> SCOPES =
      List.of(
          "openid",
          "helseid://scopes/identity/pid",
          "helseid://scopes/identity/security_level",
          "helseid://scopes/hpr/hpr_number");

  private final IdentityProvider provider;
  private final ClientRegistration registration;

  /// Asks the provider where what is.
  ///
  /// @throws IllegalArgumentException when it does not answer as a provider does
  public OidcClient(IdentityProvider provider) {
    this.provider = provider;
    registration =
        ClientRegistrations.fromOidcIssuerLocation(String.valueOf(provider.issuer()))
            .registrationId(NAME)
            .clientId(provider.client())
            .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
            .redirectUri(provider.address() + BACK)
            .scope(SCOPES)
            .clientSettings(
                ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
            .build();
  }

  IdentityProvider provider() {
    return provider;
  }

  ClientRegistration registration() {
    return registration;
  }

  /// Fetches tokens, with an assertion that is meant for this provider alone.
  RestClientAuthorizationCodeTokenResponseClient tokens() {
    var assertion =
        new NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest>(
            asked -> provider.key());
    assertion.setJwtClientAssertionCustomizer(
        made -> made.getClaims().audience(List.of(String.valueOf(provider.issuer()))));
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    tokens.addParametersConverter(assertion);
    return tokens;
  }

  /// Where one signs out at the provider and is sent back here. The token that would name the
  /// person is not sent, because it is not kept.
  Optional<URI> end() {
    return endpoint()
        .map(end ->
            UriComponentsBuilder.fromUriString(end)
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(
                    Map.of("client", provider.client(), "back", provider.address() + "/sign-in"))
                .toUri());
  }

  private Optional<String> endpoint() {
    var told = registration.getProviderDetails().getConfigurationMetadata();
    return Optional.ofNullable(told.get("end_session_endpoint")).map(String::valueOf);
  }
}
