package varde.app.main;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import varde.app.security.Decision.Ground;
import varde.app.security.Policy;
import varde.app.security.Refused;
import varde.app.security.SignedIn;

/// What a person is told when something stops: what happened, that nothing is lost, and what to do.
/// What the log is told names no person.
@ControllerAdvice
final class ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private static final int FRAMES = 8;
  private static final Pattern COURSE = Pattern.compile("/courses/([0-9]{1,18})");
  private static final Set<Ground> IN_EMERGENCY =
      Set.of(Ground.NOT_YOURS, Ground.BLOCKED, Ground.NO_REASON);

  private final FrameAdvice frames;

  ErrorPages(FrameAdvice frames) {
    this.frames = frames;
  }

  @ExceptionHandler(Refused.class)
  ModelAndView refused(Refused refused, HttpServletRequest request) {
    var status = refused.ground() == Ground.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
    return page(status, "refused", request)
        .addObject("ground", refused.ground().word())
        .addObject("emergencyCourse", emergency(refused, request));
  }

  /// The course that somebody who gives care may open in an emergency; empty for none.
  private static String emergency(Refused refused, HttpServletRequest request) {
    var course = COURSE.matcher(request.getRequestURI());
    return IN_EMERGENCY.contains(refused.ground())
            && request.getUserPrincipal() instanceof SignedIn somebody
            && Policy.givesCare(somebody.roles())
            && course.lookingAt()
        ? course.group(1)
        : "";
  }

  /// The reader has gone on to another page: there is nobody to tell.
  @ExceptionHandler(ClientAbortException.class)
  void gone() {}

  @ExceptionHandler(NoResourceFoundException.class)
  ModelAndView missing(HttpServletRequest request) {
    return page(HttpStatus.NOT_FOUND, "not-found", request);
  }

  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  ModelAndView otherwise(HttpServletRequest request) {
    return page(HttpStatus.METHOD_NOT_ALLOWED, "not-found", request);
  }

  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class
  })
  ModelAndView nonsense(HttpServletRequest request) {
    return page(HttpStatus.BAD_REQUEST, "not-found", request);
  }

  @ExceptionHandler(ResponseStatusException.class)
  ModelAndView told(ResponseStatusException told, HttpServletRequest request) {
    return page(
        told.getStatusCode().value() == HttpStatus.NOT_FOUND.value()
            ? HttpStatus.NOT_FOUND
            : HttpStatus.valueOf(told.getStatusCode().value()),
        "not-found",
        request);
  }

  @ExceptionHandler(Exception.class)
  ModelAndView broken(Exception broken, HttpServletRequest request) {
    var database = DatabaseFault.in(broken);
    if (database.isPresent()) {
      log(broken, database.get());
      return again(HttpStatus.SERVICE_UNAVAILABLE, database.get().word(), request);
    }
    return again(HttpStatus.INTERNAL_SERVER_ERROR, "fault", request)
        .addObject("reference", log(broken));
  }

  static void log(Exception broken, DatabaseFault database) {
    LOG.warn("the database: {} {}", database.word(), broken.getClass().getSimpleName());
  }

  /// Gives the reference under which it stands in the log.
  static String log(Exception broken) {
    var reference =
        HexFormat.of().withUpperCase().toHexDigits(ThreadLocalRandom.current().nextInt(), 5);
    LOG.error("{} {}", reference, where(broken));
    return reference;
  }

  /// Where it broke, and nothing of what it says: a message may hold what a person wrote.
  private static String where(Exception broken) {
    var cause = broken.getCause() == null ? broken : broken.getCause();
    return Arrays.stream(cause.getStackTrace())
        .filter(new Near()::shows)
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .collect(
            Collectors.joining(
                " < ",
                broken.getClass().getName() + " by " + cause.getClass().getName() + ": ",
                ""));
  }

  /// The first places, and all of our own.
  private static final class Near {
    private int seen;

    boolean shows(StackTraceElement frame) {
      return seen++ < 2 || frame.getClassName().startsWith("varde.");
    }
  }

  /// A page from which what was sent can be sent once more, as it is: it is done once.
  private ModelAndView again(HttpStatus status, String kind, HttpServletRequest request) {
    var page = page(status, kind, request);
    page.addObject("sent", request.getMethod().equals("POST"));
    SentForm.of(request, request.getRequestURI())
        .ifPresent(
            sent -> page.addObject("address", sent.address()).addObject("fields", sent.fields()));
    return page;
  }

  private ModelAndView page(HttpStatus status, String kind, HttpServletRequest request) {
    var page = new ModelAndView("web/error", status);
    var frame = frames.frame(request, request.getUserPrincipal());
    page.addObject("frame", status.is4xxClientError() ? frame.withoutBack() : frame);
    return page.addObject("kind", kind);
  }
}
