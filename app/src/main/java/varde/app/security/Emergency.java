package varde.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// That somebody looks at one course in an emergency, and why: known to the session, and over after
/// an hour. Each look under it is written in the audit log with the reason.
public record Emergency(String reason, Instant until) implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Duration LASTS = Duration.ofHours(1);

  /// Begins one for this course.
  public static void begin(HttpServletRequest request, long course, String reason, Instant now) {
    request.getSession().setAttribute(name(course), new Emergency(reason, now.plus(LASTS)));
  }

  /// The one that is going on for this course.
  public static Optional<Emergency> of(HttpServletRequest request, long course, Instant now) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(name(course)) instanceof Emergency emergency
            && now.isBefore(emergency.until())
        ? Optional.of(emergency)
        : Optional.empty();
  }

  /// Ends it before its time.
  public static void end(HttpServletRequest request, long course) {
    request.getSession().removeAttribute(name(course));
  }

  private static String name(long course) {
    return "emergency " + course;
  }
}
