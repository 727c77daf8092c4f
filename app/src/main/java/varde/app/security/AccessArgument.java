package varde.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/// Hands a page method the [Access] of whoever has signed in: in an emergency where one is going on
/// for the course the address names.
public final class AccessArgument implements HandlerMethodArgumentResolver {

  private final Clock clock;

  public AccessArgument(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Access.class;
  }

  @Override
  public Access resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
      return emergency(request)
          .map(emergency -> signedIn.access().inEmergency(emergency.reason()))
          .orElse(signedIn.access());
    }
    throw new AuthenticationCredentialsNotFoundException("nobody has signed in");
  }

  private Optional<Emergency> emergency(NativeWebRequest request) {
    var asked = request.getNativeRequest(HttpServletRequest.class);
    if (asked == null
        || !(asked.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> named)
        || !(named.get("course") instanceof String course)
        || !course.matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return Emergency.of(asked, Long.parseLong(course), clock.instant());
  }
}
