package varde.app.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What holds for every request before a page is asked: which pages are open, that a form is ours,
/// and what a browser may do with the answer.
@Configuration
class WebSecurity {
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
          + " form-action 'self'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain pages(HttpSecurity http) {
    var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
    return http.authorizeHttpRequests(
            requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .exceptionHandling(refused ->
            refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny()))
        .requestCache(cache -> cache.disable())
        .build();
  }
}
