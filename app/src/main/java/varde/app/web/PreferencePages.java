package varde.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes a reader's choice of language or appearance, and goes back to where the reader was.
@Controller
final class PreferencePages {
  private static final Duration KEPT = Duration.ofDays(365);

  @PostMapping("/preferences")
  String choose(
      @RequestParam(required = false, defaultValue = "") String language,
      @RequestParam(required = false, defaultValue = "") String appearance,
      @RequestParam(required = false, defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Preferences.language(language)
        .map(Locale::getLanguage)
        .ifPresent(tag -> keep(Preferences.LANGUAGE, tag, request, response));
    if (!appearance.isEmpty()) {
      var word = Preferences.appearance(appearance).word();
      keep(Preferences.APPEARANCE, word, request, response);
    }
    return "redirect:" + (isOurs(back) ? back : "/");
  }

  /// A page of this program, and no other address.
  private static boolean isOurs(String back) {
    return back.startsWith("/") && !back.startsWith("//") && back.indexOf('\\') < 0;
  }

  private static void keep(
      String name, String value, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .maxAge(KEPT)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
