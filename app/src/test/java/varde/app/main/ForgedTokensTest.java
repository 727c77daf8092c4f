package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;
import static varde.app.main.SigningIn.claims;
import static varde.app.main.SigningIn.location;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tokens that do not hold let nobody in, whatever they say. The provider is a mock whose tokens
/// are made by hand here.
class ForgedTokensTest {
  private final SigningIn signingIn = SigningIn.get();
  private final Installation installation = signingIn.installation;

  /// A token that does not hold, and why.
  record Forged(String why, UnaryOperator<Map<String, Object>> claims, Signing signing) {
    @Override
    public String toString() {
      return why;
    }
  }

  enum Signing {
    PROVIDER,
    OTHER_KEY,
    NONE,
    SECRET,
    EXPIRED
  }

  static Stream<Forged> forged() {
    return Stream.of(
        new Forged("another issuer", with("iss", "http://localhost/other"), Signing.PROVIDER),
        new Forged("for another client", with("aud", List.of("other")), Signing.PROVIDER),
        new Forged(
            "for two clients", with("aud", List.of(Installation.CLIENT, "x")), Signing.PROVIDER),
        new Forged("of another sign-in", with("nonce", "another"), Signing.PROVIDER),
        new Forged("without a nonce", without("nonce"), Signing.PROVIDER),
        new Forged("expired", UnaryOperator.identity(), Signing.EXPIRED),
        new Forged("not signed", UnaryOperator.identity(), Signing.NONE),
        new Forged("signed by another", UnaryOperator.identity(), Signing.OTHER_KEY),
        new Forged("signed with what is public", UnaryOperator.identity(), Signing.SECRET));
  }

  @ParameterizedTest
  @MethodSource("forged")
  void a_token_that_does_not_hold_lets_nobody_in(Forged forged) throws Exception {
    var browser = signingIn.browser();
    var back = signingIn.authorise(browser);
    var claims = forged.claims().apply(whole(nonce(back.asked())));
    answerWith(token(claims, forged.signing()));

    var away = browser.follow(back.answer());

    assertThat(location(away)).endsWith("/sign-in?turned=provider");
    assertThat(location(browser.get("/worklist"))).endsWith("/sign-in");
  }

  /// Else the tests above would show nothing.
  @Test
  void the_same_token_lets_somebody_in_when_it_holds() throws Exception {
    var browser = signingIn.browser();
    var back = signingIn.authorise(browser);
    answerWith(token(whole(nonce(back.asked())), Signing.PROVIDER));

    assertThat(location(browser.follow(back.answer()))).endsWith("/");
  }

  private Map<String, Object> whole(String nonce) {
    var claims = claims(Installation.COORDINATOR, "4", Map.of("nonce", nonce));
    claims.put("iss", installation.provider.issuerUrl(Installation.ISSUER).toString());
    claims.put("sub", "subject-of-the-provider");
    claims.put("aud", List.of(Installation.CLIENT));
    return claims;
  }

  private String token(Map<String, Object> claims, Signing signing)
      throws JOSEException, ParseException {
    var tokens = installation.provider.getConfig().getTokenProvider();
    var lasts = signing == Signing.EXPIRED ? Duration.ofMinutes(-10) : Duration.ofMinutes(5);
    var held = tokens.jwt(claims, lasts, Installation.ISSUER);
    return switch (signing) {
      case PROVIDER, EXPIRED -> held.serialize();
      case NONE -> new PlainJWT(held.getJWTClaimsSet()).serialize();
      case OTHER_KEY -> {
        var forged = new SignedJWT(held.getHeader(), held.getJWTClaimsSet());
        forged.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        yield forged.serialize();
      }
      case SECRET -> {
        var known = tokens.publicJwkSet(Installation.ISSUER).getKeys().getFirst();
        var forged = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), held.getJWTClaimsSet());
        forged.sign(new MACSigner(known.toRSAKey().toRSAPublicKey().getEncoded()));
        yield forged.serialize();
      }
    };
  }

  private void answerWith(String token) {
    installation.tokens.answer(accessToken(), token);
  }

  private String accessToken() {
    return installation
        .provider
        .anyToken(
            installation.provider.issuerUrl(Installation.ISSUER),
            Map.of("sub", "subject-of-the-provider"),
            Duration.ofMinutes(5))
        .serialize();
  }

  private static String nonce(String asked) {
    return asked.replaceAll(".*[?&]nonce=([^&]+).*", "$1");
  }

  private static UnaryOperator<Map<String, Object>> with(String name, Object value) {
    return claims -> {
      var changed = new HashMap<>(claims);
      changed.put(name, value);
      return changed;
    };
  }

  private static UnaryOperator<Map<String, Object>> without(String name) {
    return claims -> {
      var changed = new HashMap<>(claims);
      changed.remove(name);
      return changed;
    };
  }
}
