package varde.app.main;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Leads to where the reader works: the worklist, or the sign-in that stands before it.
@Controller
final class StartPage {

  @GetMapping("/")
  String start(@Nullable Principal principal) {
    return principal == null ? "redirect:/sign-in" : "redirect:/worklist";
  }
}
