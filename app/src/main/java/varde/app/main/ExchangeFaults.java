package varde.app.main;

import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import varde.app.web.PageTexts;

/// What another system is told when the program or its database is at fault: that it may send the
/// same once more, since it is done once.
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
final class ExchangeFaults {
  private static final String SECONDS = "60";

  private final PageTexts texts;

  ExchangeFaults(PageTexts texts) {
    this.texts = texts;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> broken(Exception broken, Locale language) {
    var words = texts.in(language);
    var database = DatabaseFault.in(broken);
    if (database.isPresent()) {
      ErrorPages.log(broken, database.get());
      var said = words.say("error." + database.get().word() + ".text");
      return problem(HttpStatus.SERVICE_UNAVAILABLE, said);
    }
    var reference = ErrorPages.log(broken);
    return problem(HttpStatus.INTERNAL_SERVER_ERROR, words.say("error.reference", reference));
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String said) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.RETRY_AFTER, SECONDS)
        .body(ProblemDetail.forStatusAndDetail(status, said));
  }
}
