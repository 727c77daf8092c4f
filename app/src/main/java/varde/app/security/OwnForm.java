package varde.app.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/// Tells forms of our own pages from forms that another site's page made a browser send.
public final class OwnForm {
  private OwnForm() {}

  /// True when the browser says that the form was sent from one of our pages. A page of another
  /// site cannot make it say so.
  public static boolean is(HttpServletRequest request) {
    return isSent(request) && "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
  }

  /// True for a form, also when its error is being told: that is always asked for as a page.
  public static boolean isSent(HttpServletRequest request) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
    return "POST".equals(failed == null ? request.getMethod() : failed);
  }
}
