package varde.app.interop;

import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import varde.app.security.Decision.Ground;
import varde.app.security.Refused;
import varde.app.web.PageTexts;

/// Tells other systems what stands in the way, as RFC 9457 has it: what it is, and what to do. What
/// the program itself is to blame for is told where all such faults are.
@RestControllerAdvice(assignableTypes = ExchangeApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ExchangeProblems {
  private final PageTexts texts;

  ExchangeProblems(PageTexts texts) {
    this.texts = texts;
  }

  @ExceptionHandler(Mistake.class)
  ResponseEntity<ProblemDetail> mistake(Mistake mistake, Locale language) {
    return problem(mistake.status(), mistake.key(), "", language);
  }

  @ExceptionHandler(Unusable.class)
  ResponseEntity<ProblemDetail> unusable(Unusable unusable, Locale language) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, unusable.key(), unusable.value(), language);
  }

  @ExceptionHandler(KeyTaken.class)
  ResponseEntity<ProblemDetail> taken(Locale language) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, "api.key-taken", "", language);
  }

  @ExceptionHandler(Refused.class)
  ResponseEntity<ProblemDetail> refused(Refused refused, Locale language) {
    var status = refused.ground() == Ground.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
    return problem(status, "api." + refused.ground().word(), "", language);
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<ProblemDetail> nonsense(Locale language) {
    return problem(HttpStatus.BAD_REQUEST, "api.preview", "", language);
  }

  @ExceptionHandler(InvalidMediaTypeException.class)
  ResponseEntity<ProblemDetail> type(Locale language) {
    return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "api.type", "", language);
  }

  private ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String key, String value, Locale language) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(status, texts.in(language).say(key, value)));
  }
}
