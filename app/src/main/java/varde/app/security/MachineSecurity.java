package varde.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;

/// What holds for requests of other systems: each shows a token, and nothing is remembered between
/// them. The session of a person who has signed in is worth nothing here.
@Configuration
class MachineSecurity {
  private static final String EVERYTHING = "/api/**";
  private static final String DESCRIPTION = "/api/v1/openapi.json";
  private static final String PROBLEM =
      """
      {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Show a token that holds: Authorization: Bearer …"}
      """;

  @Bean
  @Order(1)
  SecurityFilterChain machines(
      HttpSecurity http, MachineTokens tokens, SignIn signIn, AccessControl control) {
    var machines = new Machines(tokens, signIn, control);
    return http.securityMatcher(EVERYTHING)
        .authorizeHttpRequests(requests ->
            requests.requestMatchers(DESCRIPTION).permitAll().anyRequest().authenticated())
        .oauth2ResourceServer(server ->
            server
                .authenticationManagerResolver(request -> machines)
                .authenticationEntryPoint(MachineSecurity::askForToken))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(MachineSecurity::askForToken))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void askForToken(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException none)
      throws IOException {
    var code = none instanceof OAuth2AuthenticationException ? ", error=\"invalid_token\"" : "";
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Varde\"" + code);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(PROBLEM);
  }
}
