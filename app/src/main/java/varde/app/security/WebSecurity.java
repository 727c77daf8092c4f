package varde.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What holds for every request before a page is asked: which pages are open, that a form is ours,
/// and what a browser may do with the answer.
@Configuration
public class WebSecurity {
  /// The profile in which invented people sign in.
  public static final String DEMONSTRATION = "demonstration";

  /// The profile in which people sign in at an identity provider.
  public static final String PRODUCTION = "production";

  /// Everything else needs somebody who has signed in; what they may do is for [Policy] to say.
  private static final String[] OPEN = {
    "/",
    "/sign-in",
    "/preferences",
    "/library",
    "/library/**",
    "/fhir/**",
    "/error",
    "/health",
    "/*.css",
    "/*.js",
    "/*.svg",
    "/vendor/**",
    "/favicon.ico"
  };

  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " frame-ancestors 'none'; form-action 'self'";

  @Bean
  SecurityFilterChain pages(
      HttpSecurity http,
      AccessControl control,
      ObjectProvider<OidcSignIn> provider,
      ObjectProvider<OidcClient> client) {
    var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
    var end = Optional.ofNullable(client.getIfAvailable()).flatMap(OidcClient::end);
    provider.ifAvailable(added -> added.addTo(http));
    return http.authorizeHttpRequests(
            requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .exceptionHandling(refused -> refused.authenticationEntryPoint(WebSecurity::askToSignIn))
        .logout(out ->
            out.logoutUrl("/sign-out")
                .logoutSuccessHandler(
                    (request, response, who) -> leave(control, who, response, end)))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(content(end)))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny()))
        .requestCache(cache -> cache.disable())
        .build();
  }

  /// A form that was being written when the session ended is kept in a page of its own.
  private static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException none)
      throws IOException {
    if (OwnForm.is(request)) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(request.getContextPath() + "/sign-in");
    }
  }

  /// The form that signs out leads to the provider, where there is one.
  private static String content(Optional<URI> end) {
    return CONTENT + end.map(at -> " " + at.getScheme() + "://" + at.getAuthority()).orElse("");
  }

  /// The session has ended before this, also when nothing can be written down.
  private static void leave(
      AccessControl control,
      @Nullable Authentication who,
      HttpServletResponse response,
      Optional<URI> end)
      throws IOException {
    if (who instanceof SignedIn signedIn) {
      control.note(signedIn.access(), Operation.SIGN_OUT, AuditLine.DONE);
    }
    response.sendRedirect(end.map(URI::toString).orElse("/sign-in"));
  }
}
