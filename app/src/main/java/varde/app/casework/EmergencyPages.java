package varde.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import varde.app.security.Access;
import varde.app.security.Emergency;

/// Opens a course in an emergency, for one of those who give care and has no other way in. The form
/// stands on the page that refuses.
@Controller
final class EmergencyPages {
  private final Casework casework;
  private final Clock clock;

  EmergencyPages(Casework casework, Clock clock) {
    this.casework = casework;
    this.clock = clock;
  }

  @PostMapping("/courses/{course}/emergency")
  String begin(
      Access access,
      HttpServletRequest request,
      @PathVariable long course,
      @RequestParam(defaultValue = "") String reason) {
    var because = reason.strip();
    casework.open(access.inEmergency(because), course);
    Emergency.begin(request, course, because, clock.instant());
    return "redirect:/courses/" + course;
  }

  @PostMapping("/courses/{course}/emergency/end")
  String end(HttpServletRequest request, @PathVariable long course) {
    Emergency.end(request, course);
    return "redirect:/worklist";
  }
}
