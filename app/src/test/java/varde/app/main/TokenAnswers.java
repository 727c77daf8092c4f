package varde.app.main;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/// Stands before the provider's tokens: remembers how they were asked for, and gives one that was
/// made by hand when there is one.
final class TokenAnswers implements Route {
  final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final Queue<String> made = new ConcurrentLinkedQueue<>();

  /// The next who asks for tokens gets these.
  void answer(String accessToken, String idToken) {
    made.add(
        """
        {"token_type": "Bearer", "expires_in": 300, "access_token": "%s", "id_token": "%s", "scope": "openid"}
        """
            .formatted(accessToken, idToken));
  }

  @Override
  public boolean match(OAuth2HttpRequest request) {
    if (!request.getUrl().encodedPath().endsWith("/token")) {
      return false;
    }
    asked.add(String.valueOf(request.getBody()));
    return !made.isEmpty();
  }

  @Override
  public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
    return new OAuth2HttpResponse(
        Headers.of("Content-Type", "application/json"), 200, made.remove(), null);
  }
}
