package varde.app.security;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.stereotype.Component;

/// Tokens of the identity provider for other systems, by the names of HelseID's claims: signed by
/// it, for us alone, in force, with our scope, and of a kind that anybody who has it may show.
@Component
@Profile(WebSecurity.PRODUCTION)
final class OidcMachines implements MachineTokens {
  private static final Logger LOG = LoggerFactory.getLogger(OidcMachines.class);
  private static final String TYPE = "at+jwt";
  private static final String BOUND = "cnf";
  private static final String CLIENT = "client_id";
  private static final String ORGANISATION = "helseid://claims/client/claims/orgnr_parent";
  private static final List<SignatureAlgorithm> SIGNED =
      List.of(
          SignatureAlgorithm.RS256,
          SignatureAlgorithm.RS384,
          SignatureAlgorithm.RS512,
          SignatureAlgorithm.PS256,
          SignatureAlgorithm.PS384,
          SignatureAlgorithm.PS512,
          SignatureAlgorithm.ES256,
          SignatureAlgorithm.ES384,
          SignatureAlgorithm.ES512);

  private final Optional<JwtDecoder> decoder;

  OidcMachines(OidcClient client) {
    decoder = client.provider().machines().map(machines -> decoder(client, machines));
  }

  @Override
  public Told read(String token) {
    try {
      var claims =
          decoder.orElseThrow(() -> new BadJwtException("no system is let in")).decode(token);
      return new Told(
          IdentityProvider.Machines.subject(said(claims, CLIENT)),
          Optional.of(said(claims, ORGANISATION)));
    } catch (BadJwtException broken) {
      LOG.warn("a system's token does not hold: {}", why(broken));
      throw new OAuth2AuthenticationException(
          BearerTokenErrors.invalidToken("The token does not hold."), broken);
    }
  }

  /// Which claims, without what they say.
  private static String why(BadJwtException broken) {
    return broken instanceof JwtValidationException told
        ? told.getErrors().stream()
            .map(OAuth2Error::getDescription)
            .collect(Collectors.joining(" "))
        : broken.getClass().getSimpleName();
  }

  private static String said(Jwt claims, String name) {
    return Optional.ofNullable(claims.getClaimAsString(name)).orElse("");
  }

  private static JwtDecoder decoder(OidcClient client, IdentityProvider.Machines machines) {
    var keys = client.registration().getProviderDetails().getJwkSetUri();
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(String.valueOf(keys))
            .jwsAlgorithms(algorithms -> algorithms.addAll(SIGNED))
            .validateType(false)
            .build();
    decoder.setJwtValidator(validator(client.provider(), machines));
    return decoder;
  }

  private static OAuth2TokenValidator<Jwt> validator(
      IdentityProvider provider, IdentityProvider.Machines machines) {
    return new DelegatingOAuth2TokenValidator<>(
        List.of(
            new JwtTypeValidator(List.of(TYPE)),
            new JwtIssuerValidator(String.valueOf(provider.issuer())),
            new JwtTimestampValidator(),
            claim(JwtClaimNames.EXP, told -> told != null),
            claim(JwtClaimNames.AUD, told -> List.of(machines.audience()).equals(told)),
            claim("scope", told -> scopes(told).contains(machines.scope())),
            claim(CLIENT, OidcMachines::isSaid),
            claim(ORGANISATION, OidcMachines::isSaid),
            OidcMachines::unbound));
  }

  /// A token that is bound to a key must not be shown alone, and this program asks for no key.
  private static OAuth2TokenValidatorResult unbound(Jwt token) {
    return token.hasClaim(BOUND)
        ? OAuth2TokenValidatorResult.failure(
            new OAuth2Error("invalid_token", "The token is bound to a key.", null))
        : OAuth2TokenValidatorResult.success();
  }

  private static JwtClaimValidator<Object> claim(String name, Predicate<Object> holds) {
    return new JwtClaimValidator<>(name, holds);
  }

  private static boolean isSaid(Object told) {
    return told instanceof String text && !text.isBlank();
  }

  /// As a list, or as words of one text.
  private static List<String> scopes(Object told) {
    return switch (told) {
      case List<?> list -> list.stream().map(String::valueOf).toList();
      case String text -> List.of(text.split(" ", -1));
      case null, default -> List.of();
    };
  }
}
