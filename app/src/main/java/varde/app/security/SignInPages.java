package varde.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Sign-in as an invented person, where the program demonstrates itself.
@Controller
@Profile(WebSecurity.DEMONSTRATION)
final class SignInPages {
  private final SignIn signIn;
  private final DemonstrationPeople people;

  SignInPages(SignIn signIn, DemonstrationPeople people) {
    this.signIn = signIn;
    this.people = people;
  }

  @GetMapping("/sign-in")
  String choose(Model model) {
    model.addAttribute("people", people.list());
    return "security/sign-in";
  }

  @PostMapping("/sign-in")
  String enter(
      @RequestParam String person, HttpServletRequest request, HttpServletResponse response) {
    if (!people.has(person) || signIn.as(person, request, response).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return "redirect:/";
  }
}
