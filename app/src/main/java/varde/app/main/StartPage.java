package varde.app.main;

import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import varde.app.security.Role;
import varde.app.security.SignedIn;

/// Leads to where the reader works, or to the sign-in that stands before it.
@Controller
final class StartPage {

  @GetMapping("/")
  String start(@Nullable Principal principal) {
    return principal instanceof SignedIn somebody
        ? "redirect:" + place(somebody.roles())
        : "redirect:/sign-in";
  }

  private static String place(Set<Role> roles) {
    if (roles.stream().anyMatch(FrameAdvice.WITH_LISTS::contains)) {
      return "/worklist";
    }
    return roles.contains(Role.PRIVACY_OFFICER) ? "/privacy" : "/library";
  }
}
