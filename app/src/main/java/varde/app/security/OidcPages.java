package varde.app.security;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Sign-in at the identity provider, and what is told to whoever was turned away.
@Controller
@Profile(WebSecurity.PRODUCTION)
final class OidcPages {
  private final OidcClient client;

  OidcPages(OidcClient client) {
    this.client = client;
  }

  @GetMapping("/sign-in")
  String signIn(@RequestParam(required = false, defaultValue = "") String turned, Model model) {
    Turned.of(turned).ifPresent(why -> model.addAttribute("turned", why.word()));
    model.addAttribute("ask", client.provider().ask());
    model.addAttribute("start", "/oauth2/authorization/" + OidcClient.NAME);
    return "security/sign-in-provider";
  }
}
