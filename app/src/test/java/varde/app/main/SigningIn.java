package varde.app.main;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import varde.app.Project;
import varde.app.cli.Server.Unavailable;
import varde.catalogue.Catalogue;

/// The pages in earnest, running on the [Installation], and the way in through its provider.
/// Started once for all tests.
final class SigningIn {
  static final String PID = "helseid://claims/identity/pid";
  static final String LEVEL = "helseid://claims/identity/security_level";
  static final String HPR = "helseid://claims/hpr/hpr_number";
  static final String ORGANISATION = "helseid://claims/client/claims/orgnr_parent";

  private static final SigningIn ONLY = new SigningIn();

  final Installation installation = Installation.get();
  final Production.Running running;

  private SigningIn() {
    var settings = installation.file("settings.properties");
    var catalogue = Catalogue.load(List.of(Project.ROOT.resolve("pathways"))).value().orElseThrow();
    try {
      Installation.program().load(settings, installation.file("people.csv"));
      running =
          new Production(
                  Settings.read(settings, Installation.environment()),
                  Clock.system(ZoneId.of("Europe/Oslo")))
              .start(catalogue);
    } catch (Unavailable broken) {
      throw new IllegalStateException(broken.sentences().toString(), broken);
    }
    Installation.beforeItEnds(running::close);
  }

  static SigningIn get() {
    return ONLY;
  }

  Browser browser() {
    return new Browser(installation.address());
  }

  /// The sign-in as far as the provider: what was asked there, and its answer.
  record Back(String asked, HttpResponse<String> answer) {}

  Back authorise(Browser browser) {
    var start = browser.get("/oauth2/authorization/varde");
    return new Back(location(start), browser.follow(start));
  }

  HttpResponse<String> signIn(Browser browser, Map<String, Object> claims) {
    var back = authorise(browser);
    installation.provider.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            Installation.ISSUER, "subject-of-the-provider", "JWT", List.of("any"), claims, 300));
    return browser.follow(back.answer());
  }

  static Map<String, Object> claims(String pid, String level, Map<String, String> more) {
    var claims = new HashMap<String, Object>(more);
    claims.put(PID, pid);
    claims.put(LEVEL, level);
    return claims;
  }

  /// What the log of the audit says of this, in order: outcome and name.
  String outcomes(String operation) {
    return installation
        .everything
        .sql(
            "select string_agg(outcome || ' ' || name, ', ' order by number) from security.audit where operation = ?")
        .param(operation)
        .query(String.class)
        .single();
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
