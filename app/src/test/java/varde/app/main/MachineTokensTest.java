package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tokens of other systems, in earnest: on the running server, from a provider that uses HelseID's
/// claim names.
class MachineTokensTest {
  private static final String CODES =
      "/api/v1/codes?from=2025-04-01&through=2025-04-02&channel=events";

  private final SigningIn signingIn = SigningIn.get();
  private final Installation installation = signingIn.installation;

  /// A token that is wrong in one way.
  ///
  /// @param value null for a claim that is missing
  record Wrong(String why, String claim, @Nullable Object value) {
    @Override
    public String toString() {
      return why;
    }
  }

  static Stream<Wrong> wrong() {
    var past = Date.from(Instant.now().minus(Duration.ofHours(1)));
    return Stream.of(
        new Wrong("from another issuer", "iss", "https://elsewhere.example"),
        new Wrong("for another", "aud", List.of("other:interface")),
        new Wrong("for several", "aud", List.of("nordskog:varde", "other:interface")),
        new Wrong("for nobody", "aud", null),
        new Wrong("expired", "exp", past),
        new Wrong("that lasts for ever", "exp", null),
        new Wrong("for something else", "scope", List.of("nordskog:varde/other")),
        new Wrong("for nothing", "scope", null),
        new Wrong("of no client", "client_id", null),
        new Wrong("of an unknown client", "client_id", "unknown-client"),
        new Wrong("of another organisation", SigningIn.ORGANISATION, "100000002"),
        new Wrong("of no organisation", SigningIn.ORGANISATION, null),
        new Wrong("bound to a key", "cnf", Map.of("jkt", "thumbprint")));
  }

  @Test
  void a_token_that_holds_lets_a_system_in() throws Exception {
    assertThat(status(token(claims(), "at+jwt"))).isEqualTo(200);
    assertThat(
            installation
                .everything
                .sql(
                    "select name || ' ' || role || ' ' || outcome from security.audit where operation = 'export-codes'"
                        + " and outcome = 'done' order by number desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("Journalsystemet machine done");
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_token_lets_nobody_in_that_is(Wrong wrong) throws Exception {
    var claims = claims();
    claims.put(wrong.claim(), wrong.value());

    assertThat(status(token(claims, "at+jwt"))).isEqualTo(401);
  }

  @Test
  void a_token_of_another_kind_or_signed_by_another_lets_nobody_in() throws Exception {
    assertThat(status(token(claims(), "JWT"))).isEqualTo(401);
    var held = issued(claims(), "at+jwt");
    var forged = new SignedJWT(held.getHeader(), held.getJWTClaimsSet());
    forged.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
    assertThat(status(forged.serialize())).isEqualTo(401);
    assertThat(status("records-client")).isEqualTo(401);
    assertThat(status("")).isEqualTo(401);
  }

  @Test
  void a_system_whose_role_has_ended_is_refused_and_that_is_written_down() throws Exception {
    var claims = claims();
    claims.put("client_id", "old-client");

    assertThat(status(token(claims, "at+jwt"))).isEqualTo(403);
    assertThat(signingIn.outcomes("export-codes")).contains("no-role Gammelt journalsystem");
  }

  @Test
  void another_organisation_is_written_down() throws Exception {
    var claims = claims();
    claims.put(SigningIn.ORGANISATION, "100000003");

    status(token(claims, "at+jwt"));

    assertThat(signingIn.outcomes("sign-in")).contains("organisation Journalsystemet");
  }

  private int status(String token) {
    return new OtherSystem(installation.address(), token).get(CODES).statusCode();
  }

  private Map<String, @Nullable Object> claims() {
    var claims = new HashMap<String, @Nullable Object>();
    claims.put("iss", installation.provider.issuerUrl(Installation.ISSUER).toString());
    claims.put("aud", "nordskog:varde");
    claims.put("scope", List.of("nordskog:varde/exchange"));
    claims.put("client_id", "records-client");
    claims.put(SigningIn.ORGANISATION, "100000001");
    claims.put("exp", Date.from(Instant.now().plus(Duration.ofMinutes(5))));
    return claims;
  }

  /// Signed by the provider.
  private String token(Map<String, @Nullable Object> claims, String type) {
    return issued(claims, type).serialize();
  }

  private SignedJWT issued(Map<String, @Nullable Object> claims, String type) {
    return installation.provider.issueToken(
        Installation.ISSUER,
        "any",
        new DefaultOAuth2TokenCallback(
            Installation.ISSUER, "any", type, List.of("any"), given(claims), 300));
  }

  @SuppressWarnings("NullAway") // a claim without a value is left out
  private static Map<String, Object> given(Map<String, @Nullable Object> claims) {
    return new HashMap<String, Object>(claims);
  }
}
