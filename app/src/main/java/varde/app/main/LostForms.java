package varde.app.main;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import varde.app.security.OwnForm;

/// When the session has ended, or its token has changed, while somebody was writing: a page that
/// keeps what was written, to be sent once more after a new sign-in. Only for forms that a browser
/// sent from one of our own pages.
final class LostForms implements ErrorViewResolver {

  @Override
  public @Nullable ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    var isLost = status == HttpStatus.UNAUTHORIZED || status == HttpStatus.FORBIDDEN;
    return isLost && OwnForm.is(request) ? page(request, status).orElse(null) : null;
  }

  private static Optional<ModelAndView> page(HttpServletRequest request, HttpStatus status) {
    return SentForm.of(
            request, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))
        .map(sent ->
            new ModelAndView("web/error", status)
                .addObject("kind", status == HttpStatus.UNAUTHORIZED ? "session" : "form")
                .addObject("sent", true)
                .addObject("address", sent.address())
                .addObject("fields", sent.fields()));
  }
}
