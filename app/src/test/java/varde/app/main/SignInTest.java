package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;
import static varde.app.main.SigningIn.HPR;
import static varde.app.main.SigningIn.LEVEL;
import static varde.app.main.SigningIn.ORGANISATION;
import static varde.app.main.SigningIn.claims;
import static varde.app.main.SigningIn.location;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Sign-in at an identity provider that speaks as HelseID does, on a running server with a database
/// of its own. The provider is a mock: what it cannot show is told in the docs.
class SignInTest {

  private final SigningIn signingIn = SigningIn.get();
  private final Installation installation = signingIn.installation;

  @Test
  void who_is_known_surely_enough_comes_to_the_worklist() {
    var browser = signingIn.browser();

    var in =
        signingIn.signIn(browser, claims(Installation.COORDINATOR, "4", Map.of(HPR, "0000011")));

    assertThat(location(in)).endsWith("/");
    var page = browser.get("/worklist");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Ingrid Skarvli").doesNotContain("v-demo");
    assertThat(signingIn.outcomes("sign-in")).endsWith("done Ingrid Skarvli");
  }

  @Test
  void staff_without_a_number_of_health_personnel_come_in_too() {
    var in = signingIn.signIn(signingIn.browser(), claims(Installation.THERAPIST, "4", Map.of()));

    assertThat(location(in)).endsWith("/");
  }

  @Test
  void who_is_not_known_surely_enough_is_turned_away_and_written_down() {
    var browser = signingIn.browser();

    var away = signingIn.signIn(browser, claims(Installation.COORDINATOR, "3", Map.of()));

    assertThat(told(browser, away)).contains("høyeste nivå", "brukerstøtte, 10 11 12 13");
    assertThat(signingIn.outcomes("sign-in")).endsWith("level Ingrid Skarvli");
    assertThat(location(browser.get("/worklist"))).endsWith("/sign-in");
  }

  @Test
  void who_does_not_work_here_is_told_whom_to_ask() {
    var browser = signingIn.browser();

    var away = signingIn.signIn(browser, claims(Installation.NOBODY, "4", Map.of()));

    assertThat(told(browser, away))
        .contains("ikke registrert som ansatt", "brukerstøtte, 10 11 12 13");
    assertThat(location(browser.get("/worklist"))).endsWith("/sign-in");
  }

  @Test
  void whose_role_has_ended_is_refused_every_patient() {
    var browser = signingIn.browser();

    signingIn.signIn(browser, claims(Installation.ENDED, "4", Map.of()));
    var page = browser.get("/worklist");

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("Ingen av rollene dine gjelder i dag");
    assertThat(signingIn.outcomes("list")).endsWith("no-role Kari Sandmo");
  }

  @Test
  void a_number_of_health_personnel_that_is_another_than_ours_turns_away() {
    var browser = signingIn.browser();

    var away =
        signingIn.signIn(browser, claims(Installation.COORDINATOR, "4", Map.of(HPR, "0000099")));

    assertThat(told(browser, away)).contains("helsepersonellregisteret");
    assertThat(signingIn.outcomes("sign-in")).endsWith("hpr-number Ingrid Skarvli");
  }

  @Test
  void who_speaks_for_another_organisation_is_turned_away() {
    var ours =
        signingIn.signIn(
            signingIn.browser(),
            claims(Installation.COORDINATOR, "4", Map.of(ORGANISATION, "100000001")));
    var others =
        signingIn.signIn(
            signingIn.browser(),
            claims(Installation.COORDINATOR, "4", Map.of(ORGANISATION, "100000002")));

    assertThat(location(ours)).endsWith("/");
    assertThat(location(others)).endsWith("/sign-in?turned=organisation");
  }

  @Test
  void without_an_identity_number_nobody_comes_in() {
    var away = signingIn.signIn(signingIn.browser(), Map.of(LEVEL, "4"));

    assertThat(location(away)).endsWith("/sign-in?turned=nameless");
  }

  @Test
  void somebody_who_is_turned_away_does_not_sit_in_the_session_of_another() {
    var browser = signingIn.browser();
    signingIn.signIn(browser, claims(Installation.COORDINATOR, "4", Map.of()));

    signingIn.signIn(browser, claims(Installation.NOBODY, "4", Map.of()));

    assertThat(location(browser.get("/worklist"))).endsWith("/sign-in");
  }

  @Test
  void an_answer_to_a_question_nobody_asked_lets_nobody_in() {
    var browser = signingIn.browser();

    var away = browser.get("/login/oauth2/code/varde?code=any&state=any");

    assertThat(location(away)).endsWith("/sign-in?turned=provider");
  }

  @Test
  void the_program_proves_itself_with_its_key_and_the_browser_with_a_proof_key() throws Exception {
    installation.tokens.asked.clear();
    var asked = signingIn.authorise(signingIn.browser());
    assertThat(asked.asked()).contains("code_challenge=", "code_challenge_method=S256", "nonce=");
    signingIn.signIn(signingIn.browser(), claims(Installation.THERAPIST, "4", Map.of()));

    var sent = tokenRequest();

    assertThat(sent).containsKeys("code_verifier", "client_assertion").doesNotContainKey("secret");
    var assertion = SignedJWT.parse(sent.get("client_assertion"));
    assertThat(assertion.verify(new RSASSAVerifier(installation.key.toRSAPublicKey()))).isTrue();
    var claims = assertion.getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo(claims.getIssuer()).isEqualTo(Installation.CLIENT);
    assertThat(claims.getAudience())
        .containsExactly(installation.provider.issuerUrl(Installation.ISSUER).toString());
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isLessThanOrEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void who_signs_out_signs_out_at_the_provider_too() {
    var browser = signingIn.browser();
    signingIn.signIn(browser, claims(Installation.COORDINATOR, "4", Map.of()));

    var out = browser.post("/sign-out", Map.of());

    assertThat(location(out))
        .startsWith(installation.provider.endSessionEndpointUrl(Installation.ISSUER).toString())
        .contains("client_id=" + Installation.CLIENT, "post_logout_redirect_uri=http")
        .doesNotContain("id_token_hint");
    assertThat(signingIn.outcomes("sign-out")).endsWith("done Ingrid Skarvli");
    assertThat(location(browser.get("/worklist"))).endsWith("/sign-in");
  }

  @Test
  void nobody_can_choose_whom_to_be() {
    var browser = signingIn.browser();

    assertThat(browser.get("/sign-in").body()).doesNotContain("name=\"person\"");
    assertThat(browser.post("/sign-in", Map.of("person", "ingrid.skarvli")).statusCode())
        .isEqualTo(405);
    assertThat(routes())
        .isEqualTo(
            AccessMatrixTest.rows()
                .map(AccessMatrixTest.Row::route)
                .filter(route -> !route.equals("POST /sign-in"))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void the_demonstration_knows_no_provider() {
    var answer = new Browser(Serving.get().address).get("/oauth2/authorization/varde");

    assertThat(location(answer)).endsWith("/sign-in");
  }

  /// How the tokens were asked for.
  private Map<String, String> tokenRequest() {
    return Arrays.stream(installation.tokens.asked.remove().split("&", -1))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
  }

  private Set<String> routes() {
    return signingIn
        .running
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(mapping ->
            mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                    mapping.getPatternValues().stream().map(pattern -> method + " " + pattern)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String told(Browser browser, HttpResponse<String> away) {
    var page = browser.follow(away);
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }
}
