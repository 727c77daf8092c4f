package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;
import static varde.app.main.SigningIn.HPR;
import static varde.app.main.SigningIn.claims;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.session.StandardSession;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.security.core.context.SecurityContext;
import varde.app.security.SignedIn;

/// What is left behind when somebody has signed in.
class SignInTracesTest {
  private final SigningIn signingIn = SigningIn.get();
  private final Installation installation = signingIn.installation;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void hear() {
    root().detachAppender(log);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }

  @Test
  void an_identity_number_is_kept_nowhere() {
    var browser = signingIn.browser();
    signingIn.signIn(browser, claims(Installation.COORDINATOR, "4", Map.of(HPR, "0000011")));
    signingIn.signIn(signingIn.browser(), claims(Installation.COORDINATOR, "3", Map.of()));
    signingIn.signIn(signingIn.browser(), claims(Installation.NOBODY, "4", Map.of()));
    var numbers = List.of(Installation.COORDINATOR, Installation.NOBODY, Installation.THERAPIST);

    assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).isNotEmpty();
    assertThat(log.list.toString()).doesNotContain(numbers);
    assertThat(browser.get("/worklist").body()).doesNotContain(numbers);
    for (var table : List.of("person", "assignment", "audit", "legal_entity", "unit")) {
      assertThat(
              installation
                  .everything
                  .sql(
                      "select coalesce(string_agg(t::text, ' '), '') from security." + table + " t")
                  .query(String.class)
                  .single())
          .as(table)
          .isNotEmpty()
          .doesNotContain(numbers);
    }
    assertThat(sessions()).isNotEmpty().allSatisfy(SignInTracesTest::holdsOnlyWhoSignedIn);
  }

  private static void holdsOnlyWhoSignedIn(StandardSession session) {
    for (var name : Collections.list(session.getAttributeNames())) {
      var value = session.getAttribute(name);
      if (value instanceof SecurityContext context) {
        assertThat(context.getAuthentication()).isInstanceOf(SignedIn.class);
      } else {
        assertThat(name).contains("AUTHORIZATION_REQUEST");
      }
    }
  }

  private List<StandardSession> sessions() {
    var server =
        ((ServletWebServerApplicationContext) signingIn.running.context()).getWebServer()
                instanceof TomcatWebServer tomcat
            ? tomcat.getTomcat()
            : new Tomcat();
    var context = (Context) server.getHost().findChildren()[0];
    return Arrays.stream(context.getManager().findSessions())
        .map(session -> (StandardSession) session)
        .toList();
  }
}
